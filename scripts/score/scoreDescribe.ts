import { basename, dirname, join } from 'node:path';

import type { Regions } from '../../src/datasets/regions/regions.ts';
import type { Field } from '../../src/intake/describe.ts';
import type { Effects } from '../run/effects.ts';

import { describeDocument, parseDay } from '../../src/intake/describe.ts';
import { readMarkdown } from '../../src/intake/markdown.ts';
import { listDocuments } from '../add/files.ts';
import { readCatalogue, readText } from '../data/catalogue.ts';
import { CliError } from '../run/effects.ts';
import { formatTable } from '../run/summary.ts';

const MEASURED = ['publisher', 'region', 'published'] as const satisfies readonly Field[];
const SAMPLE = 100;

interface Truth {
  readonly publisher: string;
  readonly region: string;
  /** A day, or a year where nothing tells the day. */
  readonly published: string;
}

/**
 * Measures what is proposed of work reports in Markdown, in folders named by their regions: 100 of them, evenly spread, with front matter
 * and file name taken away, which are what the proposals are compared with.
 */
export function scoreDescriptions(folder: string, showsMisses: boolean, effects: Effects): string {
  const { regions } = readCatalogue('.', effects).catalogue;
  const files = listDocuments(folder).filter(
    (file) => file.endsWith('.md') && truthOf(file, '', regions) !== null,
  );
  if (files.length === 0) throw new CliError(`empty corpus: ${folder}; expected REGION/YEAR.md below it`);
  const sample = Array.from(
    { length: Math.min(SAMPLE, files.length) },
    (_, k) => files[Math.floor((k * files.length) / Math.min(SAMPLE, files.length))] ?? '',
  );
  const counts = new Map(MEASURED.map((field) => [field, { right: 0, coarse: 0, asked: 0, wrong: 0 }]));
  const misses: string[] = [];
  let days = 0;
  for (const file of sample) {
    const source = readText(join(file), effects);
    const front = /^---\n([^]*?)\n---(?:\n|$)/.exec(source);
    const truth = truthOf(file, front?.[1] ?? '', regions);
    if (truth === null) continue;
    if (truth.published.length === 10) days += 1;
    const { text, proposal } = readMarkdown(source.slice(front?.[0].length ?? 0));
    const { found } = describeDocument({ text, fields: proposal, around: '', path: '' }, regions);
    for (const field of MEASURED) {
      const value = found[field]?.value ?? '';
      const outcome = outcomeOf(field, value, truth[field]);
      const count = counts.get(field);
      if (count !== undefined) count[outcome] += 1;
      if (outcome !== 'right')
        misses.push(`${outcome} ${field} of ${file}: ${value}, expected ${truth[field]}\n`);
    }
  }
  const rows = [...counts].map(([field, { right, coarse, asked, wrong }]) => [
    field,
    right,
    coarse,
    asked,
    wrong,
  ]);
  return (
    (showsMisses ? misses.join('') : '') +
    formatTable(['proposed', 'right', 'year alone', 'asked for', 'wrong'], rows) +
    `${sample.length} of ${files.length} reports; ${days} name their day in the front matter, of the others the year is compared\n`
  );
}

/** A year is less than the day that is known. */
function outcomeOf(field: Field, value: string, truth: string): 'right' | 'coarse' | 'asked' | 'wrong' {
  if (value === '') return 'asked';
  if (isRight(field, value, truth)) return 'right';
  return field === 'published' && truth.startsWith(value) ? 'coarse' : 'wrong';
}

/** A report given in December is that of the year that comes. */
const isRight = (field: Field, value: string, truth: string): boolean =>
  field !== 'published' || truth.length === 10
    ? value === truth
    : value.startsWith(truth) || value.startsWith(`${Number(truth) - 1}-12`);

function truthOf(file: string, front: string, regions: Regions): Truth | null {
  const named = regions.findRegion(basename(dirname(file)));
  if (!('region' in named) || named.differs) return null;
  const title = /^title:(.*)$/m.exec(front)?.[1] ?? '';
  return {
    publisher: `${named.region.name}人民政府`,
    region: named.region.code,
    published: parseDay(title) || (/\d{4}/.exec(basename(file))?.[0] ?? ''),
  };
}
