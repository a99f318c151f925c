import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/**
 * Reading the TypeScript of the engine takes longer than drafting a handful of requests: what was read is kept for the next
 * run. It holds for what this thread imports afterwards.
 */
export const keepCompiled = (): void => void enableCompileCache(join(process.cwd(), '.cache', 'compiled'));
