import { Buffer } from 'node:buffer';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Effects } from '../run/effects.ts';

import { CliError } from '../run/effects.ts';

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
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; style-src-attr 'none'; img-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
  // Everything here is public: another page may read the data, and load the element that shows a chart.
  'access-control-allow-origin': '*',
};

/** Embeds may be framed by anybody; what stands inline in them they name themselves, the script here, too. */
const EMBED_HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-QRwqYysr8IjufEgnRJssFwi0gMVEAQTbLqvuVm9SvjY=' 'sha256-3BFVziJcWIOHq8ex/o7WgCBT4AZoDCrobxKlY8yl7e0='; base-uri 'none'; form-action 'none'; frame-ancestors *",
};

/** Pages that stand in frames of others, by their path below the base. */
const isEmbed = (inside: string): boolean => /^\/(?:en\/)?embed\//.test(inside);

/** What the server answers to a path. */
interface Answer {
  readonly status: 200 | 301 | 404;
  readonly type: string;
  readonly body: Uint8Array;
  /** The file that is sent, `/data/figures.csv`. */
  readonly name: string;
  readonly location?: string;
  /** Never changes under this name: its name carries its hash. */
  readonly immutable?: boolean;
  /** Stands in frames of others. */
  readonly framed?: boolean;
}

/** The files below a folder, by their address. */
export function listFiles(folder: string, effects: Effects, address = '/'): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const name of effects.list(folder)) {
    const path = join(folder, name);
    if (!effects.isFolder(path)) files.set(`${address}${name}`, path);
    else for (const [at, file] of listFiles(path, effects, `${address}${name}/`)) files.set(at, file);
  }
  return files;
}

/**
 * Answers from the built site as it is on the disk now: a file that came since the last request is there, one that went is not.
 * `base` is the sub-path it was built for, `/` or `/youju/`.
 */
export function answer(url: string, folder: string, effects: Effects, base = '/'): Answer {
  const path = decode(url.split('?')[0] ?? '/');
  const inside = path.startsWith(base) ? `/${path.slice(base.length)}` : '';
  const name = inside.endsWith('/') ? `${inside}index.html` : inside;
  const framed = isEmbed(inside) ? { framed: true } : {};
  const body = readInside(folder, name, effects);
  if (body !== null) {
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    const immutable = inside.startsWith('/_astro/') ? { immutable: true } : {};
    return { status: 200, type, body, name, ...immutable, ...framed };
  }
  const nothing = new Uint8Array();
  const isFolder = readInside(folder, `${inside}/index.html`, effects) !== null;
  if ((inside !== '' && isFolder) || (path !== '' && `${path}/` === base))
    return { status: 301, type: 'text/html', body: nothing, name, location: encodeURI(`${path}/`) };
  const missing = isEmbed(inside) ? '/embed/missing/index.html' : '/404.html';
  return {
    status: 404,
    type: 'text/html; charset=utf-8',
    body: readInside(folder, missing, effects) ?? nothing,
    name: missing,
    ...framed,
  };
}

/**
 * A file below a folder; null where there is none. Its name is no way out of the folder, and it is read at once: what is asked
 * before (is it there?) may no longer hold when it is read.
 */
function readInside(folder: string, name: string, effects: Effects): Uint8Array | null {
  const [, ...parts] = name.split('/');
  const isPlain = parts.length > 0 && !parts.some((part) => /^\.{0,2}$|[\0\\]/.test(part));
  if (!isPlain) return null;
  try {
    return effects.readBytes(join(folder, ...parts));
  } catch {
    return null;
  }
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
  const squeezed = new Map<string, Squeezed>();
  const respond = (request: IncomingMessage, response: ServerResponse): void => {
    const method = request.method ?? '';
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const { status, type, body, name, location, immutable, framed } = answer(
      request.url ?? '/',
      folder,
      effects,
      base,
    );
    const shrinks = /^text|json|svg|xml/.test(type);
    const squeezes = acceptsBrotli(request.headers['accept-encoding']) && shrinks;
    const whole = squeezes ? squeeze(name, body, squeezed) : body;
    // Only what is always sent as it lies on the disk can be asked for in parts.
    const range = status === 200 && !shrinks ? readRange(request.headers.range, body.length) : null;
    const sent = range === null ? whole : body.subarray(range.start, range.end);
    response.writeHead(range === null ? status : 206, {
      ...headers,
      ...(framed === true ? EMBED_HEADERS : {}),
      'content-type': type,
      'content-length': sent.length,
      'cache-control': immutable === true ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
      ...(squeezes ? { 'content-encoding': 'br' } : {}),
      ...(range === null
        ? {}
        : {
            'content-range': `bytes ${String(range.start)}-${String(range.end - 1)}/${String(body.length)}`,
          }),
      ...(location === undefined ? {} : { location }),
    });
    response.end(method === 'HEAD' ? undefined : sent);
  };
  const server = createServer((request, response) => {
    // Whatever goes wrong with one request ends that one, not the server.
    try {
      respond(request, response);
    } catch (error) {
      effects.err(`failed request: ${request.url ?? ''} (${(error as Error).message})\n`);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-type': 'text/plain' }).end('500\n');
    }
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

/** The one range that a request asks for, `bytes=0-99`, `bytes=100-`, `bytes=-100`, its end left out; null where the whole file is to be sent. */
export function readRange(header: string | undefined, length: number): { start: number; end: number } | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  const start = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const end = first === '' || last === '' ? length : Math.min(length, Number(last) + 1);
  return start < end ? { start, end } : null;
}

/** A file as it was read and as it is sent. */
interface Squeezed {
  readonly body: Uint8Array;
  readonly sent: Uint8Array;
}

/** Compresses a file once for as long as it stays what it is. */
function squeeze(name: string, body: Uint8Array, kept: Map<string, Squeezed>): Uint8Array {
  const known = kept.get(name);
  if (known !== undefined && Buffer.compare(known.body, body) === 0) return known.sent;
  const sent = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  kept.set(name, { body, sent });
  return sent;
}
