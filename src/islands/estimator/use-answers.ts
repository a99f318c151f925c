import { useCallback, useEffect, useState } from 'preact/hooks';
import { defaultEstimateForm, type EstimateForm } from '../../domain/estimate/estimate-form.ts';
import { readForm } from '../../domain/estimate/read-form.ts';
import type { Problem } from '../../domain/problem.ts';
import { readStored, store } from '../../share/browser-storage.ts';
import { versionKey } from '../../share/fragment-format.ts';
import { readFragment } from '../../share/read-fragment.ts';

const storageKey = 'portal:estimate';

/**
 * The answers as typed: those of a share link when the address holds one, else those kept in this browser, else the
 * defaults. Kept at every change made here; opening a link alone changes nothing that was kept.
 */
export function useAnswers(useRelease: (date: string) => Promise<boolean>) {
  const [form, setForm] = useState<EstimateForm>(defaultEstimateForm);
  const [linkProblems, setLinkProblems] = useState<readonly Problem[]>([]);
  const [fromLink, setFromLink] = useState(false);
  const [hasKept, setHasKept] = useState(false);

  const open = useCallback(async () => {
    if (!isShareFragment(location.hash)) {
      setForm(readKept() ?? defaultEstimateForm);
      return;
    }
    const { form: shared, release, problems } = readFragment(location.hash);
    const found = release === undefined || (await useRelease(release));
    setForm(shared);
    setFromLink(true);
    setHasKept(readKept() !== undefined);
    setLinkProblems(found ? problems : [...problems, { code: 'release-unknown', path: '', values: { release } }]);
  }, [useRelease]);

  useEffect(() => {
    void open();
    addEventListener('hashchange', open);
    return () => removeEventListener('hashchange', open);
  }, [open]);

  const change = useCallback((answers: Partial<EstimateForm>) => {
    setForm((before) => {
      const after = { ...before, ...answers };
      store(storageKey, JSON.stringify(after));
      return after;
    });
  }, []);

  const forgetLink = useCallback(() => {
    if (isShareFragment(location.hash)) history.replaceState(null, '', location.pathname);
    setFromLink(false);
    setLinkProblems([]);
  }, []);

  /** From a link back to the answers kept here. */
  const leave = useCallback(() => {
    forgetLink();
    setForm(readKept() ?? defaultEstimateForm);
  }, [forgetLink]);

  const reset = useCallback(() => {
    forgetLink();
    store(storageKey, null);
    setForm(defaultEstimateForm);
  }, [forgetLink]);

  return { form, change, leave, reset, fromLink, hasKept, linkProblems };
}

export type Answers = ReturnType<typeof useAnswers>;

const isShareFragment = (hash: string): boolean => hash.startsWith(`#${versionKey}=`);

function readKept(): EstimateForm | undefined {
  try {
    const read = readForm(JSON.parse(readStored(storageKey) ?? 'null'));
    return read.ok ? read.form : undefined;
  } catch {
    return undefined;
  }
}
