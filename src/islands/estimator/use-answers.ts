import { useCallback, useEffect, useState } from 'preact/hooks';
import { defaultEstimateForm, type EstimateForm } from '../../domain/estimate/estimate-form.ts';
import { readForm } from '../../domain/estimate/read-form.ts';
import type { Problem } from '../../domain/problem.ts';
import { readStored, store } from '../../share/browser-storage.ts';
import { versionKey } from '../../share/fragment-format.ts';
import { readFragment } from '../../share/read-fragment.ts';

const storageKey = 'portal:estimate';
/** The answers that were here before somebody began to change those of a link. */
const ownKey = 'portal:estimate:own';

/**
 * The answers as typed: those of a share link when the address holds one, else those kept in this browser, else the
 * defaults. Kept at every change made here. Opening a link changes nothing that was kept; the first change to it puts the
 * reader's own answers aside, from where they can be taken back.
 */
export function useAnswers(useRelease: (date: string) => Promise<boolean>) {
  const [form, setForm] = useState<EstimateForm>(defaultEstimateForm);
  const [linkProblems, setLinkProblems] = useState<readonly Problem[]>([]);
  const [fromLink, setFromLink] = useState(false);
  const [hasOwn, setHasOwn] = useState(false);

  const openLink = useCallback(async () => {
    // Any other fragment leads to a place on the page, and must not touch what was typed.
    if (!isShareFragment(location.hash)) return;
    const { form: shared, release, problems } = readFragment(location.hash);
    const found = release === undefined || (await useRelease(release));
    setForm(shared);
    setFromLink(true);
    setHasOwn(readKept(storageKey) !== undefined);
    setLinkProblems(found ? problems : [...problems, { code: 'release-unknown', path: '', values: { release } }]);
  }, [useRelease]);

  useEffect(() => {
    if (!isShareFragment(location.hash)) {
      setForm(readKept(storageKey) ?? defaultEstimateForm);
      // Whoever comes back without the link has made its answers their own.
      store(ownKey, null);
    }
    void openLink();
    addEventListener('hashchange', openLink);
    return () => removeEventListener('hashchange', openLink);
  }, [openLink]);

  const change = useCallback((answers: Partial<EstimateForm>) => {
    if (fromLink && readStored(ownKey) === null) store(ownKey, readStored(storageKey));
    setForm((before) => {
      const after = { ...before, ...answers };
      store(storageKey, JSON.stringify(after));
      return after;
    });
  }, [fromLink]);

  const forgetLink = useCallback(() => {
    if (isShareFragment(location.hash)) history.replaceState(null, '', location.pathname);
    setFromLink(false);
    setLinkProblems([]);
  }, []);

  /** From a link back to the reader's own answers. */
  const leave = useCallback(() => {
    forgetLink();
    const own = readKept(ownKey) ?? readKept(storageKey) ?? defaultEstimateForm;
    store(storageKey, JSON.stringify(own));
    store(ownKey, null);
    setForm(own);
  }, [forgetLink]);

  const reset = useCallback(() => {
    forgetLink();
    store(storageKey, null);
    setForm(defaultEstimateForm);
  }, [forgetLink]);

  return { form, change, leave, reset, fromLink, hasOwn, linkProblems };
}

export type Answers = ReturnType<typeof useAnswers>;

const isShareFragment = (hash: string): boolean => hash.startsWith(`#${versionKey}=`);

function readKept(key: string): EstimateForm | undefined {
  try {
    const read = readForm(JSON.parse(readStored(key) ?? 'null'));
    return read.ok ? read.form : undefined;
  } catch {
    return undefined;
  }
}
