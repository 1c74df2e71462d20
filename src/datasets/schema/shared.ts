import { count, filled, number, oneOf, optionalNumber, text } from './column.ts';
import { BOUNDS, ROLES } from './vocabulary.ts';

/** Code of GB/T 2260: 6 digits, 9 for towns and streets. */
export const REGION_CODE = '[0-9]{6}([0-9]{3})?';

/** Columns that several tables have. “maybe” ones may be empty where its namesake never is. */
export const shared = {
  title: filled('标题', '发布时的标题。', 'Title as published.'),
  publisher: filled('发布机关', '发布机关的正式名称。', 'Who published it, by its official name.'),
  region: filled('地区', '国标 GB/T 2260 代码，6位；乡镇、街道9位；000000为全国。', 'Code of GB/T 2260: 6 digits, 9 for towns and streets, 000000 the nation.', { pattern: REGION_CODE, refersTo: ['regions', 'code'] }),
  url: text('网址', '原文网址；只读到转载的则空。', 'Address of the original; empty where only a repost was read.'),
  bulletin: filled('通报', '公布它的通报。', 'Id of the bulletin that prints it.', { refersTo: ['bulletins', 'id'] }),
  maybeRegion: text('地区', '国标 GB/T 2260 代码，6位；乡镇、街道9位；000000为全国。', 'Code of GB/T 2260: 6 digits, 9 for towns and streets, 000000 the nation.', { pattern: REGION_CODE, refersTo: ['regions', 'code'] }),
  start: count('起点', '“原样”第一个字在原文中的位置，按 UTF-16 编码单元计。', 'Offset of the first character of `raw` in the source, in UTF-16 code units.'),
  end: count('终点', '“原样”最后一个字之后的位置。', 'Offset behind the last character of `raw`.'),
  value: number('数值', '按基本单位（25.5万处为255000，97.65%为97.65）；范围取下限。', 'In base units (25.5万处 is 255000; 97.65% is 97.65); of a range the lower end.'),
  max: optionalNumber('上限', '范围的上限；不是范围则空。', 'Upper end of a range; empty where it is none.'),
  bound: oneOf(BOUNDS, '界', '印出的数与真实的数的关系：about 约，over 余、超，under 近，at_least 不少于，at_most 不超过，exact 没有这些字。', 'How the printed number stands to the true one: 约 about, 余/超 over, 近 under, 不少于 at_least.'),
  unit: text('单位', '照印的量词或单位，不含万、亿；没有则空。', 'Classifier or unit as printed, without 万 and 亿; empty where none is printed.'),
  role: oneOf(ROLES, '性质', 'actual 结果，target 目标，requirement 长期的要求。', 'Reported as done or existing, planned or promised, or a standing rule.'),
  period: text('时期', '所说的时期（EDTF）；原文没有写明则空。', 'The time it speaks of, in EDTF (ISO 8601-2); empty where the text dates it nowhere.'),
  maybeIndicator: text('指标', '指标目录中的标识；没有合适的则空。', 'Id of the catalogue; empty where no indicator fits.', { refersTo: ['indicators', 'id'] }),
  maybeCampaign: text('行动', '所属行动；没有写明则空。', 'Id of the campaign it reports on; empty where none is named.', { refersTo: ['campaigns', 'id'] }),
  rule: filled('规则', '读它的规则，按先后，以空格分开。', 'Ids of the rules that read it, in order, between spaces.'),
  quote: filled('原文', '所在的句子，照印。', 'The sentence it stands in, as printed.'),
  indicator: filled('指标', '指标目录中的标识；没有合适的则空。', 'Id of the catalogue; empty where no indicator fits.', { refersTo: ['indicators', 'id'] }),
  published: text('发布日期', '发布日期，知道多细写多细（EDTF）。', 'Date of publication, as precise as known, in EDTF (ISO 8601-2).'),
  plan: filled('通报', '要求上报的方案。', 'Id of the plan that asks for it.', { refersTo: ['bulletins', 'id'] }),
  reportTitle: filled('标题', '报表的名称。', 'Title of the table.'),
  campaign: filled('行动', '所属行动；没有写明则空。', 'Id of the campaign that is reported on.', { refersTo: ['campaigns', 'id'] }),
  reportRegion: filled('地区', '国标 GB/T 2260 代码，6位；乡镇、街道9位；000000为全国。', 'Code of GB/T 2260: 6 digits, 9 for towns and streets.', { pattern: REGION_CODE, refersTo: ['regions', 'code'] }),
  month: filled('月份', '所报的月份。', 'Month that is reported on.', { pattern: '[0-9]{4}-[0-9]{2}' }),
  cited: filled('文件', '文件在 data/ 下的路径。', 'Path of the file below `data/`.'),
  gatherer: filled('发布机关', '汇总报表的机关。', 'Who gathered the reports.'),
  id: filled('标识', '标识，不会改变。', 'Kebab-case; never changes.'),
  name_zh: filled('名称', '中文名称。', 'Name in Chinese.'),
  name_en: filled('英文名称', '英文名称。', 'Name in English.'),
}; // prettier-ignore
