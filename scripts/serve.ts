import { createServer } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import type { Server } from 'node:http';
import type { Effects } from './effects.ts';

import { CliError } from './effects.ts';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
};

/**
 * What the server sends with everything. The pages carry the same policy themselves, and there the hash of the one style sheet
 * that may stand in them: a browser lets through only what both allow. The hash changes with the site, the server's headers do not.
 */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; style-src-attr 'none'; img-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
  // Everything here is public: another page may read the data, and load the element that shows a chart.
  'access-control-allow-origin': '*',
};

/** Embeds may be framed by anybody; what stands inline in them they name themselves, the script here, too. */
const EMBED_HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-rnJ+xkmixbJWRJFAaS36aFJp03rWpJnv2Qxdfr9HwEY='; base-uri 'none'; form-action 'none'; frame-ancestors *",
};

/** Pages that stand in frames of others, by their path below the base. */
const isEmbed = (inside: string): boolean => /^\/(?:en\/)?embed\//.test(inside);

/** What the server answers to a path. */
export interface Answer {
  readonly status: 200 | 301 | 404;
  readonly type: string;
  readonly body: Uint8Array;
  readonly location?: string;
  /** Never changes under this name: its name carries its hash. */
  readonly immutable?: boolean;
  /** Stands in frames of others. */
  readonly framed?: boolean;
}

/** The files below a folder, by their address. Nothing else of the disk can be asked for. */
export function listFiles(folder: string, effects: Effects, address = '/'): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const name of effects.list(folder)) {
    const path = join(folder, name);
    if (!effects.isFolder(path)) files.set(`${address}${name}`, path);
    else for (const [at, file] of listFiles(path, effects, `${address}${name}/`)) files.set(at, file);
  }
  return files;
}

/** Answers from the built site. `base` is the sub-path it was built for, `/` or `/youju/`. */
export function answer(
  url: string,
  files: ReadonlyMap<string, string>,
  effects: Effects,
  base = '/',
): Answer {
  const path = decode(url.split('?')[0] ?? '/');
  const nothing = new Uint8Array();
  const inside = path.startsWith(base) ? `/${path.slice(base.length)}` : '';
  const name = inside.endsWith('/') ? `${inside}index.html` : inside;
  const file = files.get(name);
  const framed = isEmbed(inside) ? { framed: true } : {};
  if (file !== undefined) {
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    const immutable = inside.startsWith('/_astro/');
    return {
      status: 200,
      type,
      body: effects.readBytes(file),
      ...(immutable ? { immutable } : {}),
      ...framed,
    };
  }
  if ((inside !== '' && files.has(`${inside}/index.html`)) || (path !== '' && `${path}/` === base))
    return { status: 301, type: 'text/html', body: nothing, location: encodeURI(`${path}/`) };
  const missing = files.get(isEmbed(inside) ? '/embed/missing/index.html' : '/404.html');
  const body = missing === undefined ? nothing : effects.readBytes(missing);
  return { status: 404, type: 'text/html; charset=utf-8', body, ...framed };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

/**
 * Serves a built site on this machine only. Resolves once it listens; a port that is taken is the user's to change. Pages of
 * others, measured beside ours, need other `headers`.
 */
export function serve(
  port: number,
  folder: string,
  effects: Effects,
  base = '/',
  headers: Readonly<Record<string, string>> = HEADERS,
): Promise<{ readonly address: string; readonly server: Server }> {
  const files = listFiles(folder, effects);
  const compressed = new Map<string, Uint8Array>();
  const server = createServer((request, response) => {
    const method = request.method ?? '';
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const url = request.url ?? '/';
    const { status, type, body, location, immutable, framed } = answer(url, files, effects, base);
    const squeezes = acceptsBrotli(request.headers['accept-encoding']) && /^text|json|svg|xml/.test(type);
    const sent = squeezes ? squeeze(`${status} ${url}`, body, compressed) : body;
    response.writeHead(status, {
      ...headers,
      ...(framed === true ? EMBED_HEADERS : {}),
      'content-type': type,
      'content-length': sent.length,
      'cache-control': immutable === true ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
      ...(squeezes ? { 'content-encoding': 'br' } : {}),
      ...(location === undefined ? {} : { location }),
    });
    response.end(method === 'HEAD' ? undefined : sent);
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
      resolve({ address: `http://127.0.0.1:${actual}${base}`, server });
    });
  });
}

const acceptsBrotli = (header: string | string[] | undefined): boolean => /\bbr\b/.test(String(header ?? ''));

/** Compresses once per address; what was compressed before is kept while it is a page that exists. */
function squeeze(key: string, body: Uint8Array, kept: Map<string, Uint8Array>): Uint8Array {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  if (key.startsWith('200 ') && !key.includes('?')) kept.set(key, made);
  return made;
}
