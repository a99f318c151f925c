import * as z from 'zod/mini';

/** The places of the site in one language by permanent id: what each is called, and where it is below the language. */
const placesSchema = z.record(z.string(), z.looseObject({ title: z.string(), path: z.string() }));

export type Places = z.infer<typeof placesSchema>;

/** Nothing when the file is not what it should be: the place is then named by its id. */
export function readPlaces(data: unknown): Places | undefined {
  const read = z.safeParse(placesSchema, data);
  return read.success ? read.data : undefined;
}
