import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import { z } from 'zod';

import type { FrozenChart, PublishedRecord } from './frozen.ts';

import { assertWhole } from '../datasets/published.ts';
import { EDITION_DIGITS, NOTHING_PUBLISHED } from './frozen.ts';

/** Name in the environment of the folder that `npm run publish` fills. */
export const EDITIONS_VARIABLE = 'YOUJU_EDITIONS';

/** The publisher's folder of frozen charts; empty where the build has none. */
export const editionsFolder = (): string => process.env[EDITIONS_VARIABLE] ?? '';

const size = z.strictObject({ width: z.number(), height: z.number(), phone: z.number() });
const form = z.strictObject({
  title: z.string(),
  size,
  style: z.string(),
  drawing: z.string(),
  source: z.string(),
  rows: z.string(),
});
const frozenSchema = z.strictObject({
  chart: z.string(),
  bulletins: z.array(z.string()),
  forms: z.strictObject({ zh: form, en: form }),
});
const recordSchema = z.strictObject({
  addresses: z.array(z.string().startsWith('/')),
  charts: z.record(
    z.string().regex(/^[\w-]+$/),
    z.array(
      z.strictObject({
        edition: z.string().regex(new RegExp(`^[0-9a-f]{${EDITION_DIGITS}}$`)),
        day: z.iso.date(),
      }),
    ),
  ),
});

export const recordFile = (folder: string): string => join(folder, 'published.json');

export const editionFile = (folder: string, chart: string, edition: string): string =>
  join(folder, 'charts', chart, `${edition}.json`);

/** The name of an edition: the beginning of the hash of its bytes, so that a changed file no longer fits its name. */
export function editionOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, EDITION_DIGITS);
}

/** What was ever public by the publisher's folder; nothing where there is no folder. */
export function readRecord(folder: string): PublishedRecord {
  const file = recordFile(folder);
  if (folder === '' || !existsSync(file)) return NOTHING_PUBLISHED;
  return parse(recordSchema, readFileSync(file, 'utf8'), file, 'damaged record of what is public');
}

/** A frozen chart. It throws where its file is gone or no longer the one that was frozen. */
export function readEdition(folder: string, chart: string, edition: string): FrozenChart {
  const file = editionFile(folder, chart, edition);
  if (!existsSync(file))
    throw new Error(
      `missing edition: ${file}; expected the file that published.json names, from a copy of the folder`,
    );
  const bytes = readFileSync(file);
  const found = editionOf(bytes);
  if (found !== edition)
    throw new Error(
      `damaged edition: ${file} has hash ${found}; expected ${edition}, the file as it was frozen`,
    );
  const frozen = parse(frozenSchema, bytes.toString('utf8'), file, 'unreadable edition');
  if (frozen.chart !== chart)
    throw new Error(`misplaced edition: ${file} is of ${frozen.chart}; expected ${chart}`);
  return frozen;
}

function parse<T>(schema: z.ZodType<T>, text: string, file: string, problem: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = `${problem}: ${file} (${(error as Error).message}); expected the file as it was written`;
    throw new Error(reason, { cause: error });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(
    `${problem}: ${file} (${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}); expected the file as it was written`,
  );
}

let record: PublishedRecord | undefined;

/** What was ever public, for the pages; read once. */
export function publishedRecord(): PublishedRecord {
  assertWhole('what was ever public');
  record ??= readRecord(editionsFolder());
  return record;
}
