/** A thread of `npm run draft`: drafts the requests it is handed and hands their files back. It writes nothing. */
import { parentPort, workerData } from 'node:worker_threads';
import type { IsoDate } from '../domain/date.ts';
import type { Locale } from '../domain/locale.ts';
import type { Logo } from '../share/logo.ts';
import type { DraftedRequest, DraftSetting } from './drafted-request.ts';
import type { FoundRequest } from './given-request.ts';
import { keepCompiled } from './keep-compiled.ts';

export interface DraftWorkerSetting {
  readonly language: Locale;
  readonly formats: readonly string[];
  /** The day of drafts whose request names none. */
  readonly today: IsoDate;
  readonly logo?: Logo;
}

export interface DraftOrder {
  readonly id: number;
  readonly found: FoundRequest;
}

export interface DraftAnswer {
  readonly id: number;
  readonly drafted: DraftedRequest;
}

keepCompiled();
const { exportFormats } = await import('../exporters/registry.ts');
const { openDraftOffice } = await import('./draft-request.ts');
const { draftFiles } = await import('./drafted-request.ts');
const { openPriceLists } = await import('./price-lists.ts');

if (parentPort !== null) serve(parentPort, workerData as DraftWorkerSetting);

function serve(port: NonNullable<typeof parentPort>, { language, formats, today, logo }: DraftWorkerSetting): void {
  const setting: DraftSetting = { language, office: openDraftOffice(language, openPriceLists(today), logo), formats: exportFormats.filter(({ id }) => formats.includes(id)) };
  // One after the other, as in one thread: what is drafted at once needs memory at once.
  let turn = Promise.resolve();
  port.on('message', ({ id, found }: DraftOrder) => {
    turn = turn.then(async () => {
      const drafted = await draftFiles(found, setting);
      port.postMessage({ id, drafted } satisfies DraftAnswer, buffersOf(drafted));
    });
  });
}

/** Handed over, and not copied. */
const buffersOf = ({ files }: DraftedRequest): ArrayBuffer[] =>
  [...new Set(files.flatMap((file) => ('bytes' in file && file.bytes.byteLength === file.bytes.buffer.byteLength ? [file.bytes.buffer as ArrayBuffer] : [])))];
