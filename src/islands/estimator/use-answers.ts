import { useCallback, useEffect, useState } from 'preact/hooks';
import { defaultEstimateForm, type EstimateForm } from '../../domain/estimate/estimate-form.ts';
import type { Problem } from '../../domain/problem.ts';
import { isShareFragment } from '../../share/fragment-format.ts';
import { readFragment } from '../../share/read-fragment.ts';
import { keepAnswers, ownAnswersKey, readAnswers, type KeptAnswers } from '../../share/kept-answers.ts';

interface ReleaseInUse {
  /** Date of the price list in use. */
  readonly release: string;
  /** Takes another one into use; false when this site does not hold it. */
  readonly useRelease: (date: string) => Promise<boolean>;
}

interface Replaced {
  readonly form: EstimateForm;
  readonly by: 'reset' | 'own';
}

/**
 * The answers as typed: those of a share link when the address holds one, else those kept in this browser, else the
 * defaults. They are kept, with their price list, at every change made here. Opening a link changes nothing that was
 * kept; the first change to it puts the reader's own answers aside and takes the link out of the address, so that a
 * reload or another language goes on with what was typed. Whatever a press replaces can be taken back.
 */
export function useAnswers({ release, useRelease }: ReleaseInUse) {
  const [form, setForm] = useState<EstimateForm>(defaultEstimateForm);
  const [linkProblems, setLinkProblems] = useState<readonly Problem[]>([]);
  const [fromLink, setFromLink] = useState(false);
  const [hasOwn, setHasOwn] = useState(false);
  const [replaced, setReplaced] = useState<Replaced>();
  const [unsaved, setUnsaved] = useState(false);

  const openLink = useCallback(async () => {
    // Any other fragment leads to a place on the page, and must not touch what was typed.
    if (!isShareFragment(location.hash)) return;
    const { form: shared, release: made, problems } = readFragment(location.hash);
    const found = made === undefined || (await useRelease(made));
    setForm(shared);
    setFromLink(true);
    setHasOwn(readAnswers() !== undefined);
    setReplaced(undefined);
    setLinkProblems(found ? problems : [...problems, { code: 'release-unknown', path: '', values: { release: made } }]);
  }, [useRelease]);

  const openKept = useCallback((kept: KeptAnswers | undefined) => {
    setForm(kept?.form ?? defaultEstimateForm);
    if (kept) void useRelease(kept.release);
  }, [useRelease]);

  useEffect(() => {
    if (isShareFragment(location.hash)) void openLink();
    else {
      openKept(readAnswers());
      setHasOwn(readAnswers(ownAnswersKey) !== undefined);
    }
    addEventListener('hashchange', openLink);
    return () => removeEventListener('hashchange', openLink);
  }, [openLink, openKept]);

  const forgetLink = useCallback(() => {
    if (isShareFragment(location.hash)) history.replaceState(null, '', location.pathname);
    setFromLink(false);
    setLinkProblems([]);
  }, []);

  const change = useCallback((answers: Partial<EstimateForm>) => {
    if (fromLink) {
      keepAnswers(readAnswers(), ownAnswersKey);
      forgetLink();
    }
    const after = { ...form, ...answers };
    setForm(after);
    setReplaced(undefined);
    setUnsaved(!keepAnswers({ release, form: after }));
  }, [form, fromLink, forgetLink, release]);

  /** From a link, or from what became of it, back to the reader's own answers. */
  const showOwn = useCallback(() => {
    const own = fromLink ? readAnswers() : readAnswers(ownAnswersKey);
    setReplaced({ form, by: 'own' });
    forgetLink();
    keepAnswers(undefined, ownAnswersKey);
    keepAnswers(own);
    setHasOwn(false);
    openKept(own);
  }, [form, fromLink, forgetLink, openKept]);

  const reset = useCallback(() => {
    setReplaced({ form, by: 'reset' });
    forgetLink();
    keepAnswers(undefined);
    setForm(defaultEstimateForm);
  }, [form, forgetLink]);

  /** Takes back what `reset` or `showOwn` replaced; absent when there is nothing to take back. */
  const undo = replaced && (() => change(replaced.form));

  /** The same answers by another price list, from now on. */
  const reprice = useCallback(async (date: string) => {
    const kept = readAnswers();
    if ((await useRelease(date)) && kept && !fromLink) keepAnswers({ ...kept, release: date });
  }, [fromLink, useRelease]);

  return { form, change, showOwn, reset, undo, reprice, hasOwn, linkProblems, unsaved, wasReset: replaced?.by === 'reset' };
}

export type Answers = ReturnType<typeof useAnswers>;
