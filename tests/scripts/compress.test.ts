import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';

import { compressSite } from '../../scripts/site/compress.ts';
import { startSite } from '../../scripts/site/newSite.ts';

const PAGE = `<p>${'通报里的数'.repeat(100)}</p>`;

test('files that shrink get copies for the server, others none; those of the last site are taken over', async () => {
  const root = mkdtempSync(join(tmpdir(), 'youju-compress-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const [last, folder, made, spare] = ['last', 'site', 'made', 'spare'].map((name) => join(root, name)) as [
    string,
    string,
    string,
    string,
  ];
  const pages = Array.from({ length: 9 }, (_, k) => `${String(k)}.html`);
  const build = async (files: readonly string[] | null, third: string): Promise<readonly string[]> => {
    mkdirSync(made);
    for (const name of pages) writeFileSync(join(made, name), name === '3.html' ? third : PAGE);
    writeFileSync(join(made, 'small.css'), 'a{}');
    writeFileSync(join(made, 'figures.parquet'), PAGE);
    const site = startSite(folder, { last, spare, files, takesOver: files !== null });
    site.put(made);
    expect(await compressSite(site)).toBe(9);
    site.finish();
    return [...site.files.keys()];
  };
  const files = await build(null, PAGE);
  expect(readdirSync(folder)).toHaveLength(9 * 3 + 2);
  expect(brotliDecompressSync(readFileSync(join(folder, '3.html.br'))).toString()).toBe(PAGE);
  expect(gunzipSync(readFileSync(join(folder, '3.html.gz'))).toString()).toBe(PAGE);
  renameSync(folder, last);
  await build(files, PAGE + PAGE);
  const inodes = (name: string): number[] => [last, folder].map((one) => statSync(join(one, name)).ino);
  expect(new Set(inodes('4.html.br')).size).toBe(1);
  expect(new Set(inodes('3.html.br')).size).toBe(2);
  expect(gunzipSync(readFileSync(join(folder, '3.html.gz'))).toString()).toBe(PAGE + PAGE);
  expect(gunzipSync(readFileSync(join(last, '3.html.gz'))).toString()).toBe(PAGE);
});
