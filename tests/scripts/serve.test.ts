import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';

import type { Server } from 'node:http';

import { readAsOf } from '../../scripts/build.ts';
import { answer, serve } from '../../scripts/site/serve.ts';
import { readPort } from '../../scripts/run/commandLine.ts';
import { createWorld } from './world.ts';

const close = (server: Server): void => {
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
};

/** A site of a few files in a world of its own. */
function createSite(): {
  folder: string;
  effects: ReturnType<typeof createWorld>['effects'];
  write: ReturnType<typeof createWorld>['write'];
} {
  const { effects, path, write } = createWorld();
  write('dist/index.html', '<p>有据</p>');
  write('dist/404.html', '<p>未找到</p>');
  write('dist/bulletins/a/index.html', 'a');
  write('dist/data/figures.csv', 'id\n');
  write('dist/_astro/site.1234.js', '0');
  write('secret.csv', 'x');
  return { folder: path('dist'), effects, write };
}

describe('answers', () => {
  test('are the files of the site, and nothing else of the disk', () => {
    const { folder, effects } = createSite();
    const of = (url: string): unknown => {
      const { status, type, location } = answer(url, folder, effects);
      return location ?? [status, type];
    };
    expect(of('/')).toEqual([200, 'text/html; charset=utf-8']);
    expect(of('/?q=火灾')).toEqual([200, 'text/html; charset=utf-8']);
    expect(of('/data/figures.csv')).toEqual([200, 'text/csv; charset=utf-8']);
    expect(of('/bulletins/a')).toBe('/bulletins/a/');
    expect(answer('/_astro/site.1234.js', folder, effects).immutable).toBe(true);
    const nowhere = [
      ...[
        '/data/../../secret.csv',
        '/..%2fsecret.csv',
        '/%2e%2e/secret.csv',
        '/..%5csecret.csv',
        '/secret.csv',
      ],
      ...[
        '/%ff',
        '/%00',
        '/index.html%00.csv',
        '/%',
        '/data/',
        '/data',
        '//',
        '/./',
        '',
        '*',
        'http://a.example/',
      ],
      ...[
        '/%E0%A4%A',
        `/${'a'.repeat(5000)}`,
        '/index.html/',
        '/index.html/index.html',
        '/_astro//site.1234.js',
      ],
    ];
    for (const url of nowhere) {
      const { status, body } = answer(url, folder, effects);
      expect(status, url).toBe(404);
      expect(new TextDecoder().decode(body)).toBe('<p>未找到</p>');
    }
  });

  test('of a site under a sub-path are found there only', () => {
    const { folder, effects } = createSite();
    expect(answer('/youju/bulletins/a/', folder, effects, '/youju/').status).toBe(200);
    expect(answer('/youju', folder, effects, '/youju/').location).toBe('/youju/');
    expect(answer('/bulletins/a/', folder, effects, '/youju/').status).toBe(404);
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

test('a range of what is not compressed is sent by itself', async () => {
  const { folder, effects, write } = createSite();
  write('dist/data/a.parquet', '0123456789');
  const { address, server } = await serve(0, folder, effects);
  close(server);
  const ask = async (range: string, path = 'data/a.parquet'): Promise<readonly unknown[]> => {
    const response = await fetch(address + path, { headers: { range } });
    return [response.status, response.headers.get('content-range'), await response.text()];
  };
  expect(await ask('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234']);
  expect(await ask('bytes=7-')).toEqual([206, 'bytes 7-9/10', '789']);
  expect(await ask('bytes=-3')).toEqual([206, 'bytes 7-9/10', '789']);
  expect(await ask('bytes=-300')).toEqual([206, 'bytes 0-9/10', '0123456789']);
  expect(await ask('bytes=8-99')).toEqual([206, 'bytes 8-9/10', '89']);
  for (const range of ['bytes=5-2', 'bytes=10-', 'bytes=-', 'bytes=1-2,4-5', 'lines=1-2'])
    expect(await ask(range), range).toEqual([200, null, '0123456789']);
  expect((await ask('bytes=0-1', 'data/figures.csv'))[0]).toBe(200);
  expect((await ask('bytes=0-1', 'data/none.parquet'))[0]).toBe(404);
});

/** What a server sends back to bytes that are no request of a browser. */
const send = (port: number, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(text));
    socket.on('data', (chunk) => (received += chunk.toString('latin1')));
    socket.on('close', () => {
      resolve(received);
    });
    socket.on('error', reject);
  });

describe('no request ends the server', () => {
  test('whatever it asks', async () => {
    const { folder, effects } = createSite();
    const { address, server } = await serve(0, folder, effects);
    close(server);
    const port = Number(new URL(address).port);
    const statusOf = async (line: string, headers = ''): Promise<string> =>
      (await send(port, `${line} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n${headers}\r\n`)).slice(9, 12);
    for (const target of [
      '/%',
      '/%00',
      '/%ff%fe',
      '/../../etc/passwd',
      '//',
      'http://a/../b',
      '/data',
      '/?%',
    ])
      expect(await statusOf(`GET ${target}`), target).toBe(target === '/?%' ? '200' : '404');
    expect(await statusOf('OPTIONS *')).toBe('405');
    expect(await statusOf('BREW /')).toBe('400');
    expect(await statusOf('GET /', `x: ${'a'.repeat(17_000)}\r\n`)).toBe('431');
    for (const range of ['bytes=5-2', 'bytes=-1', 'bytes=9999-', 'bytes=a-b', 'lines=1'])
      expect(await statusOf('GET /', `range: ${range}\r\n`), range).toBe('200');
    expect(await statusOf('GET /', 'accept-encoding: br;q=x,,\r\nif-none-match: \\\r\n')).toBe('200');
    expect(await send(port, 'nonsense\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
    expect(await (await fetch(address)).text()).toBe('<p>有据</p>');
  });

  test('while files change, come and go under it', async () => {
    const { folder, effects, write } = createSite();
    const { address, server } = await serve(0, folder, effects);
    close(server);
    const ask = async (path: string): Promise<readonly [number, string]> => {
      const response = await fetch(address + path, { headers: { 'accept-encoding': 'br' } });
      return [response.status, await response.text()];
    };
    expect(await ask('')).toEqual([200, '<p>有据</p>']);
    write('dist/index.html', '<p>无据</p>');
    expect(await ask('')).toEqual([200, '<p>无据</p>']);
    expect((await ask('new/'))[0]).toBe(404);
    write('dist/new/index.html', '新');
    expect(await ask('new/')).toEqual([200, '新']);
    rmSync(join(folder, 'index.html'));
    expect(await ask('')).toEqual([404, '<p>未找到</p>']);
    rmSync(folder, { recursive: true });
    expect(await ask('')).toEqual([404, '']);
    write('dist/index.html', '又');
    expect(await ask('')).toEqual([200, '又']);
  });

  test('when it fails, which is said', async () => {
    const { folder, effects } = createSite();
    let problems = '';
    const failing = { ...effects, err: (text: string) => (problems += text) };
    const { address, server } = await serve(0, folder, failing, '/', { 'x-policy': 'a\nb' });
    close(server);
    expect((await fetch(address)).status).toBe(500);
    expect((await fetch(address)).status).toBe(500);
    expect(problems).toContain('failed request: / (Invalid character in header content');
  });
});

test('the port is a number', () => {
  const read = (text: string): number => readPort(text, 4173, 'npm start');
  expect(['', '0', '8080'].map(read)).toEqual([4173, 0, 8080]);
  expect(() => read('eighty')).toThrow(/^invalid port: eighty; expected 0 to 65535\nusage: /);
  expect(() => read('70000')).toThrow('invalid port: 70000');
});

test('the day is a day', () => {
  expect(() => {
    readAsOf('2024-13-01');
  }).toThrow('invalid day: 2024-13-01; expected YYYY-MM-DD');
});
