/** The thread that `make-fonts-aside.ts` starts. */
import { fontFolder } from './font-folder.ts';

await fontFolder();
