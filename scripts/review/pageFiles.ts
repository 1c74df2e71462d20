import { stripTypeScriptTypes } from 'node:module';
import { join, posix } from 'node:path';

import type { Effects } from '../run/effects.ts';

/** A file that the page loads. */
export interface PageFile {
  readonly type: string;
  readonly body: string;
}

/** Where the page begins, below the root of the project. */
const ENTRY = 'src/enhance/review/app.ts';
const STYLES = ['src/styles/variables.css', 'src/enhance/review/review.css'];

/**
 * All that the page of the review loads, by path below the root: its modules and those that they import, without their types,
 * and its styles. Only these can be asked for. No bundler: what runs is what stands in the source.
 */
export function readPageFiles(root: string, effects: Effects): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  const read = (path: string): string => new TextDecoder().decode(effects.readBytes(join(root, path)));
  const add = (path: string): void => {
    if (files.has(path)) return;
    const body = stripTypeScriptTypes(read(path));
    files.set(path, { type: 'text/javascript; charset=utf-8', body });
    for (const [, target = ''] of body.matchAll(/^(?:import|export|\})[^'"]*?['"](\.{1,2}\/[^'"]+)['"]/gm))
      add(posix.join(posix.dirname(path), target));
  };
  add(ENTRY);
  for (const path of STYLES) files.set(path, { type: 'text/css; charset=utf-8', body: read(path) });
  return files;
}

/** The page itself: empty, and the same for everybody. What it shows, it asks for. */
export const PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>有据 · 复核</title>
${STYLES.map((path) => `<link rel="stylesheet" href="${path}">`).join('\n')}
<script type="module" src="${ENTRY}"></script>
</head>
<body></body>
</html>
`;
