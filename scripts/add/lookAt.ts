import type { Catalogue, LinkedFigure } from '../../src/datasets/link/link.ts';
import type { SourcePlace } from '../../src/datasets/documents/places.ts';
import type { Reading } from '../../src/datasets/documents/readDocument.ts';
import type { Lang } from '../../src/i18n/index.ts';
import type { Loss, Origin } from '../../src/intake/document/source.ts';

import type { DoubtKind } from '../../src/reviews/protocol.ts';

import { placeOfSpan } from '../../src/datasets/documents/places.ts';
import { addingMessages } from '../../src/i18n/adding.ts';
import { formatPeriod } from '../../src/i18n/format/period.ts';
import { digitOfCell } from '../../src/text/tables.ts';
import { doubtsOf } from '../data/doubts.ts';
import { nameOf } from '../../src/i18n/index.ts';

/** Something that a person should look at, with the place in the original and in the source where it stands. */
interface Concern {
  readonly what: string;
  /** Offset into the source; null of what is not in it. */
  readonly start: number | null;
}

/** Lines that are printed of each kind of concern. */
const SHOWN = 8;

/** What of a document a person should look at, the gravest first: what was lost, contradictions, doubtful times, numbers without an indicator. */
export function concernsOf(
  reading: Reading,
  losses: readonly Loss[],
  places: readonly SourcePlace[],
  catalogue: Catalogue,
  lang: Lang,
): readonly Concern[] {
  const t = addingMessages(lang);
  const { figures, document } = reading;
  const at = (span: { readonly start: number; readonly end: number }): string =>
    formatOrigin(placeOfSpan(places, span) ?? {}, lang);
  const concern = (label: string, start: number | null, text: string, place: string): Concern => ({
    what: `${label}: ${text}${place === '' ? '' : ` (${place})`}`,
    start,
  });
  const lost = losses.map(({ kind, text, origin }) =>
    concern(t('look.loss'), null, t(`loss.${kind}`, { text }), formatOrigin(origin, lang)),
  );
  const unread = unreadCells(document.text, figures).map((cell) =>
    concern(t('look.unread'), cell.start, document.text.slice(cell.start, cell.end), at(cell)),
  );
  const doubtful = doubtsOf(reading, catalogue).map(({ kind, start, end, figure, indicator }) => {
    const text =
      figure === undefined
        ? document.text.slice(start, end)
        : kind === 'future'
          ? `${figure.raw}, ${formatPeriod(figure.period, lang)}`
          : `${figure.action}${figure.object} ${figure.raw}`;
    const name = indicator === undefined ? '' : nameOf(indicator, lang);
    return { kind, concern: concern(t(`look.${kind}`, { name }), start, text, at({ start, end })) };
  });
  const ofKind = (kind: Exclude<DoubtKind, 'recognised'>): readonly Concern[] =>
    doubtful.flatMap((doubt) => (doubt.kind === kind ? [doubt.concern] : []));
  return [lost, unread, ofKind('contradiction'), ofKind('future'), ofKind('unlinked')].flat();
}

/** The concerns as lines, each kind cut to a few. */
export function formatConcerns(concerns: readonly Concern[], id: string, lang: Lang): string {
  if (concerns.length === 0) return '';
  const t = addingMessages(lang);
  const byLabel = Map.groupBy(concerns, ({ what }) => what.slice(0, what.indexOf(': ')));
  const lines = [...byLabel.values()].flatMap((group) => [
    ...group.slice(0, SHOWN).map(({ what }) => `  ${what}\n`),
    ...(group.length > SHOWN ? [`  ${t('look.more', { n: group.length - SHOWN })}\n`] : []),
  ]);
  const first = concerns.find(({ start }) => start !== null)?.start;
  return `${t('look')}\n${lines.join('')}${t('review', { id: first === undefined || first === null ? id : `${id}@${first}` })}\n`;
}

/** The place in the original in words: p. 3, table 2, B7. */
export function formatOrigin({ page, table, sheet, cell }: Origin, lang: Lang): string {
  const t = addingMessages(lang);
  const parts = [
    page === undefined ? '' : t('page', { n: page }),
    sheet === undefined ? (table === undefined ? '' : t('table', { n: table })) : t('sheet', { name: sheet }),
    cell ?? '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** Cells of tables with digits that no figure covers: in columns of which other cells were read, and the numbers of tables of which none was. */
function unreadCells(
  text: string,
  figures: readonly LinkedFigure[],
): readonly { readonly start: number; readonly end: number }[] {
  const starts = figures.map(({ start }) => start).sort((a, b) => a - b);
  const hasFigure = (start: number, end: number): boolean => starts.some((at) => at >= start && at < end);
  interface Cell { readonly column: number; readonly start: number; readonly end: number; readonly isRead: boolean } // prettier-ignore
  const tables: Cell[][] = [[]];
  let offset = 0;
  for (const line of text.split('\n')) {
    const isRow = (line.match(/\|/g)?.length ?? 0) >= 2;
    if (!isRow) tables.push([]);
    else {
      let start = offset + 1;
      line
        .slice(1)
        .split('|')
        .forEach((cell, column) => {
          const end = start + cell.length;
          tables.at(-1)?.push({ column, start, end, isRead: hasFigure(start, end) });
          start = end + 1;
        });
    }
    offset += line.length + 1;
  }
  return tables.flatMap((cells) => {
    const columns = new Set(cells.filter(({ isRead }) => isRead).map(({ column }) => column));
    const isNumber = ({ start, end }: Cell): boolean => digitOfCell(text.slice(start, end).trim()) >= 0;
    const isUnread = columns.size === 0;
    const firstRead = Math.min(...cells.filter(({ isRead }) => isRead).map(({ start }) => start));
    return cells
      .filter(
        (cell) =>
          (isUnread && cell.column > 0 && isNumber(cell)) ||
          (!cell.isRead &&
            cell.start > firstRead &&
            columns.has(cell.column) &&
            /\d/u.test(text.slice(cell.start, cell.end))),
      )
      .map(({ start, end }) => {
        const inner = text.slice(start, end);
        return {
          start: start + (inner.length - inner.trimStart().length),
          end: end - (inner.length - inner.trimEnd().length),
        };
      });
  });
}
