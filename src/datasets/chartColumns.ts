import type { Column } from './column.ts';

import { number, text } from './column.ts';
import { COVERAGE_STATUSES } from './coverage.ts';
import { PUBLISHER_KINDS } from './publishers.ts';

/**
 * The columns of the file of every chart and map: one row for each number that is drawn, and for each that would be drawn if it were
 * here. `value` and its like are of the base unit; names are in the language of the file.
 */
export const CHART_COLUMNS: readonly Column[] = [
  text('region_code', '地区代码', 'Code of GB/T 2260; 000000 the nation.'),
  text('region', '地区', 'Name of the region.'),
  text('indicator', '指标', 'Id of the catalogue; empty where no indicator fits.'),
  text('name', '名称', 'What is counted, in words; of a deadline what is to be done.'),
  text('printed', '照印', 'As printed, with the words that bound it: 近三分之二. Empty where no number is held.'),
  number('value', '数值', 'In base units: 25.5万处 is 255000; of a range the lower end.'),
  number('max', '上限', 'Upper end of a range; empty where it is none.'),
  number('low', '可能下限', 'Lower end of what the printed number may stand for; empty where open.'),
  number('high', '可能上限', 'Upper end of the same.'),
  text('unit', '单位', 'Classifier or unit, without 万 and 亿; 1 is a part of a whole.'),
  text('bound', '界', 'How the printed number stands to the true one.', {
    values: ['exact', 'about', 'over', 'under', 'at_least', 'at_most'],
  }),
  text('role', '性质', 'Reported as done or existing, planned or promised, or a standing rule.', {
    values: ['actual', 'target', 'requirement'],
  }),
  text('period', '时期', 'The time it speaks of, in EDTF; of a deadline the deadline.'),
  text('publisher', '发布者', 'Who published it.'),
  text('publisher_kind', '发布者类别', 'What the publisher is.', { values: PUBLISHER_KINDS }),
  text('title', '标题', 'Title of the document or page.'),
  text('published', '发布日期', 'Date of publication, as precise as known.'),
  text('url', '网址', 'Address of the original; empty where only a repost was read.'),
  text('source', '出处', 'The sentence it stands in; of a number entered by hand its citation, marked as such.'),
  text('status', '状态', 'Whether a number is published and collected here, not collected here, or not published.', {
    values: COVERAGE_STATUSES,
  }),
  text('break', '口径自', 'First period of the counting base that it is counted on: only the same compare; empty before any break.'),
  text('address', '本站地址', 'Where this site explains it.'),
]; // prettier-ignore

/** Columns that only the files of deadlines have. */
export const DEADLINE_COLUMNS: readonly Column[] = [
  text('every', '频次', 'ISO 8601 duration of a recurring duty; empty otherwise.'),
  text('office', '责任单位', 'Who is to do it, as printed.'),
];

/** A row of the file of a chart, by column. */
export type ChartFileRow = Readonly<Record<string, string | number | null>>;

/** The columns of the file of a chart of some kind. */
export function columnsOfChart(kind: string): readonly Column[] {
  return kind === 'timeline' ? [...CHART_COLUMNS, ...DEADLINE_COLUMNS] : CHART_COLUMNS;
}
