import { zlibSync } from 'fflate';

/** In JavaScript and not by Node's zlib, which packs otherwise from one version and processor to the next: the same bytes on every machine. */
export const deflateAlike = (bytes: Uint8Array): Uint8Array => zlibSync(bytes, { level: 6 });
