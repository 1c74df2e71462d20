/** What a build may keep from the last one; deleting it costs time only. */
export const CACHE = 'node_modules/.cache/youju';
