export interface DiagramProblem {
  /** What is wrong, with the offending text quoted. */
  readonly wrong: string;
  /** What to write instead. */
  readonly hint: string;
  /** Line in the Mermaid text, from 1; absent where the whole text is at fault. */
  readonly line?: number | undefined;
}

/** A Mermaid text that cannot be drawn. The build stops with it: a diagram half drawn would say something else. */
export class DiagramError extends Error {
  override readonly name = 'DiagramError';
  readonly problem: DiagramProblem;

  constructor(problem: DiagramProblem) {
    super(`${problem.line === undefined ? '' : `line ${problem.line}: `}${problem.wrong} ${problem.hint}`);
    this.problem = problem;
  }
}
