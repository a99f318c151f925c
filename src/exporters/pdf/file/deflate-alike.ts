import { zlibSync } from 'fflate';

/** In JavaScript and not by Node's zlib, which packs otherwise from one version and processor to the next: the same bytes on every machine. Level 3: the levels above it take up to a third longer for a file that is one per cent smaller. */
export const deflateAlike = (bytes: Uint8Array): Uint8Array => zlibSync(bytes, { level: 3 });
