import type { AnyRow } from './index.ts';
import type { Column } from './table.ts';

import { optionalNumber, oneOf, text } from './column.ts';
import { columnsOf } from './table.ts';
import { BOUNDS, COVERAGE_STATUSES, PUBLISHER_KINDS, ROLES } from './vocabulary.ts';

/**
 * The columns of the file of every chart and map: one row for each number that is drawn, and for each that would be drawn if it were
 * here. `value` and its like are of the base unit; names are in the language of the file.
 */
export const CHART_COLUMNS = columnsOf({
  region_code: text('地区代码', '国标 GB/T 2260 代码；000000为全国。', 'Code of GB/T 2260; 000000 the nation.'),
  region: text('地区', '地区名称。', 'Name of the region.'),
  indicator: text('指标', '指标目录中的标识；没有合适的则空。', 'Id of the catalogue; empty where no indicator fits.'),
  name: text('名称', '数的是什么；期限则为要做什么。', 'What is counted, in words; of a deadline what is to be done.'),
  printed: text('照印', '照印，连同紧挨着的约、近、以上等字：近三分之二。没有收录数的则空。', 'As printed, with the words that bound it: 近三分之二. Empty where no number is held.'),
  value: optionalNumber('数值', '按基本单位（25.5万处为255000）；范围取下限。', 'In base units: 25.5万处 is 255000; of a range the lower end.'),
  max: optionalNumber('上限', '范围的上限；不是范围则空。', 'Upper end of a range; empty where it is none.'),
  low: optionalNumber('可能下限', '印出的数可能代表的下限；没有下限则空。', 'Lower end of what the printed number may stand for; empty where open.'),
  high: optionalNumber('可能上限', '印出的数可能代表的上限；没有上限则空。', 'Upper end of the same.'),
  unit: text('单位', '量词或单位，不含万、亿；1为整体的一部分。', 'Classifier or unit, without 万 and 亿; 1 is a part of a whole.'),
  bound: oneOf(['', ...BOUNDS], '界', 'about 约，over 余、超，under 近，at_least 不少于，at_most 不超过，exact 没有这些字。', 'How the printed number stands to the true one.'),
  role: oneOf(['', ...ROLES], '性质', 'actual 结果，target 目标，requirement 长期的要求。', 'Reported as done or existing, planned or promised, or a standing rule.'),
  period: text('时期', '所说的时期（EDTF）；期限则为期限。', 'The time it speaks of, in EDTF; of a deadline the deadline.'),
  publisher: text('发布者', '谁公布的。', 'Who published it.'),
  publisher_kind: oneOf(['', ...PUBLISHER_KINDS], '发布者类别', 'authority 机关，association 协会，media 媒体，repost 转载。', 'What the publisher is.'),
  title: text('标题', '文件或网页的标题。', 'Title of the document or page.'),
  published: text('发布日期', '发布日期，知道多细写多细。', 'Date of publication, as precise as known.'),
  url: text('网址', '原文网址；只见转载的则空。', 'Address of the original; empty where only a repost was read.'),
  source: text('出处', '所在的句子；人工录入的数为出处，并注明人工录入。', 'The sentence it stands in; of a number entered by hand its citation, marked as such.'),
  status: oneOf(['', ...COVERAGE_STATUSES], '状态', 'published 已公布并收录，not-collected 未收录（本站没有，不等于未公布），not-published 未公布。', 'Whether a number is published and collected here, not collected here, or not published.'),
  break: text('口径自', '统计口径从哪个时期起：只有相同的才能相比；没有口径变化或在其之前的则空。', 'First period of the counting base that it is counted on: only the same compare; empty before any break.'),
  address: text('本站地址', '本站说明它的地址。', 'Where this site explains it.'),
}); // prettier-ignore

/** Columns that only the files of deadlines have. */
export const DEADLINE_COLUMNS = columnsOf({
  every: text('频次', 'ISO 8601 期间，多久一次；不是经常性的则空。', 'ISO 8601 duration of a recurring duty; empty otherwise.'),
  office: text('责任单位', '责任单位，照印。', 'Who is to do it, as printed.'),
}); // prettier-ignore

/** The column that only the files of targets and results have. */
export const TARGET_COLUMNS = columnsOf({
  target_seen: oneOf(['', 'with-result'], '目标公布', 'with-result 目标与结果首见于同一份文件；不是则空。', 'with-result: the target was first seen in the document of its result; empty otherwise.'),
}); // prettier-ignore

/** A row of the file of a chart, by column; what is empty may be left out. */
export type ChartFileRow = AnyRow;

/** The columns of the file of a chart of some kind. */
export function columnsOfChart(kind: string): readonly Column[] {
  if (kind === 'timeline' || kind === 'calendar') return [...CHART_COLUMNS, ...DEADLINE_COLUMNS];
  return kind === 'dumbbell' || kind === 'progress-map'
    ? [...CHART_COLUMNS, ...TARGET_COLUMNS]
    : CHART_COLUMNS;
}
