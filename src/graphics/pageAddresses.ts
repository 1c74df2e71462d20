import type { Published, WithdrawalRow } from '../datasets/published.ts';
import type { PublishedRecord } from './frozen.ts';

import { addressOfChart, addressOfReport, pageOfFigure } from '../datasets/address.ts';
import { addressOfCheck, checkGroups, hasPage } from '../tables/checkGroups.ts';
import { allCharts } from './allCharts.ts';

/**
 * Paths of the pages that are there because the data is, without base and language: of bulletins and their figures, checks,
 * reports, charts and regions. Pages of the catalogues stay whatever the data is.
 */
export function pageAddresses(published: Published): string[] {
  return [
    ...published.bulletins.map(({ id }) => addressOfBulletin(id)),
    ...published.figures.filter(({ id }) => published.pages.has(id)).map(({ id }) => pageOfFigure(id)),
    ...checkGroups(published)
      .all.filter((check) => hasPage(published, check))
      .map(({ id }) => addressOfCheck(id)),
    ...published.report_files.map(({ id }) => addressOfReport(id)),
    ...allCharts(published, 'zh').map(({ spec }) => addressOfChart(spec.input.id)),
    ...published.regions.map(({ code }) => `/regions/${code}/`),
  ];
}

export const addressOfBulletin = (id: string): string => `/bulletins/${id}/`;

/** An address that was public and has nothing behind it any longer. */
export interface GoneAddress {
  /** Without base and language. */
  readonly path: string;
  /** Why, where a bulletin was withdrawn; null where the data no longer gives the page. */
  readonly withdrawal: WithdrawalRow | null;
}

/** The addresses that were public and are no page of this build: they keep answering. */
export function goneAddresses(published: Published, record: PublishedRecord): GoneAddress[] {
  const live = new Set(pageAddresses(published));
  const gone = new Map<string, GoneAddress>();
  const add = (path: string, withdrawal: WithdrawalRow | null): void => {
    if (!live.has(path) && !gone.has(path)) gone.set(path, { path, withdrawal });
  };
  for (const withdrawal of published.withdrawals)
    for (const path of withdrawal.addresses.split(' ')) add(path, withdrawal);
  for (const path of record.addresses) {
    const [, section, id = ''] = path.split('/');
    const own =
      section === 'bulletins' || section === 'reports' ? published.byId.withdrawals.get(id) : undefined;
    add(path, own ?? null);
  }
  return [...gone.values()];
}

/** The id of the graphic that an address offered, as its embed names it; null where it offered none. */
export function graphicAt(path: string): string | null {
  const [, figure, start] = /^\/bulletins\/([^/]+)\/(\d+)\/$/.exec(path) ?? [];
  if (figure !== undefined) return `${figure}@${start ?? ''}`;
  return /^\/charts\/([^/]+)\/$/.exec(path)?.[1] ?? null;
}
