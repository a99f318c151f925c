type Present<Values> = { readonly [Key in keyof Values]?: Exclude<Values[Key], undefined> };

/** What is not known is left out: a key that is there has a value. */
export const present = <Values extends Readonly<Record<string, unknown>>>(values: Values): Present<Values> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<Values>;
