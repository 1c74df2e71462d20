import type { ObservationRow } from '../datasets/schema/index.ts';
import type { Lang } from '../i18n/index.ts';

import { addressOfObservation, IN_BULLETINS } from '../datasets/address.ts';
import { langOfText } from '../i18n/index.ts';
import { formatAmount } from '../i18n/format/number.ts';
import { formatPeriod } from '../i18n/format/period.ts';
import { publishers } from '../i18n/publishers.ts';
import { compare } from '../text/compare.ts';
import { escapeXml } from '../text/escapeXml.ts';

/** What can be chosen from lists; `year` is the first year that the period names. */
export const FACETS = ['region', 'campaign', 'indicator', 'role', 'year', 'bulletin'] as const;
export type Facet = (typeof FACETS)[number];

/** Columns that can be sorted by; `-` before one turns the order. */
export const SORTS = ['value', 'what', 'region', 'period', 'source'] as const;
export type Sort = (typeof SORTS)[number];

/** Which observations are looked at, in which order; without one, the newest publication comes first. Lives in the address bar, so that it can be kept and sent. */
export interface Selection {
  readonly query: string;
  readonly facets: Readonly<Partial<Record<Facet, string>>>;
  readonly sort: '' | Sort | `-${Sort}`;
}

/** Choice of a facet for rows in which it is empty: what has no indicator can be looked at too. */
export const NONE = '-';

/** Names of what the rows refer to, in the language of the page. */
export interface Names {
  readonly region: ReadonlyMap<string, string>;
  readonly indicator: ReadonlyMap<string, string>;
  readonly campaign: ReadonlyMap<string, string>;
  readonly role: ReadonlyMap<string, string>;
  /** Of publishers that go by another name in the language of the page. */
  readonly publisher: ReadonlyMap<string, string>;
}

/** Reads a selection from an address; what it does not know, it leaves out. */
export function parseSelection(search: string): Selection {
  const parameters = new URLSearchParams(search);
  const facets = FACETS.flatMap((facet) => {
    const choice = parameters.get(facet) ?? '';
    return choice === '' ? [] : [[facet, choice] as const];
  });
  const sort = parameters.get('sort') ?? '';
  const known = (SORTS as readonly string[]).includes(sort.replace(/^-/, ''));
  return {
    query: parameters.get('q') ?? '',
    facets: Object.fromEntries(facets),
    sort: known ? (sort as Selection['sort']) : '',
  };
}

/** The same as parameters of an address; what is not chosen is empty. */
export function formatSelection({ query, facets, sort }: Selection): Readonly<Record<string, string>> {
  return { q: query, ...Object.fromEntries(FACETS.map((facet) => [facet, facets[facet] ?? ''])), sort };
}

/** What a row has in a facet. */
export function facetOf(row: ObservationRow, facet: Facet): string {
  return facet === 'year' ? (/\d{4}/.exec(row.period)?.[0] ?? '') : row[facet];
}

/** What is counted: the indicator, or, of a figure that fits none, the noun as printed. */
function subjectOf(row: ObservationRow, names: Names): string {
  return names.indicator.get(row.indicator) ?? row.object;
}

/** The rows of a selection, in its order; `matches` tells which have what was typed. */
export function selectRows(
  rows: readonly ObservationRow[],
  selection: Selection,
  names: Names,
  matches: (row: ObservationRow) => boolean = () => true,
): ObservationRow[] {
  const selected = rows.filter((row) => isChosen(row, selection) && matches(row));
  return sortRows(selected, selection.sort, names);
}

/** Whether a row is one of those that are chosen, whatever was typed. */
export const isChosen = (row: ObservationRow, { facets }: Pick<Selection, 'facets'>): boolean =>
  (Object.entries(facets) as [Facet, string][]).every(
    ([facet, choice]) => facetOf(row, facet) === (choice === NONE ? '' : choice),
  );

export function sortRows(
  rows: readonly ObservationRow[],
  sort: Selection['sort'],
  names: Names,
): ObservationRow[] {
  // Unless asked otherwise the newest come first.
  const chosen = sort === '' ? '-source' : sort;
  const turned = chosen.startsWith('-');
  const key = (turned ? chosen.slice(1) : chosen) as Sort;
  const keyOf = (row: ObservationRow): string | number => {
    if (key === 'value') return row.value;
    if (key === 'what') return subjectOf(row, names);
    if (key === 'region') return row.region;
    if (key === 'period') return /\d{4}[-\d]*$/.exec(row.period.replace('/..', ''))?.[0] ?? '';
    return row.published;
  };
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  keyed.sort((a, b) => compare(a.key, b.key) * (turned ? -1 : 1));
  return keyed.map(({ row }) => row);
}

/** A row of the table as HTML. Everything in it comes from documents and is escaped. */
export function formatExploreRow(
  row: ObservationRow,
  names: Names,
  lang: Lang,
  hrefOf: (path: string) => string,
): string {
  const link = (path: string, text: string, name = ''): string =>
    `<a${name} href="${escapeXml(hrefOf(path))}">${escapeXml(text)}</a>`;
  const subject = subjectOf(row, names);
  const what = row.indicator === '' ? escapeXml(subject) : link(`/indicators/${row.indicator}/`, subject);
  const region = names.region.get(row.region);
  const regionLink = region === undefined ? '' : link(`/regions/${row.region}/`, region);
  // What is Chinese on an English page says so.
  const tagged = (text: string): string => {
    const tag = langOfText(text, lang);
    return tag === undefined ? '' : ` lang="${tag}"`;
  };
  const said = (text: string): string => `<span${tagged(text)}>${escapeXml(text)}</span>`;
  const byHand = row.source === 'facts' ? `${publishers(lang)('byHand')} · ` : '';
  const source =
    row.bulletin === ''
      ? `${byHand}${said(names.publisher.get(row.publisher) ?? row.publisher)}${said(`《${row.title}》`)}`
      : link(`/bulletins/${row.bulletin}/`, row.title, tagged(row.title));
  const amount = link(addressOfObservation(IN_BULLETINS, row), formatAmount(row, lang), ' class="fig"');
  const role = names.role.get(row.role) ?? '';
  return `<tr><td class="n">${amount}</td><td${tagged(subject)}>${what}</td><td${tagged(region ?? '')}>${regionLink}</td><td>${escapeXml(formatPeriod(row.period, lang))}</td><td>${escapeXml(role)}</td><td>${source}</td></tr>`;
}
