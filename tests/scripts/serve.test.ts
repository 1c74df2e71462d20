import { describe, expect, onTestFinished, test } from 'vitest';

import type { Server } from 'node:http';

import { readAsOf } from '../../scripts/build.ts';
import { answer, listFiles, serve } from '../../scripts/serve.ts';
import { readPort } from '../../scripts/start.ts';
import { createWorld } from './world.ts';

const close = (server: Server): void => {
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
};

/** A site of a few files in a world of its own. */
function createSite(): { folder: string; effects: ReturnType<typeof createWorld>['effects'] } {
  const { effects, path, write } = createWorld();
  write('dist/index.html', '<p>有据</p>');
  write('dist/404.html', '<p>未找到</p>');
  write('dist/bulletins/a/index.html', 'a');
  write('dist/data/figures.csv', 'id\n');
  write('dist/_astro/site.1234.js', '0');
  write('secret.csv', 'x');
  return { folder: path('dist'), effects };
}

describe('answers', () => {
  test('are the files of the site, and nothing else of the disk', () => {
    const { folder, effects } = createSite();
    const files = listFiles(folder, effects);
    const of = (url: string): unknown => {
      const { status, type, location } = answer(url, files, effects);
      return location ?? [status, type];
    };
    expect(of('/')).toEqual([200, 'text/html; charset=utf-8']);
    expect(of('/?q=火灾')).toEqual([200, 'text/html; charset=utf-8']);
    expect(of('/data/figures.csv')).toEqual([200, 'text/csv; charset=utf-8']);
    expect(of('/bulletins/a')).toBe('/bulletins/a/');
    expect(answer('/_astro/site.1234.js', files, effects).immutable).toBe(true);
    const nowhere = ['/data/../../secret.csv', '/..%2fsecret.csv', '/%ff', '/data/', '/secret.csv', '//', ''];
    for (const url of nowhere) {
      const { status, body } = answer(url, files, effects);
      expect(status, url).toBe(404);
      expect(new TextDecoder().decode(body)).toBe('<p>未找到</p>');
    }
  });

  test('of a site under a sub-path are found there only', () => {
    const { folder, effects } = createSite();
    const files = listFiles(folder, effects);
    expect(answer('/youju/bulletins/a/', files, effects, '/youju/').status).toBe(200);
    expect(answer('/youju', files, effects, '/youju/').location).toBe('/youju/');
    expect(answer('/bulletins/a/', files, effects, '/youju/').status).toBe(404);
  });
});

describe('the server', () => {
  test('listens on this machine, refuses to be written to, and says when its port is taken', async () => {
    const { folder, effects } = createSite();
    const { address, server } = await serve(0, folder, effects);
    close(server);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const response = await fetch(address, { headers: { 'accept-encoding': 'br' } });
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(await response.text()).toBe('<p>有据</p>');
    expect((await fetch(`${address}none`)).status).toBe(404);
    expect((await fetch(address, { method: 'POST' })).status).toBe(405);
    const port = Number(new URL(address).port);
    await expect(serve(port, folder, effects)).rejects.toThrow(
      `taken port: ${port}; expected a free one, as in \`PORT=${port + 1} npm start\``,
    );
  });
});

test('the port is a number', () => {
  expect([readPort(''), readPort('0'), readPort('8080')]).toEqual([4173, 0, 8080]);
  expect(() => readPort('eighty')).toThrow(/^invalid port: eighty; expected 0 to 65535\nusage: /);
  expect(() => readPort('70000')).toThrow('invalid port: 70000');
});

test('the day is a day', () => {
  expect(() => {
    readAsOf('2024-13-01');
  }).toThrow('invalid day: 2024-13-01; expected YYYY-MM-DD');
});
