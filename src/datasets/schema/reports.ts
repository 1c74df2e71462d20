import { count, filled, number, oneOf } from './column.ts';
import { shared } from './shared.ts';
import { table } from './table.ts';

export const report_forms = table({ name: 'report_forms', key: 'id', titleZh: '报表', titleEn: 'Report forms',
  zh: '方案要求按月上报的报表。',
  en: 'Tables that a plan asks to be reported every month.' }, {
  id: filled('标识', '“方案/附件”。', '`<bulletin>/<annex>`.'),
  bulletin: shared.plan,
  title: shared.reportTitle,
  campaign: shared.campaign,
  region: shared.reportRegion,
  day: count('报送日', '每月几日前报送。', 'Day of the month on which it is due.'),
  first: filled('首月', '第一个要报的月份。', 'First month with a report.', { pattern: '[0-9]{4}-[0-9]{2}' }),
  last: filled('末月', '最后一个要报的月份。', 'Last month with a report.', { pattern: '[0-9]{4}-[0-9]{2}' }),
  quote: filled('原文', '方案里提出要求的句子，照印。', 'The sentence of the plan that asks for it.'),
  start: count('起点', '该句在方案原文中的位置，按 UTF-16 编码单元计。', 'Offset of `quote` in the source.'),
  end: count('终点', '该句之后的位置。', 'Offset behind `quote`.'),
}); // prettier-ignore

export const report_files = table({ name: 'report_files', key: 'id', titleZh: '已收报表', titleEn: 'Reports received',
  zh: '收到并且没有差错的报表；不在其中的月份，本站记为未报。',
  en: 'Reports that were received and are without fault. A month that is not among them is not reported here.' }, {
  id: filled('标识', '“方案/月份/附件”。', '`<bulletin>/<month>/<annex>`.'),
  form: filled('报表', '报表的标识。', 'Id of the form.', { refersTo: ['report_forms', 'id'] }),
  bulletin: shared.plan,
  month: shared.month,
  cited: shared.cited,
  rows: count('行数', '行数，表头不计。', 'Rows without the head.'),
  publisher: shared.gatherer,
}); // prettier-ignore

export const reports = table({ name: 'reports', key: 'id', titleZh: '上报数据', titleEn: 'Reported numbers',
  zh: '报表里的数，各附所在的行；检查台账不列入。',
  en: 'Numbers of reports, each with the row it stands in. Ledgers of places are not among them.' }, {
  id: filled('标识', '“报表@行:列”。', '`<file>@<line>:<column>`.'),
  file: filled('已收报表', '所在报表的标识。', 'Id of the report.', { refersTo: ['report_files', 'id'] }),
  bulletin: shared.plan,
  month: shared.month,
  cited: shared.cited,
  line: count('行', '文件的第几行，从1起。', 'Line of the file, from 1.'),
  column: count('列', '单元格从该行第几个字符开始，从1起。', 'Character of the line at which the cell begins, from 1.'),
  reporter: filled('填报单位', '填报单位，照填报的写。', 'Who reports it, as written.'),
  scope: oneOf(['street', 'department', 'total'], '填报范围', 'street 街镇，department 部门，total 合计。', 'Whether the row is that of a street or town, of a department, or the sums.'),
  region: shared.reportRegion,
  item: filled('项目', '所在列的名称，不含单位。', 'Head of its column, without the unit.'),
  raw: filled('原样', '照填报的写。', 'As written.'),
  value: number('数值', '按基本单位（25.5万处为255000，97.65%为97.65）；范围取下限。', 'In base units.'),
  unit: filled('单位', '照印的量词或单位，不含万、亿；没有则空。', 'Unit of its column.'),
  kind: oneOf(['stock', 'flow', 'cumulative', 'money'], '类型', '指标的类型：stock 时点，flow 时期，cumulative 累计，rate 比率，money 金额。不同类型从不相加，也不画成一条线。', 'What sort of amount it is.'),
  indicator: shared.maybeIndicator,
  campaign: shared.campaign,
  period: filled('时期', '所说的时期（EDTF）；原文没有写明则空。', 'The time it speaks of, in EDTF (ISO 8601-2).', { format: 'edtf' }),
  publisher: shared.gatherer,
  title: shared.reportTitle,
  quote: filled('原文', '所在的行，照填报的写。', 'The row it stands in.'),
}); // prettier-ignore
