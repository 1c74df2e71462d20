import { describe, expect, onTestFinished, test } from 'vitest';

import type { Server } from 'node:http';

import { buildData } from '../../scripts/data.ts';
import { createPages } from '../../scripts/preview.ts';
import { answer, serve } from '../../scripts/serve.ts';
import { readPort } from '../../scripts/start.ts';
import { TABLES } from '../../src/datasets/columns.ts';
import { copyData, createWorld } from './world.ts';

const close = (server: Server): void => {
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
};

describe('the preview', () => {
  const build = (): {
    world: ReturnType<typeof createWorld>;
    pages: ReadonlyMap<string, string>;
    figures: number;
  } => {
    const world = createWorld();
    copyData(world);
    const { input } = buildData(world.root, false, world.effects);
    const figures = input.readings.reduce((sum, { reading }) => sum + reading.figures.length, 0);
    return { world, pages: createPages(input), figures };
  };

  test('has an index, a page for each bulletin and one for each figure, and no dead link', () => {
    const { world, pages, figures } = build();
    expect(pages.size).toBe(1 + 5 + figures);
    const ids = new Map(
      [...pages].map(([path, html]) => [
        path,
        new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)),
      ]),
    );
    for (const html of pages.values()) {
      expect(html).not.toMatch(/<script|https?:\/\//);
      for (const [, href] of html.matchAll(/href="(\/[^"]*)"/g)) {
        const [path = '', id] = href!.split('#');
        expect(answer(path, pages, world.root, world.effects).status, href).toBe(200);
        if (id !== undefined) expect(ids.get(path)).toContain(id);
      }
    }
  });

  test('links every table in every format', () => {
    const { pages } = build();
    for (const { name } of TABLES) {
      for (const format of ['csv', 'json', 'parquet'])
        expect(pages.get('/')).toContain(`href="/data/${name}.${format}"`);
    }
  });

  test('holds the text of each bulletin, white space aside, with its figures marked', () => {
    const { pages } = build();
    const html = pages.get('/bulletins/nmg-2024-119/')!;
    expect(html).toContain(
      '<a id="f242" class="actual" href="/bulletins/nmg-2024-119/242/" title="已有结果：警情">21764起</a>',
    );
  });
});

describe('the server', () => {
  const world = (): ReturnType<typeof createWorld> => createWorld();

  test('answers pages and published tables, and nothing else of the disk', () => {
    const { effects, root, write } = world();
    write('public/data/figures.csv', 'id\n');
    write('public/data/datapackage.json', '{}');
    write('secret.csv', 'x');
    const pages = new Map([
      ['/', 'index'],
      ['/bulletins/a/', 'a'],
    ]);
    const statusOf = (path: string): number => answer(path, pages, root, effects).status;
    expect(statusOf('/')).toBe(200);
    expect(answer('/data/figures.csv', pages, root, effects)).toMatchObject({
      status: 200,
      type: 'text/csv; charset=utf-8',
    });
    expect(statusOf('/data/datapackage.json')).toBe(200);
    expect(answer('/bulletins/a', pages, root, effects)).toMatchObject({
      status: 301,
      location: '/bulletins/a/',
    });
    for (const path of [
      '/data/../secret.csv',
      '/data/../../secret.csv',
      '/data/none.csv',
      '/data/',
      '/secret.csv',
      '//',
    ]) {
      expect(statusOf(path), path).toBe(404);
    }
  });

  test('listens on this machine, refuses to be written to, and says when its port is taken', async () => {
    const { effects, root } = world();
    const { address, server } = await serve(0, new Map([['/', '<p>有据</p>']]), root, effects);
    close(server);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const response = await fetch(address);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toBe('<p>有据</p>');
    expect((await fetch(address, { method: 'POST' })).status).toBe(405);
    const port = Number(new URL(address).port);
    await expect(serve(port, new Map(), root, effects)).rejects.toThrow(
      `taken port: ${port}; expected a free one, as in \`PORT=${port + 1} npm start\``,
    );
  });

  test('the port is a number', () => {
    expect([readPort(''), readPort('0'), readPort('8080')]).toEqual([4173, 0, 8080]);
    expect(() => readPort('eighty')).toThrow(/^invalid port: eighty; expected 0 to 65535\nusage: /);
    expect(() => readPort('70000')).toThrow('invalid port: 70000');
  });
});
