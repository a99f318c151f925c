import * as z from 'zod/mini';

/** For `parseArgs`: strict parsing would stop at the first fault, in words that do not say what to write instead. */
export const readLoosely = { strict: false, allowPositionals: true } as const;

/** "--out, --format" */
export const optionNames = (options: object): string => Object.keys(options).map((name) => `--${name}`).join(', ');

/** What stands behind an option, each time it is written; what looks like the next option is no value. */
export const optionValues = (advice: string) => z.array(z.string(advice).check(z.regex(/^(?!-)./s, advice)), advice);

/** Of an option that is written once. */
export const optionValue = (name: string, advice: string) => z.pipe(
  optionValues(advice).check(z.maxLength(1, `--${name} stands there more than once; write it once`)),
  z.transform(([value = '']) => value),
);

/** Every fault, with what to write instead. @param names of the options that there are */
export const optionFaults = ({ issues }: z.core.$ZodError, names: string): readonly string[] => issues.flatMap((issue) =>
  (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => `there is no option ${key.length > 1 ? '--' : '-'}${key}; there are ${names}`) : [issue.message]));
