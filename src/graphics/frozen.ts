import type { Lang } from '../i18n/index.ts';
import type { EmbedSize } from './embeds/embedSize.ts';

/** A chart in one language as it was drawn on the day on which it was frozen. */
export interface FrozenForm {
  readonly title: string;
  readonly size: EmbedSize;
  /** The style of the drawing, as it stood beside it. */
  readonly style: string;
  /** Head and drawings as HTML; its links begin at the root of the site, without a base. */
  readonly drawing: string;
  /** Whose numbers these are, as HTML. */
  readonly source: string;
  /** Its rows as CSV. */
  readonly rows: string;
}

/** A chart that keeps its drawing and its rows: the file `charts/<chart>/<edition>.json` of the publisher's folder. */
export interface FrozenChart {
  readonly chart: string;
  /** Ids of the bulletins whose numbers it shows. */
  readonly bulletins: readonly string[];
  readonly forms: Readonly<Record<Lang, FrozenForm>>;
}

/** An edition of a chart in the record. */
export interface FrozenEdition {
  /** The first twelve hexadecimal digits of the SHA-256 of its file. */
  readonly edition: string;
  /** Day on which it was frozen, UTC. */
  readonly day: string;
}

/** What was ever public: the file `published.json` of the publisher's folder. */
export interface PublishedRecord {
  /** Paths of pages without base and language, sorted. */
  readonly addresses: readonly string[];
  /** Editions by the id of the chart, in the order in which they were current; one that came back stands there again. */
  readonly charts: Readonly<Record<string, readonly FrozenEdition[]>>;
}

export const NOTHING_PUBLISHED: PublishedRecord = { addresses: [], charts: {} };

/** Length of the hash in an address. */
export const EDITION_DIGITS = 12;

/** Ids of the bulletins to which a drawing leads: every number in it opens its sentence. */
export function bulletinsIn(drawing: string): string[] {
  const found = [...drawing.matchAll(/ href="(?:\/en)?\/(?:bulletins|reports)\/([a-z0-9-]+)\//g)];
  return [...new Set(found.map(([, id = '']) => id))].sort();
}

/** A drawing with the base of the site before its links. */
export function rebase(drawing: string, base: string): string {
  return drawing.replaceAll(' href="/', ` href="${base}/`);
}

/** The bytes that are hashed and kept. */
export function formatFrozen({ chart, bulletins, forms: { zh, en } }: FrozenChart): string {
  return `${JSON.stringify({ chart, bulletins, forms: { zh, en } }, null, 1)}\n`;
}

/** The record as a file: sorted, so that the same state gives the same bytes. */
export function formatRecord({ addresses, charts }: PublishedRecord): string {
  const sorted = Object.fromEntries(Object.entries(charts).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ addresses: [...new Set(addresses)].sort(), charts: sorted }, null, 1)}\n`;
}

/** The record with what is public now: addresses are never taken out, an edition is added where it is not the last one already. */
export function addToRecord(
  record: PublishedRecord,
  addresses: readonly string[],
  current: ReadonlyMap<string, string>,
  day: string,
): PublishedRecord {
  const charts = { ...record.charts };
  for (const [chart, edition] of current) {
    const known = charts[chart] ?? [];
    if (known.at(-1)?.edition !== edition) charts[chart] = [...known, { edition, day }];
  }
  return { addresses: [...record.addresses, ...addresses], charts };
}
