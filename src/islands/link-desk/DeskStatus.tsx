import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../words/translate.ts';
import { mostShown } from './FoundPlaces.tsx';
import type { DeskState } from './use-desk.ts';

interface DeskStatusProps extends DeskState {
  readonly t: Translate;
  readonly typed: string;
  readonly count: number;
}

/** How many places fit, seen at once and announced when the typing pauses: a count after every letter would drown the letters. */
export function DeskStatus({ t, desk, failed, load, typed, count }: DeskStatusProps) {
  const words = statusWords({ t, desk, failed, typed, count });
  const announced = useAfterPause(words);
  return (
    <div class="desk-status">
      <p aria-hidden="true">{words}</p>
      <p class="sr-only" role="status">{announced}</p>
      {failed && <button type="button" class="button quiet" onClick={load}>{t('desk.retry')}</button>}
    </div>
  );
}

function statusWords({ t, desk, failed, typed, count }: Omit<DeskStatusProps, 'load'>): string {
  if (failed) return t('desk.failed');
  if (typed.trim() === '') return '';
  if (!desk) return t('desk.loading');
  if (count === 0) return t('desk.none');
  return count > mostShown ? t('desk.countMore', { quantity: mostShown }) : t('desk.count', { count, quantity: count });
}

function useAfterPause(words: string): string {
  const [settled, settle] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => settle(words), 600);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}
