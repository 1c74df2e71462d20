import {
  existsSync,
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
  const [last, folder, made, spare, old] = ['last', 'site', 'made', 'spare', 'old'].map((name) =>
    join(root, name),
  ) as [string, string, string, string, string];
  const pages = Array.from({ length: 9 }, (_, k) => `${String(k)}.html`);
  const build = async (takesOver: boolean, third: string, isCompressed = true): Promise<void> => {
    mkdirSync(made);
    for (const name of pages) writeFileSync(join(made, name), name === '3.html' ? third : PAGE);
    writeFileSync(join(made, 'small.css'), 'a{}');
    writeFileSync(join(made, 'figures.parquet'), PAGE);
    const site = startSite(folder, { last, spare, takesOver });
    site.put(made);
    if (isCompressed) expect(await compressSite(site)).toBe(9);
    site.finish();
    if (existsSync(last)) renameSync(last, old);
    renameSync(folder, last);
    site.leaveSpare(old);
  };
  await build(false, PAGE);
  expect(readdirSync(last)).toHaveLength(9 * 3 + 2);
  expect(brotliDecompressSync(readFileSync(join(last, '3.html.br'))).toString()).toBe(PAGE);
  expect(gunzipSync(readFileSync(join(last, '3.html.gz'))).toString()).toBe(PAGE);
  const inodeOf = (name: string): number => statSync(join(last, name)).ino;
  const [third, fourth] = [inodeOf('3.html.gz'), inodeOf('4.html.gz')];
  const copy = readFileSync(join(last, '3.html.gz'));
  await build(true, PAGE + PAGE);
  expect(inodeOf('4.html.gz')).toBe(fourth);
  expect(inodeOf('3.html.gz')).not.toBe(third);
  expect(gunzipSync(readFileSync(join(last, '3.html.gz'))).toString()).toBe(PAGE + PAGE);
  // A build that does not compress leaves no copies, which would be of other pages soon; the next one that does makes them again.
  await build(true, PAGE, false);
  expect(readdirSync(last)).toHaveLength(9 + 2);
  expect(readdirSync(spare)).toHaveLength(9 + 2);
  await build(true, PAGE);
  expect(readFileSync(join(last, '3.html.gz'))).toEqual(copy);
  expect(readdirSync(spare)).toHaveLength(9 * 3 + 2);
});
