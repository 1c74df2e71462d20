import type { ChildProcess } from 'node:child_process';

import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';

import type { IncomingHttpHeaders } from 'node:http';

import { compressSite } from '../../scripts/site/compress.ts';
import { startSite } from '../../scripts/site/newSite.ts';
import { createDisk } from '../../scripts/run/disk.ts';
import { serve } from '../../scripts/site/serve.ts';
import { listSite, readElements, readSite } from './builtSite.ts';

// One that `.ci/run` brought lies in a folder that looks like the root of a machine.
const { YOUJU_NGINX = '' } = process.env;
const NGINX = [YOUJU_NGINX, '/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'].find(
  (path) => path !== '' && existsSync(path),
);
const ROOT = NGINX === YOUJU_NGINX ? join(YOUJU_NGINX, '../../..') : '/';
const BROTLI = ['usr/lib/nginx/modules', 'usr/share/nginx/modules', 'usr/lib64/nginx/modules']
  .map((folder) => join(ROOT, folder, 'ngx_http_brotli_static_module.so'))
  .find((path) => existsSync(path));
const TYPES = join(ROOT, 'etc/nginx/mime.types');

const shipped = (name: string): string => readFileSync(join('docs/deploy', name), 'utf8');

const policyOf = (headers: string): string => /Content-Security-Policy "([^"]+)"/.exec(headers)?.[1] ?? '';

describe('the policy that is sent', () => {
  test('is that of the local server, and that of the pages with who may frame them', async () => {
    const sent = policyOf(shipped('youju-headers.conf'));
    const meta = readElements(readSite(inject('site'), 'index.html')).find(
      (one) => one.attributes.get('http-equiv') === 'Content-Security-Policy',
    );
    // The hash of the style sheet changes with the site: the pages name it, the server leaves that to them.
    const page = (meta?.attributes.get('content') ?? '').replace(
      /style-src (?:'sha256-[^']+' ?)+/,
      "style-src 'self' 'unsafe-inline'; style-src-attr 'none'",
    );
    expect(sent).toBe(`${page}; frame-ancestors 'self'`);
    expect(sent).toContain("script-src 'self';");
    const { address, server } = await serve(0, inject('site'), createDisk());
    expect((await fetch(address)).headers.get('content-security-policy')).toBe(sent);
    server.close();
    server.closeAllConnections();
  });
});

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

