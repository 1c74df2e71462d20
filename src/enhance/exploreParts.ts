import type { ObservationRow } from '../datasets/schema/index.ts';
import type { Facet, Selection } from '../views/explore.ts';
import type { ChosenPart, Choice, PartChoices } from '../views/exploreParts.ts';
import type { ParquetPart } from './parquetPart.ts';
import type * as parquetPart from './parquetPart.ts';

import { isChosen, parseSelection } from '../views/explore.ts';
import {
  BULLETINS_FILE,
  bulletinsOf,
  choosePart,
  MOST_BULLETINS,
  PART_FACETS,
  partOf,
  textOfChoice,
} from '../views/exploreParts.ts';
import { openRangedFile } from './rangedFile.ts';

/** What has been read of the rows in which a selection is looked for. */
export interface Found {
  readonly rows: readonly ObservationRow[];
  /** Once all have been read: the numbers that a drawing compares with those of the selection; none where they are not at hand. */
  readonly all?: readonly ObservationRow[];
  /** How many rows the selection has, where it is known without them. */
  readonly count?: number;
  /** Said instead of the number of rows, which `{n}` stands for. */
  readonly said?: string | undefined;
  /** Rows that are shown instead, as HTML. */
  readonly shown?: string;
}

/** Where the rows come from. */
export interface RowSource {
  /** Names of publishers that go by another in the language of the page. */
  readonly english: ReadonlyMap<string, string>;
  /** What is known of a selection; more is read until `wanted` of its rows are there. */
  readonly find: (selection: Selection, wanted: number) => Found;
  /** Resolves when all rows of the last selection have been read, or cannot be. */
  readonly readAll?: () => Promise<void>;
  /** Sentences of figures and the ends of their intervals, where they come with the rows. */
  readonly quoteOf?: (id: string) => string;
  readonly ends?: Readonly<Record<string, readonly [low: number | null, high: number | null]>>;
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
 * The parts of a table that is too large to be fetched whole, in the folder `address`. Nothing of it is fetched before something is chosen; `onRead`
 * hears when more was read. Null where it cannot be read what can be chosen.
 */
export async function openParts(
  form: HTMLFormElement,
  address: string,
  onRead: () => void,
): Promise<RowSource | null> {
  const choices = await readFile<PartChoices>(form.dataset.choices ?? '').catch(() => null);
  return choices && createParts(form, address, choices, onRead);
}

function createParts(
  form: HTMLFormElement,
  address: string,
  choices: PartChoices,
  onRead: () => void,
): RowSource {
  const body = document.querySelector('#rows');
  const shown = body?.innerHTML ?? '';
  const english = new Map<string, string>();
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
      ...some.slice(0, MOST_BULLETINS).map((one) => new Option(textOfChoice(one, some), one[0])),
      ...kept,
    );
    if (some.length > MOST_BULLETINS) {
      const rest = new Option(form.dataset.newest);
      rest.disabled = true;
      bulletins.append(rest);
    }
    bulletins.value = value;
  };
  const { facets: named } = parseSelection(location.search);
  // One that the address names can be chosen, though it is not listed.
  if (named.bulletin !== undefined && !unlisted.some(({ value }) => value === named.bulletin))
    bulletins?.append(new Option(named.bulletin, named.bulletin));
  for (const facet of [...PART_FACETS, 'bulletin'] as const) {
    const list = listOf(facet);
    if (list !== null) list.value = named[facet] ?? '';
  }
  const loadReader = (): Promise<typeof parquetPart> => import('./parquetPart.ts');
  form.addEventListener('focusin', () => void loadReader().catch(() => undefined), { once: true });

  /** The part of a bulletin of which nothing else is known; null where there is no such bulletin. */
  const placeOf = async (bulletin: string): Promise<string | null> => {
    places ??= readFile(address + BULLETINS_FILE);
    // What failed is asked for again.
    places.catch(() => {
      places = undefined;
    });
    const [name] = Object.entries(await places).find(([, ids]) => ids.includes(bulletin)) ?? [null];
    return name;
  };

  const open = async (name: string): Promise<ParquetPart | null> => {
    const own = partOf('bulletin', '').slice(0, -1);
    const place = name.startsWith(own) ? await placeOf(name.slice(own.length)) : name;
    if (place === null) return null;
    const [file, { openPart }] = await Promise.all([
      openRangedFile(`${address}${place}.parquet`),
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
          if (publisher_en !== '' && form.dataset.publishers !== undefined)
            english.set(row.publisher, publisher_en);
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
    if (part === null) {
      current = undefined;
      listBulletins([]);
      setUsable(false);
      const isFirst = Object.keys(facets).length === 0 && query === '' && sort === '';
      return isFirst
        ? { rows: [], count: Number(form.dataset.total), shown }
        : { rows: [], said: form.dataset.broad };
    }
    const { name } = part;
    const known = readings.get(name);
    // What failed is tried again when it is chosen again.
    const isGood = known !== undefined && (!known.isFailed || known === current);
    const one = isGood
      ? known
      : { name, rows: [], wanted, isNeeded: false, isFailed: false, isMissing: false };
    readings.set(name, one);
    if (one !== current) listBulletins(one.part?.bulletins ?? []);
    current = one;
    const isPlain = part.isAll && query === '' && sort === '';
    one.wanted = isPlain && !one.isNeeded ? wanted : Infinity;
    const { rows } = one;
    const count = countOf(one);
    setUsable(!one.isFailed);
    if (one.isFailed) return { rows: [], said: form.dataset.partFailed };
    if (rows.length < Math.min(one.wanted, count)) one.running ??= read(one);
    if (rows.length === count) {
      const { bulletin: _, ...others } = facets;
      listBulletins(bulletinsOf(rows.filter((row) => isChosen(row, { facets: others }))));
      return { rows, all: part.isComparable ? rows : [] };
    }
    // Until there is something to show, what was shown before stays; what is sorted otherwise waits for the last row.
    if (rows.length === 0 || sort !== '')
      return { rows: [], said: form.dataset.loading, shown: body?.innerHTML ?? '' };
    return isPlain ? { rows, count } : { rows, said: form.dataset.reading };
  };
  return {
    english,
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

/** What is there of a selection can be drawn and saved. */
function setUsable(isUsable: boolean): void {
  const [draw, save] = ['draw', 'save'].map((id) => document.querySelector<HTMLButtonElement>(`#${id}`));
  const box = document.querySelector<HTMLElement>('#drawing');
  for (const button of [draw, save]) if (button) button.disabled = !isUsable;
  if (box !== null) box.hidden = !isUsable || draw?.getAttribute('aria-expanded') !== 'true';
}

async function readFile<Content>(address: string): Promise<Content> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`missing file: ${address}`);
  return (await response.json()) as Content;
}
