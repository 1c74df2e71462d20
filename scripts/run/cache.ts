import { resolve } from 'node:path';

/** What a build may keep from the last one; deleting it costs time only. */
export const CACHE = 'node_modules/.cache/youju';

/** Environment of processes that a build starts: what Node has made of the code for one is there for the next. */
export const COMPILED = { NODE_COMPILE_CACHE: resolve(CACHE, 'compiled') } as const;
