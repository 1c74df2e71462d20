import { timingSafeEqual } from 'node:crypto';

import type { IncomingHttpHeaders } from 'node:http';

/** A request as far as it decides whether it is answered at all. */
interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/** What the server is known by. */
interface Known {
  readonly token: string;
  readonly port: number;
}

type Verdict =
  | { readonly path: string }
  | { readonly status: 400 | 403 | 405 | 415 | 421; readonly why: string };

/**
 * Who may ask. Every address begins with the token of this run, so that other users and programs of the machine and pages of
 * other sites cannot guess it. The name of the host must be this machine's own, so that no other name can be bound to it (DNS
 * rebinding); what writes must come from this very page (Origin) and as JSON, which no form of another site can send.
 */
export function checkRequest({ method, url, headers }: Asked, { token, port }: Known): Verdict {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin } = headers;
  if (!hosts.includes(host)) return { status: 421, why: 'another host' };
  const site = headers['sec-fetch-site'];
  const navigates = headers['sec-fetch-mode'] === 'navigate' && method === 'GET';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !navigates)
    return { status: 403, why: 'another site' };
  if (origin !== undefined && origin !== `http://${host}`) return { status: 403, why: 'another origin' };
  const [path = ''] = url.split('?');
  const [, given = ''] = path.split('/');
  if (!isSame(given, token)) return { status: 403, why: 'no token' };
  if (method === 'POST') {
    if (origin === undefined) return { status: 403, why: 'no origin' };
    if (headers['content-type'] !== 'application/json') return { status: 415, why: 'no JSON' };
  } else if (method !== 'GET') return { status: 405, why: 'another method' };
  try {
    return { path: decodeURIComponent(path.slice(token.length + 1)) };
  } catch {
    return { status: 400, why: 'a broken address' };
  }
}

/** Compares without telling by the time how much of it was right. */
function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
