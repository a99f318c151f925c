/** Id under which `/go/` opens a starting point of the estimator, from the name of its file. */
export const presetId = (name: string): string => `preset-${name}`;
