import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';

import { compressSite } from '../../scripts/site/compress.ts';

test('files that shrink get copies for the server, others none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'youju-compress-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const page = `<p>${'通报里的数'.repeat(100)}</p>`;
  const pages = Array.from({ length: 9 }, (_, k) => `${String(k)}.html`);
  for (const name of pages) writeFileSync(join(folder, name), page);
  writeFileSync(join(folder, 'small.css'), 'a{}');
  writeFileSync(join(folder, 'figures.parquet'), page);
  expect(await compressSite(folder)).toBe(9);
  expect(readdirSync(folder)).toHaveLength(9 * 3 + 2);
  expect(brotliDecompressSync(readFileSync(join(folder, '3.html.br'))).toString()).toBe(page);
  expect(gunzipSync(readFileSync(join(folder, '3.html.gz'))).toString()).toBe(page);
});
