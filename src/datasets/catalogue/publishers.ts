import { z } from 'zod';

import type { Message } from '../../text/message.ts';

import type { PublisherRow } from '../schema/index.ts';

import { parseRows } from '../files/csv.ts';
import { PUBLISHER_KINDS } from '../schema/vocabulary.ts';

const printed = z.string().trim().min(1, 'a text');

/** One row of `data/publishers.csv`. */
const publisherSchema = z.object({
  /** As it stands in the tables, without the note in brackets that says where it was read. */
  name: printed,
  kind: z.enum(PUBLISHER_KINDS, `one of ${PUBLISHER_KINDS.join(', ')}`),
  /** Its own English name, or one that says what it is. */
  name_en: printed,
});

type Named = z.infer<typeof publisherSchema>;

export interface Publishers {
  /** Null where neither the table nor the name says what it is. */
  readonly find: (name: string) => PublisherRow | null;
}

/** What has to be added for a name that is not known. */
export function publisherExpected(name: string): string {
  const { outer } = splitNote(name);
  const cell = /[",]/.test(outer) ? `"${outer.replaceAll('"', '""')}"` : outer;
  return `a row of data/publishers.csv: ${cell},${PUBLISHER_KINDS.join('|')},its English name`;
}

/** Reads the table of publishers. Rows with a problem are reported with their place and left out. */
export function parsePublishers(
  text: string,
  file: string,
): { readonly publishers: Publishers; readonly messages: readonly Message[] } {
  const rows = new Map<string, Named>();
  const messages = parseRows(text, file, publisherSchema, (row, report) => {
    if (!rows.has(row.name)) rows.set(row.name, row);
    else report('duplicate-publisher', `duplicate publisher: ${row.name}`, 'each name once', 'name');
  });
  return { publishers: { find: (name) => findPublisher(name, rows) }, messages };
}

/** No table at all: then only what the names themselves say is known, and all others are taken for authorities. */
export const NO_PUBLISHERS: Publishers = {
  find: (name) => findPublisher(name, new Map()) ?? { ...authority(name), original: splitNote(name).outer },
};

/** Names that end so are those of organs of state: 某县应急管理局, 某市人民政府办公室. A row of the table only adds the English name. */
const ORGAN =
  /^\p{Script=Han}{2,}(?:人民政府|人民代表大会|办公厅|办公室|委员会|街道办事处|管理处|委|厅|局|署|总队|支队|大队|人民法院|人民检察院)$/u;

/** 国家消防救援局(慧聪消防网转载): who published it, and in brackets where it was read or whom it quotes. */
function splitNote(name: string): { readonly outer: string; readonly note: string } {
  const match = /^(.+?)\s*[（(]([^（）()]+)[）)]$/u.exec(name.trim());
  return { outer: match?.[1] ?? name.trim(), note: match?.[2]?.trim() ?? '' };
}

function findPublisher(name: string, rows: ReadonlyMap<string, Named>): PublisherRow | null {
  const known = rows.get(name.trim());
  if (known !== undefined) return { ...known, name, original: known.name };
  const several = name.split(/[；;]/u).filter((part) => part.trim() !== '');
  if (several.length > 1) return findSeveral(name, several, rows);
  const { outer, note } = splitNote(name);
  const named = rows.get(outer) ?? (ORGAN.test(outer) ? authority(outer) : null);
  if (named === null) return null;
  const { kind, name_en } = named;
  return { name, original: outer, ...(note === '' ? { kind, name_en } : withNote(named, note, rows)) };
}

const authority = (name: string): Named => ({ name, kind: 'authority', name_en: '' });

/** Two that published it together; of several kinds the first one's. */
function findSeveral(
  name: string,
  parts: readonly string[],
  rows: ReadonlyMap<string, Named>,
): PublisherRow | null {
  const publishers = parts.map((part) => findPublisher(part, rows));
  const known = publishers.filter((part) => part !== null);
  const [first] = known;
  if (first === undefined || known.length < parts.length) return null;
  const english = [...new Set(known.map(({ name_en }) => name_en))];
  return { ...first, name, name_en: english.includes('') ? '' : english.join('; ') };
}

/**
 * What a note makes of a publisher. 转载, or a page that only repeats, makes it a repost; 引 and all other notes (the agency whose
 * text a newspaper prints, 期刊摘要) leave it what it is.
 */
function withNote(
  { kind, name_en }: Named,
  note: string,
  rows: ReadonlyMap<string, Named>,
): Pick<PublisherRow, 'kind' | 'name_en'> {
  const isRepost = note.endsWith('转载');
  const isQuoting = note.startsWith('引');
  const names = note
    .replace(/转载$/u, '')
    .replace(/^引/u, '')
    .split(/[，、,]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const quoted = names.map((part) => rows.get(part));
  const repeats = isRepost || quoted.some((publisher) => publisher?.kind === 'repost');
  const english = names.flatMap((part, k) => quoted[k]?.name_en ?? (isRepost || isQuoting ? part : []));
  const by = english.join(' and ');
  const behind = repeats
    ? ` (reposted${by === '' ? '' : ` by ${by}`})`
    : by === ''
      ? ''
      : ` (${isQuoting ? 'citing ' : ''}${by})`;
  return { kind: repeats ? 'repost' : kind, name_en: name_en === '' ? '' : name_en + behind };
}
