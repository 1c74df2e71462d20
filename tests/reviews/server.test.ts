import { request } from 'node:http';
import { readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';

import type { OutgoingHttpHeaders } from 'node:http';

import { readCollection } from '../../scripts/data/collection.ts';
import { createDesk } from '../../scripts/review/desk.ts';
import { readPageFiles } from '../../scripts/review/pageFiles.ts';
import { serveReview } from '../../scripts/review/server.ts';
import { reviewVerb } from '../../scripts/review.ts';
import type { World } from '../scripts/world.ts';
import { createWorld, run } from '../scripts/world.ts';
import { TEXT } from './example.ts';
import { writeCollection } from './process.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

interface Attacked {
  readonly world: World;
  readonly ask: (
    path: string,
    headers?: OutgoingHttpHeaders,
    method?: string,
    body?: string,
  ) => Promise<Answer>;
  readonly decide: (headers: OutgoingHttpHeaders, token?: string, body?: unknown) => Promise<Answer>;
  readonly own: Readonly<Record<'origin' | 'content-type', string>>;
  readonly proposal: Readonly<Record<string, unknown>>;
}

/** A server in this process, and a way to ask it with any headers, as an attacker may. */
async function start(): Promise<Attacked> {
  const world = createWorld();
  writeCollection(world.root);
  const collection = readCollection(world.root, world.effects);
  const { address, server } = await serveReview(0, {
    desk: createDesk(collection, world.effects, () => new Date('2026-11-22T08:00:00Z')),
    files: readPageFiles('.', world.effects),
    regions: collection.catalogue.regions,
    token: 'right-token',
    log: (text) => {
      world.effects.err(text);
    },
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port, host } = new URL(address);
  const ask = (path: string, headers: OutgoingHttpHeaders = {}, method = 'GET', body = ''): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port, path, method, headers: { host, ...headers } },
        (response) => {
          let text = '';
          response.on('data', (chunk: Buffer) => (text += chunk.toString()));
          response.on('end', () => {
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  const own = { origin: `http://${host}`, 'content-type': 'application/json' };
  const startOf = TEXT.indexOf('210起');
  const proposal = {
    start: startOf,
    end: startOf + 4,
    decision: 'accept',
    fields: null,
    note: '',
    reviewer: '张三',
  };
  const decide = (
    headers: OutgoingHttpHeaders,
    token = 'right-token',
    body: unknown = { version: '', proposal },
  ): Promise<Answer> => ask(`/${token}/api/bulletins/jia/decide`, headers, 'POST', JSON.stringify(body));
  return { world, ask, decide, own, proposal };
}

const written = (world: World): boolean => world.effects.exists(world.path('data/reviews/jia.csv'));

describe('the server', () => {
  test('answers its own page, with a policy that lets nothing in', async () => {
    const { world, ask, decide, own } = await start();
    const page = await ask('/right-token/');
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toMatch(
      /^default-src 'none';.*frame-ancestors 'none';.*trusted-types 'none'$/,
    );
    expect(page.headers['access-control-allow-origin']).toBeUndefined();
    expect(page.body).not.toMatch(/<script(?! type="module" src="src)|style=|onload/);
    expect((await decide(own)).status).toBe(200);
    expect(written(world)).toBe(true);
  });

  const attacks: readonly (readonly [string, number, Readonly<Record<string, string>>, string])[] = [
    ['a wrong token', 403, {}, 'wrong-token'],
    ['a token of the same length', 403, {}, 'right-tokem'],
    ['no token', 403, {}, ''],
    ['another name bound to this machine (DNS rebinding)', 421, { host: 'evil.example' }, 'right-token'],
    ['the right name and another port', 421, { host: '127.0.0.1:1' }, 'right-token'],
    ['a page of another site', 403, { origin: 'https://evil.example' }, 'right-token'],
    ['a page of another server of this machine', 403, { origin: 'http://127.0.0.1:1' }, 'right-token'],
    ['a sandboxed frame', 403, { origin: 'null' }, 'right-token'],
    [
      'a request that another site makes',
      403,
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' },
      'right-token',
    ],
    ['a form of another site', 415, { 'content-type': 'text/plain' }, 'right-token'],
    [
      'a form of another site, sent as such',
      415,
      { 'content-type': 'application/x-www-form-urlencoded' },
      'right-token',
    ],
  ];
  test.each(attacks)('refuses to write for %s', async (_, status, headers, token) => {
    const { world, decide, own } = await start();
    expect((await decide({ ...own, ...headers }, token)).status).toBe(status);
    expect(written(world)).toBe(false);
  });

  test('refuses to write without an origin, and to read for another site or name', async () => {
    const { world, ask, decide, own } = await start();
    expect((await decide({ 'content-type': own['content-type'] })).status).toBe(403);
    expect(written(world)).toBe(false);
    const path = '/right-token/api/bulletins/jia';
    expect((await ask(path)).status).toBe(200);
    for (const headers of [
      { host: 'evil.example' },
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const { status, body } = await ask(path, headers);
      expect([403, 421]).toContain(status);
      expect(body).not.toContain('210');
    }
    expect((await ask('/right-token/', {}, 'PUT')).status).toBe(405);
    expect((await ask('/right-token/', {}, 'OPTIONS', '')).status).toBe(405);
  });

  test('gives out its modules and nothing else of the disk', async () => {
    const { ask } = await start();
    const app = await ask('/right-token/src/enhance/review/app.ts');
    expect(app.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(app.body).not.toContain('import type');
    for (const path of [
      'package.json',
      'src/../package.json',
      '..%2fpackage.json',
      'src/datasets/catalogue/facts.ts',
      '%ff',
      'api/bulletins/..%2f..',
    ])
      expect((await ask(`/right-token/${path}`)).status, path).toBeGreaterThanOrEqual(400);
  });

  test('judges what it is sent, and says what is wrong', async () => {
    const { world, decide, own, proposal } = await start();
    const bodies: readonly (readonly [number, unknown])[] = [
      [400, null], [400, 'x'], [400, {}], [400, { version: '', proposal: { ...proposal, more: 1 } }],
      [400, { version: '', proposal: { ...proposal, start: -1 } }],
      [400, { version: '', proposal: { ...proposal, note: '\u0007' } }],
      [409, { version: '', proposal: { ...proposal, decision: 'reject' } }],
      [413, { version: 'x'.repeat(70_000), proposal }],
    ]; // prettier-ignore
    for (const [status, body] of bodies) expect((await decide(own, 'right-token', body)).status).toBe(status);
    expect(JSON.parse((await decide(own, 'right-token', bodies[6]![1])).body)).toEqual({
      problems: ['invalid note: (empty); expected a reason'],
    });
    expect(written(world)).toBe(false);
  });
});

test('contradictions are decided on by the same rules: this page alone, JSON of the right shape', async () => {
  const { world, ask, own } = await start();
  const decide = (headers: OutgoingHttpHeaders, body: unknown): Promise<Answer> =>
    ask('/right-token/api/checks/decide', headers, 'POST', JSON.stringify(body));
  const body = { id: 'jia@1.sum-parts', seen: 'x', decision: 'confirmed', note: 'x', reviewer: '张三' };
  expect((await ask('/right-token/api/checks')).status).toBe(200);
  expect((await ask('/wrong/api/checks')).status).toBe(403);
  expect((await decide({ ...own, origin: 'https://evil.example' }, body)).status).toBe(403);
  expect((await decide(own, { ...body, decision: 'accept' })).status).toBe(400);
  expect((await decide(own, { ...body, more: 1 })).status).toBe(400);
  const refused = await decide(own, body);
  expect([refused.status, refused.body]).toEqual([
    409,
    expect.stringContaining('changed check: jia@1.sum-parts'),
  ]);
  expect((await ask('/right-token/api/checks/undo', own, 'POST', '{}')).status).toBe(400);
  expect(world.effects.exists(world.path('data/reviews/checks.csv'))).toBe(false);
});

test('all that the page loads is its own: modules of this project, none of npm or Node', () => {
  const files = readPageFiles('.', createWorld().effects);
  expect([...files.keys()]).toContain('src/i18n/checks/review.ts');
  for (const [path, { body }] of files) {
    expect(path).toMatch(
      /^src\/(?:enhance\/(?:review\/|element\.ts)|(?:i18n|reviews|text|styles|datasets\/schema)\/)/,
    );
    expect(body, path).not.toMatch(/from '(?!\.)/);
  }
});

test('no page of the site loads any of it', () => {
  const { effects } = createWorld();
  const files = (folder: string): string[] =>
    effects.list(folder).flatMap((name) => {
      const path = `${folder}/${name}`;
      return effects.isFolder(path) ? files(path) : [path];
    });
  const public_ = ['src/pages', 'src/components', 'src/layouts'].flatMap(files);
  expect(public_.length).toBeGreaterThan(30);
  expect(public_.filter((path) => /enhance\/review|i18n\/review\b/.test(readFileSync(path, 'utf8')))).toEqual(
    [],
  );
});

test('a port that is none is wrong usage', async () => {
  const { code, error } = await run(reviewVerb, ['--port', 'x'], createWorld());
  expect([code, error.split('\n')[0]]).toEqual([2, 'invalid port: x; expected 0 to 65535']);
});
