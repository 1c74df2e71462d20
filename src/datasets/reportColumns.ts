import type { Column, Table } from './column.ts';

import { count, filled, number, text } from './column.ts';

const REGION = filled(
  text('region', '地区', 'Code of GB/T 2260: 6 digits, 9 for towns and streets.', {
    pattern: '[0-9]{6}([0-9]{3})?',
    refersTo: ['regions', 'code'],
  }),
);
const PLAN = filled(
  text('bulletin', '通报', 'Id of the plan that asks for it.', { refersTo: ['bulletins', 'id'] }),
);
const MONTH = { pattern: '[0-9]{4}-[0-9]{2}' };
const month = filled(text('month', '月份', 'Month that is reported on.', MONTH));
const campaign = filled(
  text('campaign', '行动', 'Id of the campaign that is reported on.', { refersTo: ['campaigns', 'id'] }),
);
const cited = filled(text('cited', '文件', 'Path of the file below `data/`.'));
const publisher = filled(text('publisher', '发布机关', 'Who gathered the reports.'));
const title = filled(text('title', '标题', 'Title of the table.'));
const id = (description: string): Column => filled(text('id', '标识', description));

/** Tables that plans ask to be reported, what was handed in, and its numbers. */
export const REPORT_TABLES: readonly Table[] = [
  {
    name: 'report_forms', titleZh: '报表', titleEn: 'Report forms', key: 'id',
    description: 'Tables that a plan asks to be reported every month.',
    columns: [
      id('`<bulletin>/<annex>`.'), PLAN, title, campaign, REGION,
      count('day', '报送日', 'Day of the month on which it is due.'),
      filled(text('first', '首月', 'First month with a report.', MONTH)),
      filled(text('last', '末月', 'Last month with a report.', MONTH)),
      filled(text('quote', '原文', 'The sentence of the plan that asks for it.')),
      count('start', '起点', 'Offset of `quote` in the source.'), count('end', '终点', 'Offset behind `quote`.'),
    ],
  },
  {
    name: 'report_files', titleZh: '已收报表', titleEn: 'Reports received', key: 'id',
    description: 'Reports that were received and are without fault. A month that is not among them is not reported here.',
    columns: [
      id('`<bulletin>/<month>/<annex>`.'),
      filled(text('form', '报表', 'Id of the form.', { refersTo: ['report_forms', 'id'] })),
      PLAN, month, cited, count('rows', '行数', 'Rows without the head.'), publisher,
    ],
  },
  {
    name: 'reports', titleZh: '上报数据', titleEn: 'Reported numbers', key: 'id',
    description: 'Numbers of reports, each with the row it stands in. Ledgers of places are not among them.',
    columns: [
      id('`<file>@<line>:<column>`.'),
      filled(text('file', '已收报表', 'Id of the report.', { refersTo: ['report_files', 'id'] })),
      PLAN, month, cited, count('line', '行', 'Line of the file, from 1.'),
      count('column', '列', 'Character of the line at which the cell begins, from 1.'),
      filled(text('reporter', '填报单位', 'Who reports it, as written.')),
      filled(text('scope', '填报范围', 'Whether the row is that of a street or town, of a department, or the sums.', { values: ['street', 'department', 'total'] })),
      REGION, filled(text('item', '项目', 'Head of its column, without the unit.')),
      filled(text('raw', '原样', 'As written.')), filled(number('value', '数值', 'In base units.')),
      filled(text('unit', '单位', 'Unit of its column.')),
      filled(text('kind', '类型', 'What sort of amount it is.', { values: ['stock', 'flow', 'cumulative', 'money'] })),
      text('indicator', '指标', 'Id of the catalogue; empty where no indicator fits.', { refersTo: ['indicators', 'id'] }),
      campaign, filled(text('period', '时期', 'The time it speaks of, in EDTF (ISO 8601-2).')),
      publisher, title, filled(text('quote', '原文', 'The row it stands in.')),
    ],
  },
]; // prettier-ignore
