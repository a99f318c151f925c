import { useState } from 'preact/hooks';
import type { Problem } from '../../../domain/problem.ts';
import { answerProblemText } from '../../../words/problem-words.ts';
import { useWording } from '../wording-context.ts';

export interface Way {
  readonly label: string;
  readonly go: () => void;
}

export interface Message {
  readonly lines: readonly string[];
  readonly isProblem: boolean;
  /** What can be done about it: take it back, save under another name. */
  readonly ways: readonly Way[];
  /** Another one at every message, so that the same words are announced again. */
  readonly count: number;
}

export interface Messages {
  readonly message: Message | undefined;
  readonly say: (lines: string | readonly string[], ways?: readonly Way[]) => void;
  readonly complain: (problems: readonly Problem[], ways?: readonly Way[]) => void;
  /** One more line to what was said, unless something else was said since. */
  readonly add: (lines: readonly string[], line: string) => void;
  /** The same in words that the caller has found. */
  readonly complainOf: (lines: readonly string[]) => void;
}

/** The last thing there is to say, announced politely. */
export function useMessage(): Messages {
  const wording = useWording();
  const [message, setMessage] = useState<Message>();
  const set = (lines: readonly string[], isProblem: boolean, ways: readonly Way[]) => setMessage((last) => ({ lines, isProblem, ways, count: (last?.count ?? 0) + 1 }));
  return {
    message,
    say: (lines, ways = []) => set(typeof lines === 'string' ? [lines] : lines, false, ways),
    add: (lines, line) => setMessage((last) => (last?.lines === lines ? { ...last, lines: [...lines, line], count: last.count + 1 } : last)),
    complain: (problems, ways = []) => set(problems.map((problem) => answerProblemText(problem, wording)), true, ways),
    complainOf: (lines) => set(lines, true, []),
  };
}
