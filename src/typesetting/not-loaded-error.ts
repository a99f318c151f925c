/** Something that type is set with did not arrive. */
export class NotLoadedError extends Error {
  /** Whether the page has to be loaded anew: a module that failed once is not run again (ECMA-262, 16.2.1.6, "Cyclic Module Records"). */
  readonly staysBroken: boolean;

  constructor(message: string, options: { readonly cause?: unknown; readonly staysBroken?: boolean } = {}) {
    super(message, options);
    this.name = 'NotLoadedError';
    this.staysBroken = options.staysBroken ?? false;
  }
}
