import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { IsoDate } from '../../domain/date.ts';
import { defaultEstimateForm, type EstimateForm } from '../../domain/estimate/estimate-form.ts';
import type { Problem } from '../../domain/problem.ts';
import { openDraftKey, store } from '../../share/browser-storage.ts';
import { isShareFragment } from '../../share/fragment-mark.ts';
import { readFragment } from '../../share/read-fragment.ts';
import { keepAnswers, keepWaiting, readAnswers, readWaiting, type KeptAnswers } from '../../share/kept-answers.ts';
import { type Steps, stepBack, stepForward, takeStep } from './steps.ts';
import type { Releases } from './use-catalogue.ts';

/** Everything that an estimate is made of. */
export interface Answered {
  readonly form: EstimateForm;
  /** Day of the draft; absent: the reader's own day. */
  readonly madeOn?: IsoDate | undefined;
}

export interface Opened extends Answered {
  readonly release: string;
}

/** What a step returns to. */
interface Stop extends Opened {
  /** The reader's own answers that waited then, where the step changed them. */
  readonly waiting?: readonly KeptAnswers[];
}

/** Told beside the buttons that take back. */
type Step = 'reset' | 'undone' | 'redone';
/** Told where the notice stood whose button did it, and which goes with it. */
type Settled = 'own' | 'repriced' | 'dated';

/** What the last press did, until something else is done. */
interface Told {
  readonly done?: Step;
  readonly settled?: Settled;
}

/** @param step changes of one name that follow each other are taken back together; the fields, unless it is given */
export type ChangeAnswers = (answers: Partial<EstimateForm> | ((form: EstimateForm) => Partial<EstimateForm>), step?: string) => void;

/** The name of a step that is taken back alone. */
export const stepOfItsOwn = '';

/** Those that wait, and those that were kept before a link was opened. */
function ownAnswers(fromLink: boolean): readonly KeptAnswers[] {
  const kept = fromLink ? readAnswers() : undefined;
  return kept ? [...readWaiting(), kept] : readWaiting();
}

/**
 * The answers as typed: those of a share link when the address holds one, else those kept in this browser, else the
 * defaults. They are kept, with their price list, at every change made here. Opening a link changes nothing that was
 * kept; the first change to it puts the reader's own answers aside and takes the link out of the address, so that a
 * reload or another language goes on with what was typed. Every step can be taken back.
 */