describe('nginx with the shipped configuration', () => {
  beforeEach(({ skip }) => {
    skip(NGINX === undefined, 'nginx is not installed; `.ci/run` brings it');
  });

  const folder = mkdtempSync(join(tmpdir(), 'youju-nginx-'));
  let server: ChildProcess | undefined;
  let port = 0;

  const ask = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> =>
    new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port, path, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          });
        });
      }).on('error', reject);
    });

  beforeAll(async () => {
    if (NGINX === undefined) return;
    // A few pages are enough, compressed as the build does it.
    const copy = (from: string, to: string): void => {
      for (const path of listSite(from).filter((one) =>
        /^(?:index|404|campaigns|_astro|data\/figures|embed\/(?:fires-map|missing|resize)|seal)/.test(one),
      ))
        cpSync(join(from, path), join(folder, to, path), { recursive: true });
    };
    copy(inject('site'), 'made/youju');
    copy(inject('siteUnderPath'), 'made/www/a/b');
    const [last, spare] = [join(folder, 'none'), join(folder, 'none')];
    const site = startSite(join(folder, 'srv'), { last, spare, takesOver: false });
    site.put(join(folder, 'made'));
    await compressSite(site);
    port = await findPort();
    const place = (text: string): string =>
      text
        .replaceAll('/srv/', `${folder}/srv/`)
        .replace('listen 80;', `listen 127.0.0.1:${String(port)};`)
        .replace(/(?<= )\/youju(?=[ /;])/g, '/a/b');
    mkdirSync(join(folder, 'snippets'), { recursive: true });
    for (const name of [
      'youju-site.conf',
      'youju-headers.conf',
      'youju-embed-headers.conf',
      ...(BROTLI === undefined ? [] : ['youju-brotli.conf']),
    ])
      writeFileSync(join(folder, 'snippets', name), shipped(name));
    writeFileSync(
      join(folder, 'youju.conf'),
      place(shipped('youju.conf')).replace(/\}\s*$/, `${place(shipped('youju-path.conf'))}}`),
    );
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    writeFileSync(
      join(folder, 'nginx.conf'),
      `${BROTLI === undefined ? '' : `load_module ${BROTLI};`}
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http { include ${existsSync(TYPES) ? TYPES : 'mime.types'}; default_type application/octet-stream; access_log off; ${temporary.join(' ')} include youju.conf; }
`,
    );
    // What it says before it has read that stands in a file that only root may write, if not told otherwise.
    const args = ['-p', folder, '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')];
    execFileSync(NGINX, [...args, '-t'], { stdio: 'pipe' });
    server = spawn(NGINX, args, { stdio: 'ignore' });
    for (let k = 0; k < 50; k += 1) {
      const answered = await ask('/').catch(() => null);
      if (answered !== null) return;
      await setTimeout(100);
    }
    throw new Error(`silent server: nginx; ${readFileSync(join(folder, 'error.log'), 'utf8')}`);
  }, 60_000);

  afterAll(() => {
    server?.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });

  test('sends embeds with a policy that lets anybody frame them, and a page of their own for what is none', async () => {
    const policy = policyOf(shipped('youju-embed-headers.conf'));
    expect(policy).toContain('frame-ancestors *');
    for (const base of ['', '/a/b']) {
      const known = await ask(`${base}/embed/fires-map/`);
      const unknown = await ask(`${base}/embed/fires-map/000000000000/`);
      expect([known.status, unknown.status]).toEqual([200, 404]);
      expect(unknown.body.toString()).toContain('没有这个嵌入内容或版本');
      for (const { headers } of [known, unknown]) {
        expect(headers['content-security-policy']).toBe(policy);
        expect(headers['access-control-allow-origin']).toBe('*');
      }
      expect((await ask(`${base}/embed/resize.js`)).headers['content-type']).toContain('javascript');
    }
  });

  test('sends pages with all headers', async () => {
    const { status, headers } = await ask('/');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toBe(policyOf(shipped('youju-headers.conf')));
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['server']).toBe('nginx');
  });

  test('sends them from every location, also with what is missing', async () => {
    const script = listSite(inject('site')).find((path) => path.endsWith('.js'))!;
    for (const path of [
      '/campaigns/',
      `/${script}`,
      '/data/figures.csv',
      '/data/figures.parquet',
      '/seal.svg',
      '/none/',
      '/index.html.br',
    ]) {
      const { headers } = await ask(path);
      expect([path, headers['content-security-policy']]).toEqual([
        path,
        policyOf(shipped('youju-headers.conf')),
      ]);
      expect([path, headers['x-content-type-options']]).toEqual([path, 'nosniff']);
    }
  });

  test('keeps files with a hash for a year, asks again for all others', async () => {
    const script = listSite(inject('site')).find((path) => path.endsWith('.js'))!;
    const hashed = await ask(`/${script}`);
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const page = await ask('/campaigns/');
    const again = await ask('/campaigns/', { 'if-none-match': page.headers.etag ?? '' });
    expect(again.status).toBe(304);
  });

  test('sends what was compressed beforehand', async () => {
    const plain = await ask('/campaigns/');
    const zipped = await ask('/campaigns/', { 'accept-encoding': 'gzip' });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(zipped.headers.vary?.toLowerCase()).toContain('accept-encoding');
    expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true);
  });

  test('sends what was compressed with brotli, which is smaller', async ({ skip }) => {
    skip(BROTLI === undefined, 'the module of nginx for brotli is not installed; `.ci/run` brings it');
    const plain = await ask('/campaigns/');
    const zipped = await ask('/campaigns/', { 'accept-encoding': 'gzip' });
    const squeezed = await ask('/campaigns/', { 'accept-encoding': 'gzip, br' });
    expect(squeezed.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(squeezed.body).equals(plain.body)).toBe(true);
    expect(squeezed.body.length).toBeLessThan(zipped.body.length);
  });

  test('knows the types of the tables', async () => {
    expect((await ask('/data/figures.csv')).headers['content-type']).toBe('text/csv; charset=utf-8');
    expect((await ask('/data/figures.json')).headers['content-type']).toBe('application/json; charset=utf-8');
    expect((await ask('/data/figures.parquet')).headers['content-type']).toBe(
      'application/vnd.apache.parquet',
    );
  });

  test('answers what is missing with the page of the site, and a folder without its slash with the slash', async () => {
    const missing = await ask('/no/such/page');
    expect(missing.status).toBe(404);
    expect(missing.body.equals(readFileSync(join(inject('site'), '404.html')))).toBe(true);
    const folderOnly = await ask('/campaigns');
    expect([folderOnly.status, folderOnly.headers.location]).toEqual([301, '/campaigns/']);
    expect((await ask('/../../etc/passwd')).status).toBeGreaterThanOrEqual(400);
  });

  test('serves the site under a sub-path beside it', async () => {
    const page = await ask('/a/b/campaigns/');
    expect(page.status).toBe(200);
    const script = /<script type="module" src="([^"]+)"/.exec(page.body.toString())?.[1] ?? '';
    expect(script).toMatch(/^\/a\/b\/_astro\//);
    const file = await ask(script, { 'accept-encoding': 'gzip' });
    expect([file.status, file.headers['content-encoding'], file.headers['cache-control']]).toEqual([
      200,
      'gzip',
      'public, max-age=31536000, immutable',
    ]);
    const missing = await ask('/a/b/none/');
    expect(missing.status).toBe(404);
    expect(missing.body.equals(readFileSync(join(inject('siteUnderPath'), '404.html')))).toBe(true);
    expect((await ask('/a/b')).headers.location).toBe('/a/b/');
  });
});

/** A port that nobody listens on. */
function findPort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}
