import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

import type { SourceDocument } from '../../src/figures/document.ts';
import type { Effects } from '../run/effects.ts';

/** What `extract` took, as a process of its own, for one text. */
export interface Peak {
  readonly name: string;
  /** Largest resident size. */
  readonly megabytes: number;
  readonly seconds: number;
  readonly status: number | null;
}

const SIZE = 64 * 2 ** 20;
/**
 * The flags with which `npm run extract` starts: garbage is collected early, so that a long text needs little more than itself.
 * `--optimize-for-size` needs as much memory and takes half as long again, mostly to collect garbage.
 */
export function flagsOfExtract(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    scripts: Record<'extract', string>;
  };
  return scripts.extract.split(' ').filter((word) => word.startsWith('--'));
}

/** Peak memory of `extract` on texts of 64 MB: real paragraphs, the same in one line, and one digit. */
export function measureMemory(documents: readonly SourceDocument[], effects: Effects): Peak[] {
  const text = `${documents.map((document) => document.text).join('\n')}\n`;
  const cases = [
    ['64 MB in paragraphs', text],
    ['64 MB in one line', text.replaceAll('\n', '')],
    ['64 MB of one digit', '1'.repeat(65_536)],
  ] as const;
  return cases.map(([name, part]) => {
    effects.err(`${name}\n`);
    return { name, ...measurePeak(part) };
  });
}

/** Runs `extract` on a text that repeats `part` up to 64 MB. */
export function measurePeak(part: string): Omit<Peak, 'name'> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    writeRepeated(join(folder, 'large.txt'), part);
    writeFileSync(join(folder, 'manifest.csv'), 'id,published\nlarge,2024-11\n');
    return runExtract(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeRepeated(path: string, part: string): void {
  const bytes = Buffer.from(part);
  const descriptor = openSync(path, 'w');
  for (let written = 0; written < SIZE; written += bytes.length) writeSync(descriptor, bytes);
  closeSync(descriptor);
}

/** The child says what its peak was as it ends: nobody else can ask for it everywhere. */
function runExtract(folder: string): Omit<Peak, 'name'> {
  const report = join(folder, 'report.mjs');
  writeFileSync(
    report,
    `import process from 'node:process';
process.on('exit', () => process.stdout.write(String(process.resourceUsage().maxRSS)));
`,
  );
  const script = join(import.meta.dirname, '../extract.ts');
  const files = [
    '--texts',
    folder,
    '--manifest',
    join(folder, 'manifest.csv'),
    '--out',
    join(folder, 'figures.csv'),
  ];
  const started = performance.now();
  const args = [...flagsOfExtract(), '--import', report, script, ...files];
  const { stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { megabytes: Number(stdout) / 1024, seconds: (performance.now() - started) / 1000, status };
}
