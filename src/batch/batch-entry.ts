import type { Minor } from '../domain/money/rounding.ts';

/** What became of one request; small, since a run keeps all of them for its summary. */
export interface BatchEntry {
  readonly file: string;
  readonly row?: number;
  readonly name?: string;
  /** `failed` also when one of several files is missing. */
  readonly status: 'made' | 'no-draft' | 'failed';
  readonly reference?: string;
  readonly release?: string;
  readonly day?: string;
  readonly amounts?: { readonly currency: string; readonly withoutVat: Minor; readonly withVat: Minor };
  /** Names of the files that are in the folder now. */
  readonly files: readonly string[];
  readonly written: number;
  readonly faults: readonly string[];
  /** What the files lack that are in the folder all the same. */
  readonly remarks: readonly string[];
}

/** "requests.csv, row 4" */
export const placeOf = ({ file, row }: Pick<BatchEntry, 'file' | 'row'>): string => (row === undefined ? file : `${file}, row ${row}`);
