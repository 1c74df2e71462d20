import type { Proposal } from '../describe.ts';
import type { GridCell } from '../document/grid.ts';
import type { Extract, Origin } from '../document/source.ts';

import { parseDay, withoutEmpty } from '../describe.ts';
import { addTable, nameOfCell } from '../document/grid.ts';
import { SourceBuilder } from '../document/source.ts';
import { readFragment } from '../html/html.ts';

/** A document that stands in a row of a table, with what the other columns of the row say of it. */
export interface RowDocument extends Extract {
  readonly proposal: Proposal;
}

/** Heads of columns that describe a document, by the field that they give. A region may be spread over several columns. */
const FIELD_HEADS: readonly (readonly [keyof Proposal, RegExp])[] = [
  ['title', /^(?:(?:news[_ -]?|doc[_ -]?|article[_ -]?)?(?:title|headline|subject)|(?:新闻|文章|文件|公文|文档|信息|政策)?(?:标题|题名|题目|名称)|文件名)$/iu],
  ['published', /^(?:publish(?:ed)?[_ -]?(?:date|time|day|at|on)?|pub[_ -]?(?:date|time)|(?:release|issue)[_ -]?date|date|time|(?:发布|发文|成文|印发|公布|发表|刊发|新闻)?(?:日期|时间))$/iu],
  ['publisher', /^(?:publisher|issuer|agency|source|author|department|(?:发布|发文|制发|公开|印发)(?:机构|机关|单位|部门|主体)|(?:信息|新闻|文章)?来源|机构|机关|单位|部门)$/iu],
  ['region', /^(?:province|prefecture|city|county|district|region|area|省|省份|市|地市|城市|县|区县|县区|地区|区域|行政区划?)$/iu],
  ['number', /^(?:number|doc(?:ument)?[_ -]?(?:no|number)|发文字号|文号)$/iu],
  ['url', /^(?:url|link|href|网址|链接|原文链接)$/iu],
  ['genre', /^(?:genre|type|文种|体裁|类型)$/iu],
]; // prettier-ignore
/** A cell is prose when it holds a sentence, and longer than labels are. */
const isProse = (text: string): boolean => text.length >= 30 && /[。！？；]/u.test(text);

interface Table {
  readonly head: readonly GridCell[];
  readonly rows: readonly (readonly GridCell[])[];
  readonly heads: ReadonlyMap<number, string>;
  /** Columns in which most cells are prose. */
  readonly prose: readonly number[];
}

function inspect(cells: readonly GridCell[]): Table {
  const [head = [], ...rows] = [...Map.groupBy(cells, ({ row }) => row)]
    .sort(([a], [b]) => a - b)
    .map(([, row]) => row);
  const byColumn = Map.groupBy(rows.flat(), ({ column }) => column);
  const prose = [...byColumn].flatMap(([column, filled]) =>
    filled.filter(({ text }) => isProse(text)).length * 2 > filled.length ? [column] : [],
  );
  return { head, rows, heads: new Map(head.map(({ column, text }) => [column, text.trim()])), prose };
}

/** The documents of a table whose rows hold one each: prose in a column, and a title, a day or a place in others; else null. */
export function readRowDocuments(
  cells: readonly GridCell[],
  originOf: (cell: GridCell) => Origin,
): readonly RowDocument[] | null {
  const { rows, heads, prose } = inspect(cells);
  const fields = new Map(
    [...heads].flatMap(([column, head]) => {
      const field = FIELD_HEADS.find(([, pattern]) => pattern.test(head))?.[0];
      return field === undefined || prose.includes(column) ? [] : [[column, field] as const];
    }),
  );
  // The year alone dates a document where no column has its day.
  if (![...fields.values()].includes('published'))
    for (const [column, head] of heads)
      if (/^(?:year|年份?|年度)$/iu.test(head)) fields.set(column, 'published');
  const known = new Set(fields.values());
  const isList =
    prose.length > 0 &&
    (known.has('title') || (known.has('published') && (known.has('region') || known.has('publisher'))));
  if (!isList) return null;
  return rows.flatMap((row) => {
    const bodies = row.filter(({ column, text }) => prose.includes(column) && text.trim() !== '');
    if (bodies.length === 0) return [];
    const valuesOf = (field: keyof Proposal): string =>
      row
        .filter(({ column }) => fields.get(column) === field)
        .map(({ text }) => text.trim())
        .filter((text) => text !== '')
        .join('');
    const title = valuesOf('title');
    const day = valuesOf('published');
    const builder = new SourceBuilder();
    const start = bodies[0]?.text.slice(0, 200) ?? '';
    if (title !== '' && !start.includes(title)) {
      builder.addLine([{ text: title }]);
      builder.addBreak();
    }
    for (const cell of bodies) addProse(builder, cell, originOf(cell));
    const proposal = withoutEmpty({
      ...Object.fromEntries(
        (['title', 'publisher', 'region', 'number', 'url', 'genre'] as const).map((field) => [
          field,
          valuesOf(field),
        ]),
      ),
      published: dayOf(day),
    });
    return [{ ...builder.build(), proposal }];
  });
}

/** 2025-01-08, 20250108, 2025年1月8日 10:00, 2025年1月, 2025年 → the day, or as much of it as is said. */
function dayOf(text: string): string {
  const day = text.replace(/^(\d{4})(\d\d)(\d\d)$/u, '$1-$2-$3').replace(/年$/u, '');
  const [, year = '', month = ''] = /^(\d{4})年(\d{1,2})月$/u.exec(day) ?? [];
  if (year !== '') return `${year}-${month.padStart(2, '0')}`;
  return /^\d{4}(?:-\d{2}){0,2}$/.test(day) ? day : parseDay(day);
}

/** Writes a table; where its cells hold prose, row by row as text: the other cells as a heading, the prose below. */
export function addTableOrProse(
  builder: SourceBuilder,
  cells: readonly GridCell[],
  originOf: (cell: GridCell) => Origin,
): void {
  const { head, rows, prose } = inspect(cells);
  if (prose.length === 0 || !cells.some(({ column, text }) => prose.includes(column) && /\d/u.test(text))) {
    addTable(builder, { cells, originOf });
    return;
  }
  const isHeadProse = head.some(({ text }) => isProse(text));
  for (const row of isHeadProse ? [head, ...rows] : rows) {
    const labels = row.filter(({ column, text }) => !prose.includes(column) && text.trim() !== '');
    if (labels.length > 0)
      builder.addLine(
        labels.flatMap((cell, k) => [
          { text: k === 0 ? '' : '　' },
          { text: cell.text, origin: placeOf(cell, originOf) },
        ]),
      );
    for (const cell of row) if (prose.includes(cell.column)) addProse(builder, cell, originOf(cell));
    builder.addBreak();
  }
}

const placeOf = (cell: GridCell, originOf: (cell: GridCell) => Origin): Origin => ({
  ...originOf(cell),
  cell: nameOfCell(cell.row, cell.column),
});

function addProse(builder: SourceBuilder, cell: GridCell, origin: Origin): void {
  const place = { ...origin, cell: nameOfCell(cell.row, cell.column) };
  // Texts taken from web pages keep their tags.
  const isMarked = /<(?:p|br|div|span|section|table)\b[^>]*>/iu.test(cell.text);
  const { text, losses } = isMarked ? readFragment(cell.text) : { text: cell.text, losses: [] };
  for (const line of text.split(/\r?\n/u))
    if (line.trim() !== '') builder.addLine([{ text: line, origin: place }]);
  for (const loss of losses) builder.addLoss(loss.kind, loss.text, place);
}
