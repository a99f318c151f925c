import { join } from 'node:path';

/** Every command that reads content (astro, batch, checks) is run by npm, which starts it in the project's folder. */
export const contentFolder = join(process.cwd(), 'content');
