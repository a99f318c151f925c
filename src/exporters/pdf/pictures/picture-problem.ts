import type { Problem } from '../../../domain/problem.ts';
import { mostPixels, type PictureFault } from './raster.ts';

/** Why a picture cannot be put into a PDF. */
export function pictureProblem(fault: PictureFault): Problem {
  switch (fault) {
    case 'unknown': return { code: 'picture-format-unknown', path: '', values: {} };
    case 'damaged': return { code: 'picture-damaged', path: '', values: {} };
    case 'inks': return { code: 'picture-for-press', path: '', values: {} };
    case 'too-large': return { code: 'picture-too-large', path: '', values: { highest: mostPixels / 1_000_000 } };
  }
}
