import { z } from 'zod';

import type { Message } from '../../text/message.ts';
import type { Place } from '../../text/place.ts';
import type { YamlFile } from '../files/yaml.ts';

import { isEdtf } from '../../text/edtf.ts';
import { createError } from '../../text/message.ts';
import { shownCell } from '../files/csv.ts';
import { readYaml } from '../files/yaml.ts';
import { GENRES } from '../schema/vocabulary.ts';

/** What each field must be, in the words of its error message. */
const EXPECTED = {
  title: 'the title as published',
  title_en: 'the title in English, in one line',
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
  /** The title in English, translated by whoever keeps the site. */
  title_en: line.optional(),
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
  readonly placeOf: (key: keyof BulletinSidecar) => Place;
}

/** Reads a sidecar; null where it has a fault. */
export function parseBulletin(
  text: string,
  id: string,
  file: string,
): { readonly bulletin: Bulletin | null; readonly messages: readonly Message[] } {
  const { value, messages: broken, placeOf } = readYaml(text, file);
  if (broken.length > 0) return { bulletin: null, messages: broken };
  const slug = 'a slug: lower-case letters, digits and single hyphens';
  const isSlug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id);
  const { data, error } = bulletinSchema.safeParse(value);
  const messages = [
    ...(isSlug ? [] : [createError('invalid-id', `invalid id: ${id}`, file, slug, HEAD)]),
    ...(error?.issues ?? []).map((issue) => explainIssue(issue, value, file, placeOf)),
  ];
  if (messages.length > 0 || data === undefined) return { bulletin: null, messages };
  return { bulletin: { ...data, id, file, placeOf: (key) => placeOf([key]) }, messages };
}

const HEAD: Place = { line: 1, column: 1 };

function explainIssue(
  issue: z.core.$ZodIssue,
  value: unknown,
  file: string,
  placeOf: YamlFile['placeOf'],
): Message {
  const key = issue.path[0];
  const fields = Object.keys(bulletinSchema.shape).join(', ');
  if (issue.code === 'unrecognized_keys') {
    const [unknown = ''] = issue.keys;
    return createError('unknown-field', `unknown field: ${unknown}`, file, fields, placeOf([unknown]));
  }
  if (key === undefined)
    return createError('empty-sidecar', 'empty sidecar: no fields', file, `a mapping with ${fields}`, HEAD);
  const name = String(key);
  const given: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : value;
  if (given === undefined) {
    const expected = EXPECTED[name as keyof BulletinSidecar];
    return createError('missing-field', `missing field: ${name}`, file, expected, HEAD);
  }
  const shown = typeof given === 'string' ? shownCell(given) : JSON.stringify(given);
  const expected = typeof given === 'string' ? issue.message : 'text';
  return createError(`invalid-${name}`, `invalid ${name}: ${shown}`, file, expected, placeOf([key]));
}
