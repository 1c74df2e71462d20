import type { ObservationRow } from '../datasets/schema/index.ts';
import type { Facet, Selection } from '../views/explore.ts';
import type { ChosenPart, Choice, PartChoices } from '../views/exploreParts.ts';
import type { ParquetPart } from './parquetPart.ts';
import type * as parquetPart from './parquetPart.ts';

import { parseSelection } from '../views/explore.ts';
import { BULLETINS_FILE, choosePart, PART_FACETS, partOf, textOfChoice } from '../views/exploreParts.ts';
import { openRangedFile } from './rangedFile.ts';

/** What has been read of the rows in which a selection is looked for. */
export interface Found {
  /** Nothing that could be drawn or saved; nothing yet; the newest; all. */
  readonly kind: 'none' | 'waiting' | 'some' | 'whole';
  readonly rows: readonly ObservationRow[];
  /** All numbers that a drawing compares with those of the selection; none where they are not at hand. */
  readonly all: readonly ObservationRow[];
  /** How many rows the selection has, where it is known without them. */
  readonly count?: number;
  /** Said instead of the number of rows, which `{n}` stands for. */
  readonly said?: string | undefined;
  /** Whether what the page came with is shown. */
  readonly isFirst?: boolean;
}

/** Where the rows come from. */
export interface RowSource {
  /** What is known of a selection; more is read until `wanted` of its rows are there. */
  readonly find: (selection: Selection, wanted: number) => Found;
  /** Resolves when all rows of the last selection have been read, or cannot be. */
  readonly readAll: () => Promise<void>;
  /** Sentences of figures and the ends of their intervals, where they come with the rows. */
  readonly quoteOf?: (id: string) => string;
  readonly ends: Readonly<Record<string, readonly [low: number | null, high: number | null]>>;
}

/** A part that is being read, or that could not be. */
interface Reading {
  readonly name: string;
  readonly rows: ObservationRow[];
  part?: ParquetPart | undefined;
  wanted: number;
  /** Whether all rows are wanted, whatever is looked for in them. */
  isNeeded: boolean;
  isFailed: boolean;
  isMissing: boolean;
  /** Ends with the rows that are wanted now. */
  running?: Promise<void> | undefined;
}

/**
 * The parts of a table that is too large to be fetched whole. Nothing is fetched before something is chosen; `onRead` hears when more was read,
 * `onPublisher` of publishers with a name in English.
 */
