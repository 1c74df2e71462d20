import { createServer } from 'node:http';

import type { IncomingMessage, Server } from 'node:http';
import type { Regions } from '../../src/datasets/regions/regions.ts';
import type { Desk } from './desk.ts';
import type { PageFile } from './pageFiles.ts';
import type { z } from 'zod';

import { CliError } from '../run/effects.ts';
import { checkRequest } from './guard.ts';
import { problemsOf } from './journalFile.ts';
import { PAGE } from './pageFiles.ts';
import { searchRegions } from './regionSearch.ts';
import { checkProposal, checkUndo, decide, proposal, undo } from '../../src/reviews/requests.ts';

/** Nothing from elsewhere, nothing inline, no frames, and no text that becomes markup. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
};

/** No request of the page is longer. */
const LONGEST = 65_536;

interface ServerInput {
  readonly desk: Desk;
  readonly files: ReadonlyMap<string, PageFile>;
  readonly regions: Regions;
  readonly token: string;
  /** Where defects of ours are told. */
  readonly log: (text: string) => void;
}

interface Sent {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const json = (value: unknown, status = 200): Sent => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});
const refuse = (status: number, ...problems: readonly string[]): Sent => json({ problems }, status);

/** Serves the review on this machine only. Resolves once it listens. */
export function serveReview(
  port: number,
  input: ServerInput,
): Promise<{ readonly address: string; readonly server: Server }> {
  let bound = port;
  const server = createServer((request, response) => {
    void answer(request, input, bound).then(({ status, type, body }) => {
      const headers = { ...HEADERS, 'content-type': type, 'content-length': Buffer.byteLength(body) };
      response.writeHead(status, headers).end(body);
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const problem =
        error.code === 'EADDRINUSE' ? 'taken port' : `unusable port (${error.code ?? error.message})`;
      reject(
        new CliError(
          `${problem}: ${port}; expected a free one, as in \`npm run review -- --port ${port + 1}\``,
        ),
      );
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) bound = address.port;
      resolve({ address: `http://127.0.0.1:${bound}/${input.token}/`, server });
    });
  });
}

async function answer(request: IncomingMessage, input: ServerInput, port: number): Promise<Sent> {
  const { method = '', url = '', headers } = request;
  const verdict = checkRequest({ method, url, headers }, { token: input.token, port });
  if ('status' in verdict) return refuse(verdict.status, verdict.why);
  try {
    if (method === 'GET') return get(verdict.path, new URLSearchParams(url.split('?')[1] ?? ''), input);
    const body = await readBody(request);
    return body === null ? refuse(413, 'too long') : post(verdict.path, body, input);
  } catch (error) {
    const problems = problemsOf(error);
    if (problems !== null) return refuse(409, ...problems);
    input.log(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return refuse(500, 'a defect of the server; nothing was written');
  }
}

function get(path: string, query: URLSearchParams, { desk, files, regions }: ServerInput): Sent {
  if (path === '/') return { status: 200, type: 'text/html; charset=utf-8', body: PAGE };
  if (path === '/api/collection') return json(desk.collection());
  if (path === '/api/checks') return json(desk.checks.state());
  if (path === '/api/regions')
    return json(searchRegions(query.get('q') ?? '', query.get('within') ?? '', regions));
  const bulletin = /^\/api\/bulletins\/([^/]+)$/.exec(path)?.[1];
  if (bulletin !== undefined) return found(desk.bulletin(bulletin));
  const file = files.get(path.slice(1));
  return file === undefined ? refuse(404, 'nothing here') : { status: 200, ...file };
}

function post(path: string, body: unknown, { desk }: ServerInput): Sent {
  const answerTo = <Asked>(schema: z.ZodType<Asked>, act: (asked: Asked) => unknown): Sent => {
    const { data, success } = schema.safeParse(body);
    return success ? found(act(data)) : refuse(400, 'no decision');
  };
  if (path === '/api/checks/decide') return answerTo(checkProposal, (asked) => desk.checks.decide(asked));
  if (path === '/api/checks/undo') return answerTo(checkUndo, (asked) => desk.checks.undo(asked));
  const [, id = '', verb = ''] = /^\/api\/bulletins\/([^/]+)\/(decide|undo|preview)$/.exec(path) ?? [];
  if (verb === 'decide') return answerTo(decide, (asked) => desk.decide(id, asked.version, asked.proposal));
  if (verb === 'undo') return answerTo(undo, (asked) => desk.undo(id, asked.version, asked.review));
  if (verb === 'preview') return answerTo(proposal, (asked) => desk.preview(id, asked));
  return refuse(404, 'nothing here');
}

const found = (value: unknown): Sent => (value === null ? refuse(404, 'unknown bulletin') : json(value));

/** The body as JSON; null where it is too long, undefined where it is no JSON. */
async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > LONGEST) return null;
    chunks.push(chunk);
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return value ?? undefined;
  } catch {
    return undefined;
  }
}
