import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { unzipSync } from 'fflate';

import type { Archived } from '../run/archive.ts';
import type { NewSite } from './newSite.ts';

import { parseCsv } from '../../src/datasets/files/csv.ts';
import { createArchive } from '../run/archive.ts';

interface Descriptor {
  readonly resources: readonly {
    readonly path: string | readonly string[];
    readonly format: string;
    readonly [key: string]: unknown;
  }[];
  readonly [key: string]: unknown;
}

/**
 * All tables in one ZIP, under two addresses: one that names the day as of which they speak and stays what it is, one that is
 * always the newest. CSV with their descriptor and dictionary, and the texts that offsets point into.
 */
export function dataArchives(folder: string, asOf: string): (readonly [path: string, bytes: Uint8Array])[] {
  const data = join(folder, 'data');
  const read = (name: string): string => readFileSync(join(data, name), 'utf8');
  const descriptor = JSON.parse(read('datapackage.json')) as Descriptor;
  // The descriptor names what is packed, no more: the other formats of a table have addresses of their own.
  const resources = descriptor.resources.filter(({ format }) => format === 'csv');
  const dictionary = 'docs/data-dictionary.md';
  const texts = existsSync(join(data, 'texts')) ? readdirSync(join(data, 'texts')).sort() : [];
  const files: Archived[] = [
    ['README.txt', readmeOf(asOf)],
    ['datapackage.json', `${JSON.stringify({ ...descriptor, resources }, null, 2)}\n`],
    ...(existsSync(dictionary) ? [['data-dictionary.md', readFileSync(dictionary)] as const] : []),
    ...resources.flatMap(({ path }) => path).map((path) => [path, readFileSync(join(data, path))] as const),
    ...texts.map((name) => [`texts/${name}`, readFileSync(join(data, 'texts', name))] as const),
  ];
  const bytes = createArchive(files);
  return [
    [`/data/youju-${asOf}.zip`, bytes],
    ['/data/youju-latest.zip', bytes],
  ];
}

const DATED = /^youju-\d{4}-\d{2}-\d{2}\.zip$/;

/**
 * Takes the ZIPs of earlier days along from the site as it was into the one that takes its place: their addresses stay. One that
 * holds a bulletin that was taken out is left behind, as is one that cannot be read; each is given back with the reason.
 */
export function keepDatedArchives(
  before: string,
  site: NewSite,
): (readonly [name: string, reason: string])[] {
  const data = join(before, 'data');
  if (!existsSync(data)) return [];
  const there = new Set(idsIn(readFileSync(join(site.folder, 'data/bulletins.csv'))));
  return readdirSync(data).flatMap((name) => {
    const path = `/data/${name}`;
    if (!DATED.test(name) || site.files.has(path)) return [];
    const held = bulletinsOf(join(data, name));
    const gone = held?.find((id) => !there.has(id));
    if (held === null || gone !== undefined)
      return [
        [name, gone === undefined ? 'it cannot be read' : `it holds ${gone}, which was taken out`] as const,
      ];
    site.takeOver(path);
    return [];
  });
}

/** Ids of the bulletins in the archive of a day; null where it is no archive of ours. */
function bulletinsOf(archive: string): string[] | null {
  const name = 'bulletins.csv';
  try {
    const table = unzipSync(readFileSync(archive), { filter: (file) => file.name === name })[name];
    return table === undefined ? null : idsIn(table);
  } catch {
    return null;
  }
}

const idsIn = (csv: Uint8Array): string[] =>
  parseCsv(new TextDecoder().decode(csv), 'bulletins.csv', { required: ['id'] }).rows.map(
    ({ cells }) => cells.id,
  );

const readmeOf = (asOf: string): string =>
  [
    `有据 Youju: 公共安全通报数据 / data of public-safety bulletins, ${asOf}`,
    '',
    'datapackage.json      每张表的字段、类型、约束和校验和 / columns, types, constraints and checksums (Data Package v2)',
    'data-dictionary.md    字段说明 / what the columns mean',
    '*.csv                 数据表，UTF-8 带 BOM / the tables, UTF-8 with a byte order mark',
    'texts/                通报原文，figures.csv 的 start 和 end 指向这里 / the bulletins, into which start and end of figures.csv point',
    '',
    '数据表按 CC BY 4.0 发布，引用时请写明原发布机关。未收录不等于没有公布，更不等于零。',
    'Tables are CC BY 4.0; name the original publishers. Not collected means neither “not published” nor zero.',
    'https://creativecommons.org/licenses/by/4.0/',
    '',
  ].join('\n');
