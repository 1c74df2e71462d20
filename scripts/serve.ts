import { createServer } from 'node:http';
import { join } from 'node:path';

import type { Server } from 'node:http';
import type { Effects } from './effects.ts';

import { CliError } from './effects.ts';

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
};

const HTML = 'text/html; charset=utf-8';

/** What the server answers to a path. */
export interface Answer {
  readonly status: 200 | 301 | 404;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly location?: string;
}

/** Pages from memory, tables from `public/data`. Only names that were published are looked for on the disk. */
export function answer(
  path: string,
  pages: ReadonlyMap<string, string>,
  root: string,
  effects: Effects,
): Answer {
  const page = pages.get(path);
  if (page !== undefined) return { status: 200, type: HTML, body: page };
  const file = /^\/data\/([a-z]+\.(csv|json|parquet))$/.exec(path);
  if (file !== null) {
    const [, name = '', format = ''] = file;
    const onDisk = join(root, 'public/data', name);
    if (effects.exists(onDisk))
      return { status: 200, type: TYPES[format] ?? '', body: effects.readBytes(onDisk) };
  }
  if (pages.has(`${path}/`)) return { status: 301, type: HTML, body: '', location: `${path}/` };
  const body =
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>未找到</title><p>没有这一页。<a href="/">有据</a></p></html>';
  return { status: 404, type: HTML, body };
}

/** Serves on this machine only. Resolves once it listens; a port that is taken is the user's to change. */
export function serve(
  port: number,
  pages: ReadonlyMap<string, string>,
  root: string,
  effects: Effects,
): Promise<{ readonly address: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    const method = request.method ?? '';
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const [path = '/'] = (request.url ?? '/').split('?');
    const { status, type, body, location } = answer(path, pages, root, effects);
    response.writeHead(status, {
      'content-type': type,
      'content-length': Buffer.byteLength(body),
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
      'x-content-type-options': 'nosniff',
      ...(location === undefined ? {} : { location }),
    });
    response.end(method === 'HEAD' ? undefined : body);
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const problem =
        error.code === 'EADDRINUSE' ? 'taken port' : `unusable port (${error.code ?? error.message})`;
      reject(new CliError(`${problem}: ${port}; expected a free one, as in \`PORT=${port + 1} npm start\``));
    });
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address();
      const actual = typeof bound === 'object' && bound !== null ? bound.port : port;
      resolve({ address: `http://127.0.0.1:${actual}/`, server });
    });
  });
}