export function useAnswers({ release, releaseGone, wantRelease, loadRelease }: Releases) {
  const [answered, setAnswered] = useState<Answered>({ form: defaultEstimateForm });
  const [steps, setSteps] = useState<Steps<Stop>>({ back: [], forward: [] });
  const [pricesMissing, setPricesMissing] = useState(false);
  const [unread, setUnread] = useState<readonly Problem[]>([]);
  const [fromLink, setFromLink] = useState(false);
  const [hasOwn, setHasOwn] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const [told, tell] = useState<Told>({});
  const lastField = useRef('');
  const { form } = answered;
  /** What a step back returns to: the answers, and the price list they were given for. */
  const here = useMemo<Opened>(() => ({ ...answered, release }), [answered, release]);

  const openLink = useCallback(() => {
    // Any other fragment leads to a place on the page, and must not touch what was typed.
    if (!isShareFragment(location.hash)) return;
    const { form: shared, release: made, madeOn, problems } = readFragment(location.hash);
    if (made !== undefined) wantRelease(made);
    setAnswered({ form: shared, madeOn });
    setPricesMissing(false);
    setFromLink(true);
    setHasOwn(ownAnswers(true).length > 0);
    // Saving the answers of a link into the draft that was open would write over it.
    store(openDraftKey, null, 'tab');
    setSteps({ back: [], forward: [] });
    tell({});
    setUnread(problems);
  }, [wantRelease]);

  const openKept = useCallback((kept: KeptAnswers | undefined) => {
    setAnswered({ form: kept?.form ?? defaultEstimateForm, madeOn: kept?.madeOn });
    setPricesMissing(kept?.pricesMissing === true);
    if (kept) wantRelease(kept.release);
  }, [wantRelease]);

  // Before the page is painted with handlers: a press in between would be a change to the defaults, and be kept over what was.
  useLayoutEffect(() => {
    if (isShareFragment(location.hash)) openLink();
    else {
      const kept = readAnswers();
      if (kept) openKept(kept);
      setHasOwn(ownAnswers(false).length > 0);
    }
    addEventListener('hashchange', openLink);
    return () => removeEventListener('hashchange', openLink);
  }, [openLink, openKept]);

  const forgetLink = useCallback(() => {
    if (isShareFragment(location.hash)) history.replaceState(null, '', location.pathname);
    setFromLink(false);
    setUnread([]);
  }, []);

  /** What was typed takes the place of a link, and is kept. */
  const put = useCallback((after: Answered, by: string = release) => {
    if (fromLink) {
      keepWaiting(ownAnswers(true));
      forgetLink();
    }
    wantRelease(by);
    setAnswered(after);
    setPricesMissing(false);
    setUnsaved(!keepAnswers({ release: by, form: after.form, ...(after.madeOn === undefined ? {} : { madeOn: after.madeOn }) }));
  }, [fromLink, forgetLink, release, wantRelease]);

  /** A changed answer makes another draft, of the day it is made. Letters typed into one field are one step. */
  const changeHere: ChangeAnswers = (answers, name) => {
    const changed = typeof answers === 'function' ? answers(form) : answers;
    const field = name ?? Object.keys(changed).join(' ');
    setSteps((now) => takeStep(now, here, field !== stepOfItsOwn && lastField.current === field));
    lastField.current = field;
    tell({});
    put({ form: { ...form, ...changed } });
  };
  const latestChange = useRef(changeHere);
  latestChange.current = changeHere;
  /** The same function throughout, so that no question is drawn anew for its sake. */
  const change = useCallback<ChangeAnswers>((answers, name) => latestChange.current(answers, name), []);

  const step = useCallback((go: typeof stepBack, name: Step) => {
    const moved = go(steps, { ...here, waiting: readWaiting() });
    if (!moved) return;
    lastField.current = '';
    setSteps(moved.steps);
    tell({ done: name });
    const { release: by, waiting, ...value } = moved.value;
    put(value, by);
    if (!waiting) return;
    keepWaiting(waiting);
    setHasOwn(waiting.length > 0);
  }, [steps, here, put]);

  const replace = useCallback((after: Answered, by?: string) => {
    lastField.current = '';
    setSteps((now) => takeStep(now, here, false));
    put(after, by);
  }, [here, put]);

  /** From a link, or from what became of it, back to the reader's own answers: those of the link before it, if there was one. */
  const showOwn = useCallback(() => {
    const waiting = ownAnswers(fromLink);
    const [own, others] = [waiting.at(-1), waiting.slice(0, -1)];
    setSteps((now) => takeStep(now, { ...here, waiting }, false));
    forgetLink();
    keepWaiting(others);
    keepAnswers(own);
    setHasOwn(others.length > 0);
    openKept(own);
    tell(others.length > 0 ? {} : { settled: 'own' });
  }, [here, fromLink, forgetLink, openKept]);

  const reset = useCallback(() => {
    tell({ done: 'reset' });
    replace({ form: defaultEstimateForm });
  }, [replace]);

  /** A saved draft, a template or a file, at once, with the price list it was made with; false when this site does not hold that. */
  const open = useCallback(async ({ form: other, release: made, madeOn }: Opened): Promise<boolean> => {
    tell({});
    replace({ form: other, madeOn }, made);
    return (await loadRelease(made)) !== undefined;
  }, [replace, loadRelease]);

  /** The same answers by another price list, from now on. */
  const reprice = useCallback((date: string) => {
    replace({ form }, date);
    tell({ settled: 'repriced' });
  }, [form, replace]);

  /** The same draft, of the reader's own day. */
  const dateToday = useCallback(() => {
    replace({ form });
    tell({ settled: 'dated' });
  }, [form, replace]);

  const linkProblems = useMemo<readonly Problem[]>(
    () => (fromLink && releaseGone !== undefined ? [...unread, { code: 'release-unknown', path: '', values: { release: releaseGone } }] : unread),
    [fromLink, releaseGone, unread],
  );
  return {
    form, madeOn: answered.madeOn, change, showOwn, reset, open, reprice, dateToday, hasOwn, linkProblems, unsaved, pricesMissing, ...(fromLink ? {} : { releaseGone }), ...told,
    ...(steps.back.length > 0 ? { undo: () => step(stepBack, 'undone') } : {}),
    ...(steps.forward.length > 0 ? { redo: () => step(stepForward, 'redone') } : {}),
  };
}

export type Answers = ReturnType<typeof useAnswers>;
