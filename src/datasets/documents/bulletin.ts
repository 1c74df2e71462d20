import { isAlias, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';

import type { Message } from '../../text/message.ts';

import { isEdtf } from '../../text/edtf.ts';
import { GENRES } from '../schema/vocabulary.ts';

/** What each field must be, in the words of its error message. */
const EXPECTED = {
  title: 'the title as published',
  publisher: "the publisher's official name",
  region: 'a code of GB/T 2260: 6 or 9 digits',
  published: 'EDTF: YYYY, YYYY-MM or YYYY-MM-DD',
  number: "the document's number (发文字号), or empty",
  genre: `one of ${GENRES.join(', ')}`,
  url: 'an http(s) address, or empty',
  language: 'a BCP 47 tag: zh-CN',
  sha256: '64 hexadecimal digits',
  original: 'original with its extension: original.pdf',
  original_sha256: '64 hexadecimal digits',
  replaces: 'the id of the edition that this one corrects',
} as const;

const line = z
  .string()
  .trim()
  .regex(/^[^\n\r]*$/, { error: 'one line' });

/** The sidecar of a source, `data/bulletins/<id>/bulletin.yaml`. All values are text, as in the file. */
export const bulletinSchema = z.strictObject({
  /** Title as published. */
  title: line.min(1, { error: EXPECTED.title }),
  /** Who published it, by its official name. */
  publisher: line.min(1, { error: EXPECTED.publisher }),
  /** GB/T 2260 code of the region it speaks for: 6 digits, 9 for towns and streets. */
  region: z.string().regex(/^(?:\d{6}|\d{9})$/, { error: EXPECTED.region }),
  /** Date of publication in EDTF, as precise as known. */
  published: z.string().refine((text) => isEdtf(text) && !text.includes('/'), { error: EXPECTED.published }),
  /** 发文字号 as printed; empty where it has none. */
  number: line,
  /** See `GENRES`. */
  genre: z.enum(GENRES, { error: EXPECTED.genre }),
  /** Address of the original; empty where none is known. */
  url: z.union([z.literal(''), z.url({ protocol: /^https?$/, error: EXPECTED.url })], {
    error: EXPECTED.url,
  }),
  /** BCP 47 tag of its language: zh-CN. */
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, { error: EXPECTED.language }),
  /** SHA-256 of source.txt, byte for byte, in lower-case hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: EXPECTED.sha256 }),
  /** Name of the file that the text was taken from, kept beside it. */
  original: z
    .string()
    .regex(/^original\.[a-z0-9]{1,5}$/, { error: EXPECTED.original })
    .optional(),
  /** SHA-256 of that file. */
  original_sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: EXPECTED.original_sha256 })
    .optional(),
  /** Id of the bulletin of which this is a corrected edition; that one stays as it was. */
  replaces: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: EXPECTED.replaces })
    .optional(),
});

type BulletinSidecar = z.infer<typeof bulletinSchema>;

/** A bulletin's sidecar and its id, the name of its folder. */
export interface Bulletin extends BulletinSidecar {
  readonly id: string;
  /** Path of the sidecar and line of its keys, for messages about it. */
  readonly file: string;
  readonly placeOf: (key: keyof BulletinSidecar) => { readonly line: number; readonly column: number };
}

type ParsedBulletin =
  | { readonly bulletin: Bulletin; readonly messages: readonly Message[] }
  | { readonly bulletin: null; readonly messages: readonly Message[] };

/**
 * Reads a sidecar. YAML's failsafe schema is used, in which everything is text: `region: 010000` and
 * `published: 2022` must not become numbers.
 */
export function parseBulletin(text: string, id: string, file: string): ParsedBulletin {
  const lines = new LineCounter();
  const yaml = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
  });
  const at = (offset: number): { line: number; column: number } => {
    const { line: row, col } = lines.linePos(offset);
    return { line: row, column: col };
  };
  const messages: Message[] = yaml.errors.map(({ message, pos }) => ({
    reason: `broken YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
    ruleId: 'broken-yaml',
    file,
    severity: 'error',
    ...at(pos[0]),
  }));
  if (messages.length > 0) return { bulletin: null, messages };
  const value: unknown = yaml.toJS();
  const placeOf = (key: PropertyKey | undefined): { line: number; column: number } => {
    const node: unknown = key === undefined ? yaml.contents : yaml.get(String(key), true);
    const range = isRanged(node) && !isAlias(node) ? node.range : null;
    return at(range?.[0] ?? 0);
  };
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    const expected = 'a slug: lower-case letters, digits and single hyphens';
    messages.push({
      reason: `invalid id: ${id}`,
      ruleId: 'invalid-id',
      file,
      expected,
      severity: 'error',
      line: 1,
      column: 1,
    });
  }
  const result = bulletinSchema.safeParse(value);
  if (!result.success) {
    for (const issue of result.error.issues) messages.push(explainIssue(issue, value, file, placeOf));
    return { bulletin: null, messages };
  }
  if (messages.length > 0) return { bulletin: null, messages };
  return { bulletin: { ...result.data, id, file, placeOf }, messages };
}

function explainIssue(
  issue: z.core.$ZodIssue,
  value: unknown,
  file: string,
  placeOf: (key: PropertyKey | undefined) => { line: number; column: number },
): Message {
  const key = issue.path[0];
  const given: unknown =
    typeof value === 'object' && value !== null && key !== undefined ? Reflect.get(value, key) : value;
  const base = { file, severity: 'error' } as const;
  if (issue.code === 'unrecognized_keys') {
    const [unknownKey = ''] = issue.keys;
    const expected = Object.keys(bulletinSchema.shape).join(', ');
    return {
      ...base,
      reason: `unknown field: ${unknownKey}`,
      ruleId: 'unknown-field',
      expected,
      ...placeOf(unknownKey),
    };
  }
  if (key === undefined) {
    const expected = `a mapping with ${Object.keys(bulletinSchema.shape).join(', ')}`;
    return {
      ...base,
      reason: 'empty sidecar: no fields',
      ruleId: 'empty-sidecar',
      expected,
      line: 1,
      column: 1,
    };
  }
  const name = String(key);
  if (given === undefined) {
    const expected = EXPECTED[name as keyof BulletinSidecar];
    return {
      ...base,
      reason: `missing field: ${name}`,
      ruleId: 'missing-field',
      expected,
      line: 1,
      column: 1,
    };
  }
  const shown = typeof given === 'string' ? (given === '' ? '(empty)' : given) : JSON.stringify(given);
  const expected = typeof given === 'string' ? issue.message : 'text';
  return {
    ...base,
    reason: `invalid ${name}: ${shown}`,
    ruleId: `invalid-${name}`,
    expected,
    ...placeOf(key),
  };
}

function isRanged(node: unknown): node is { readonly range: readonly [number, number, number] | null } {
  return typeof node === 'object' && node !== null && 'range' in node;
}