export function createParts(
  form: HTMLFormElement,
  address: string,
  choices: PartChoices,
  onRead: () => void,
  onPublisher: (name: string, english: string) => void,
): RowSource {
  const quotes = new Map<string, string>();
  const ends: Record<string, [low: number | null, high: number | null]> = {};
  const listOf = (facet: Facet): HTMLSelectElement | null => form.querySelector(`[name="${facet}"]`);
  for (const facet of PART_FACETS)
    listOf(facet)?.append(...choices[facet].map((one, _, all) => new Option(textOfChoice(one, all), one[0])));
  const bulletins = listOf('bulletin');
  const unlisted = [...(bulletins?.options ?? [])];
  const readings = new Map<string, Reading>();
  let places: Promise<Readonly<Record<string, readonly string[]>>> | undefined;
  let current: Reading | undefined;

  const listBulletins = (some: readonly Choice[]): void => {
    if (bulletins === null) return;
    const { value } = bulletins;
    const kept = [...bulletins.selectedOptions].filter(
      (option) => !unlisted.includes(option) && !some.some(([id]) => id === value),
    );
    bulletins.replaceChildren(
      ...unlisted,
      ...some.map((one) => new Option(textOfChoice(one, some), one[0])),
      ...kept,
    );
    bulletins.value = value;
  };
  // One that the address names can be chosen, though it is not listed.
  const { bulletin: named = '' } = parseSelection(location.search).facets;
  if (named !== '' && !unlisted.some(({ value }) => value === named))
    bulletins?.append(new Option(named, named));
  const loadReader = (): Promise<typeof parquetPart> => import('./parquetPart.ts');
  form.addEventListener('focusin', () => void loadReader().catch(() => undefined), { once: true });

  /** The part of a bulletin of which nothing else is known; null where there is no such bulletin. */
  const placeOf = async (bulletin: string): Promise<string | null> => {
    places ??= fetch(address + BULLETINS_FILE).then((response) => {
      if (!response.ok) throw new Error(`missing file: ${response.url}`);
      return response.json() as Promise<Readonly<Record<string, readonly string[]>>>;
    });
    const [name] = Object.entries(await places).find(([, ids]) => ids.includes(bulletin)) ?? [null];
    return name;
  };

  const open = async (name: string): Promise<ParquetPart | null> => {
    const own = partOf('bulletin', '').slice(0, -1);
    const place = name.startsWith(own) ? await placeOf(name.slice(own.length)) : name;
    if (place === null) return null;
    const [file, { openPart }] = await Promise.all([
      openRangedFile(`${address}${encodeURIComponent(place)}.parquet`),
      loadReader(),
    ]);
    return openPart(file);
  };

  const read = async (one: Reading): Promise<void> => {
    try {
      const part = (one.part ??= (await open(one.name)) ?? undefined);
      if (part === undefined) one.isMissing = true;
      else if (one === current && part.bulletins.length > 0) listBulletins(part.bulletins);
      while (part !== undefined && one === current && one.rows.length < Math.min(one.wanted, part.count)) {
        const rows = await part.next();
        if (rows.length === 0) throw new Error(`missing rows: ${one.name}`);
        for (const { quote, publisher_en, low, high, ...row } of rows) {
          if (quote !== '') quotes.set(row.id, quote);
          if (publisher_en !== '') onPublisher(row.publisher, publisher_en);
          if (low !== null && high !== null) ends[row.id] = [finite(low), finite(high)];
          one.rows.push(row);
        }
        onRead();
      }
    } catch {
      one.isFailed = true;
    }
    one.running = undefined;
    onRead();
  };

  const find = ({ facets, query, sort }: Selection, wanted: number): Found => {
    const bulletin = facets.bulletin ?? '';
    const part: ChosenPart | null =
      choosePart(facets, choices) ??
      (bulletin === '' || bulletin === '-'
        ? null
        : { name: partOf('bulletin', bulletin), isAll: false, isComparable: false });
    // What failed is tried again when it is chosen again.
    if (current?.isFailed === true && current.name !== part?.name) readings.delete(current.name);
    if (part === null) {
      current = undefined;
      listBulletins([]);
      const isFirst = Object.keys(facets).length === 0 && query === '' && sort === '';
      return isFirst
        ? { kind: 'none', rows: [], all: [], count: Number(form.dataset.total), isFirst }
        : { kind: 'none', rows: [], all: [], said: form.dataset.broad };
    }
    const { name } = part;
    const one = readings.get(name) ?? {
      name,
      rows: [],
      wanted,
      isNeeded: false,
      isFailed: false,
      isMissing: false,
    };
    readings.set(name, one);
    if (one !== current) listBulletins(one.part?.bulletins ?? []);
    current = one;
    const isPlain = part.isAll && query === '' && sort === '';
    one.wanted = isPlain && !one.isNeeded ? wanted : Infinity;
    const { rows } = one;
    const count = countOf(one);
    const isWhole = rows.length === count;
    if (one.isFailed) return { kind: 'none', rows: [], all: [], said: form.dataset.partFailed };
    if (rows.length < Math.min(one.wanted, count)) one.running ??= read(one);
    if (isWhole) return { kind: 'whole', rows, all: part.isComparable ? rows : [] };
    // What is sorted otherwise is not shown before the last row has come.
    if (rows.length === 0 || sort !== '') return { kind: 'waiting', rows: [], all: [] };
    return { kind: 'some', rows, all: [], ...(isPlain ? { count } : { said: form.dataset.reading }) };
  };
  return {
    find,
    readAll: async () => {
      const one = current;
      if (one === undefined) return;
      one.isNeeded = true;
      one.wanted = Infinity;
      await one.running;
      if (!one.isFailed && one.rows.length < countOf(one)) await (one.running ??= read(one));
    },
    quoteOf: (id) => quotes.get(id) ?? '',
    ends,
  };
}

/** How many rows a part has; infinite where it is not known yet. */
const countOf = ({ isMissing, part }: Reading): number => (isMissing ? 0 : (part?.count ?? Infinity));

const finite = (end: number): number | null => (Number.isFinite(end) ? end : null);
