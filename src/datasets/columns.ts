import type { Column, Table } from './column.ts';

import { GENRES } from './bulletin.ts';
import { createCheckTables } from './checkColumns.ts';
import { COMMITMENT_STATUSES } from './commitmentVocabulary.ts';
import { count, filled, number, ordinal, text } from './column.ts';
import { PUBLISHER_TABLE } from './publishers.ts';
import { REPORT_TABLES } from './reportColumns.ts';
import { REVIEW_TABLE } from './reviewTable.ts';
import { WITHDRAWAL_TABLE } from './withdrawal.ts';

const REGION_PATTERN = '[0-9]{6}([0-9]{3})?';
const EDTF = 'EDTF (ISO 8601-2)';

const id = (description: string): Column => filled(text('id', '标识', description));
const bulletin = filled(
  text('bulletin', '通报', 'Id of the bulletin that prints it.', { refersTo: ['bulletins', 'id'] }),
);
const code = { pattern: REGION_PATTERN, refersTo: ['regions', 'code'] } as const;
const region = text('region', '地区', 'Code of GB/T 2260: 6 digits, 9 for towns, 000000 the nation.', code);
const start = count(
  'start',
  '起点',
  'Offset of the first character of `raw` in the source, in UTF-16 code units.',
);
const end = count('end', '终点', 'Offset behind the last character of `raw`.');
const value = filled(
  number('value', '数值', 'In base units (25.5万处 is 255000; 97.65% is 97.65); of a range the lower end.'),
);
const max = number('max', '上限', 'Upper end of a range; empty where it is none.');
const bound = filled(
  text(
    'bound',
    '界',
    'How the printed number stands to the true one: 约 about, 余/超 over, 近 under, 不少于 at_least.',
    {
      values: ['exact', 'about', 'over', 'under', 'at_least', 'at_most'],
    },
  ),
);
const unit = text(
  'unit',
  '单位',
  'Classifier or unit as printed, without 万 and 亿; empty where none is printed.',
);
const role = filled(
  text('role', '性质', 'Reported as done or existing, planned or promised, or a standing rule.', {
    values: ['actual', 'target', 'requirement'],
  }),
);
const period = text(
  'period',
  '时期',
  `The time it speaks of, in ${EDTF}; empty where the text dates it nowhere.`,
);
const indicator = text('indicator', '指标', 'Id of the catalogue; empty where no indicator fits.', {
  refersTo: ['indicators', 'id'],
});
const campaign = text('campaign', '行动', 'Id of the campaign it reports on; empty where none is named.', {
  refersTo: ['campaigns', 'id'],
});
const review = filled(
  text('review', '复核', 'How far people have looked at it.', {
    values: ['machine', 'reviewed', 'corrected'],
  }),
);
const rule = filled(text('rule', '规则', 'Ids of the rules that read it, in order, between spaces.'));
const quote = filled(text('quote', '原文', 'The sentence it stands in, as printed.'));
const raw = (what: string): Column => filled(text('raw', '原样', what));
const publisher = filled(
  text(
    'publisher',
    '发布者',
    'Who published it; whether that is an authority, a newspaper or a repost: `publishers`.',
  ),
);
const title = filled(text('title', '标题', 'Title as published.'));
const published = text('published', '发布日期', `Date of publication, as precise as known, in ${EDTF}.`);
const url = text('url', '网址', 'Address of the original; empty where only a repost was read.');
const names = [
  filled(text('name_zh', '名称', 'Name in Chinese.')),
  filled(text('name_en', '英文名称', 'Name in English.')),
];

/** Every table that is published, in the order in which a reader wants them. */
export const TABLES: readonly Table[] = [
  {
    name: 'bulletins', titleZh: '通报', titleEn: 'Bulletins', key: 'id',
    description: 'The documents that were read, kept as published.',
    columns: [
      id('Slug of the bulletin; never changes.'), title, publisher, filled(region), filled(published),
      text('number', '发文字号', 'Number of the document as printed; empty where it has none.'),
      filled(text('genre', '文种', 'Kind of text.', { values: GENRES })),
      filled(text('language', '语言', 'BCP 47 tag.')), url,
      filled(text('sha256', '校验和', 'SHA-256 of the source file.', { pattern: '[0-9a-f]{64}' })),
      count('characters', '字数', 'Length of the source in UTF-16 code units.'),
      count('figures', '数据数', 'Rows in `figures` that come from it.'),
      count('commitments', '承诺数', 'Rows in `commitments` that come from it.'),
      text('replaces', '更正自', 'Id of the bulletin of which it is a corrected edition; empty otherwise.', { refersTo: ['bulletins', 'id'] }),
    ],
  },
  {
    name: 'figures', titleZh: '数据', titleEn: 'Figures', key: 'id',
    description: 'Every number that a bulletin publishes, with the sentence it stands in and the rules that read it.',
    columns: [
      id('`<bulletin>@<start>`; survives every improvement of the reading.'), bulletin, region, start, end,
      raw('The numeral with multiplier, 余 or 多 and unit, as printed.'), value, max, bound, unit, role,
      text('action', '动作', 'The verb that made the number, as printed; empty for a bare stock.'),
      text('object', '对象', 'The head noun counted, as printed.'),
      text('subject', '主体', 'Who did it or of whom it is said, as printed.'),
      text('time', '时间', 'The words that date it, as printed.'), period, indicator, campaign, rule, review, quote,
    ],
  },
  {
    name: 'places', titleZh: '出处位置', titleEn: 'Places', key: 'id',
    description: 'Where figures stood in the file that their text was taken from: the page of a PDF, the cell of a table. Only those of which it is known.',
    columns: [
      filled(text('id', '标识', 'Id of the figure.', { refersTo: ['figures', 'id'] })), bulletin,
      ordinal('page', '页', 'Page of the file, from 1; empty where it has none.'),
      ordinal('table', '表', 'Table of the file, from 1 in the order of the text; empty outside of tables and in workbooks.'),
      text('sheet', '工作表', 'Sheet of a workbook; empty otherwise.'),
      text('cell', '单元格', 'Cell, as spreadsheets name it: B7; empty outside of tables.', { pattern: '[A-Z]{1,3}[1-9][0-9]*' }),
    ],
  },
  {
    name: 'corrections', titleZh: '更正', titleEn: 'Corrections', key: 'id',
    description: 'Figures that a corrected edition of a bulletin prints otherwise than the edition before it.',
    columns: [
      filled(text('id', '标识', 'Id of the figure in the corrected edition.', { refersTo: ['figures', 'id'] })), bulletin,
      filled(text('before', '更正前', 'Id of the figure in the edition before.', { refersTo: ['figures', 'id'] })),
      raw('As printed now.'), filled(text('raw_before', '更正前原样', 'As printed before.')),
      value, filled(number('value_before', '更正前数值', 'The value before, in base units.')),
    ],
  },
  REVIEW_TABLE,
  WITHDRAWAL_TABLE,
  {
    name: 'facts', titleZh: '录入数据', titleEn: 'Facts', key: 'id',
    description: 'Figures entered by hand from published pages, each with its citation. As published, not verified.',
    columns: [
      id('`<region>:<indicator>:<period>:<role>`.'), filled(region),
      filled(text('name', '地区名称', 'Name of the region.')), filled(indicator),
      raw('The numeral with its unit, as printed.'), value, bound, filled(unit), role, filled(period), publisher, title,
      published, url,
      filled(text('confirmed', '已核对', 'Whether a second publisher gave the same number.', { values: ['yes', 'no'] })),
    ],
  },
  {
    name: 'observations', titleZh: '观测值', titleEn: 'Observations', key: 'id',
    description: 'Figures, facts and reported numbers on one shape: what charts and maps are drawn from.',
    columns: [
      id('Id of the figure, fact or reported number.'),
      filled(text('source', '来源', 'The table it comes from.', { values: ['figures', 'facts', 'reports'] })),
      text('bulletin', '通报', 'Id of its bulletin; empty for facts and reports.', { refersTo: ['bulletins', 'id'] }),
      region, indicator, campaign, period, value, max, bound, unit, role,
      text('kind', '类型', 'Kind of the indicator. Different kinds are never added up or drawn as one series.', {
        values: ['stock', 'flow', 'cumulative', 'rate', 'money'],
      }),
      text('object', '对象', 'Of figures: the head noun counted, as printed.'),
      raw('As printed.'),
      filled(text('printed', '照印', 'The same with the words right before or behind it that bound it: 近三分之二.')), publisher, title, published, url,
      text('confirmed', '已核对', 'Of facts: whether a second publisher gave the same number.', { values: ['yes', 'no'] }),
      text('review', '复核', 'Of figures: how far people have looked at it.', { values: ['machine', 'reviewed', 'corrected'] }),
    ],
  },
  ...REPORT_TABLES,
  {
    name: 'commitments', titleZh: '承诺', titleEn: 'Commitments', key: 'id',
    description: 'Deadlines, windows and recurring duties that a document sets.',
    columns: [
      id('`<bulletin>@<start>`.'), bulletin, region, start, end, raw('The words that set it, as printed.'),
      text('due', '期限', `Deadline or window in ${EDTF}; empty for a duty without an end.`),
      text('every', '频次', 'ISO 8601 duration of a recurring duty; empty otherwise.', { pattern: 'P[1-9][0-9]*[YMWD]' }),
      text('task', '任务', 'What is to be done, as printed.'),
      text('office', '责任单位', 'Who is to do it, as printed.'), rule, quote,
    ],
  },
  {
    name: 'commitment_status', titleZh: '承诺进展', titleEn: 'Status of commitments', key: 'id',
    description: 'How every deadline, recurring duty and numeric target stands on a day, by the rules printed on the site.',
    columns: [
      id('Id of the commitment, `<target>.target` where a target stands in none, `<figure>.problem` of a stock that a plan is to put right.'),
      filled(text('source', '来源', 'The table it comes from.', { values: ['commitments', 'figures', 'facts'] })),
      text('bulletin', '通报', 'Id of its bulletin; empty for facts.', { refersTo: ['bulletins', 'id'] }), region,
      text('campaigns', '行动', 'Ids of the campaigns it belongs to, between spaces.'),
      text('office', '责任单位', 'Who is to do it, as printed; of a target, who gives the number.'),
      filled(text('task', '任务', 'What is to be done, as printed; of facts the indicator and the number.')),
      text('due', '期限', `Deadline, window or period in ${EDTF}; empty where none is printed.`),
      text('deadline', '截止日', 'The last day that `due` can mean; empty where there is none.', { pattern: '[0-9]{4}-[0-9]{2}-[0-9]{2}' }),
      text('every', '频次', 'ISO 8601 duration of a recurring duty; empty otherwise.'),
      text('targets', '目标', 'Ids of the targets it sets, or of the stock it is to put right, between spaces.'),
      text('answers', '对应的结果', 'Id of the newest published result that answers each target, between spaces; - where there is none.'),
      text('grounds', '对应的依据', 'Why each result answers its target, between spaces: same-sentence or same-time (the result lies in the time of the target); - where there is none.'),
      filled(text('status', '状态', 'not-due 未到期, reported-done 已公布达到, reported-partial 已公布部分, not-collected 到期·本站未收录结果, recurring 经常性, undated 未写明期限.', { values: COMMITMENT_STATUSES })),
      text('as_of', '截至', 'The day on which it stands so; nothing that was published later is known on it.', { pattern: '[0-9]{4}-[0-9]{2}-[0-9]{2}' }),
      quote,
    ],
  },
  ...createCheckTables(region),
  {
    name: 'indicators', titleZh: '指标', titleEn: 'Indicators', key: 'id',
    description: 'What is counted, and how it may be used.',
    columns: [
      id('Kebab-case; never changes.'), ...names,
      filled(text('definition_zh', '定义', 'What is counted, in Chinese.')),
      filled(text('definition_en', '英文定义', 'What is counted, in English.')),
      filled(text('unit', '单位', 'Unit in which it is shown.')),
      filled(text('kind', '类型', 'What sort of amount it is.', { values: ['stock', 'flow', 'cumulative', 'rate', 'money'] })),
      filled(text('better', '向好方向', 'Whether more of it is better, worse, or neither.', { values: ['up', 'down', 'none'] })),
      text('campaign', '行动', 'Campaign it belongs to by its nature, or empty.', { refersTo: ['campaigns', 'id'] }),
    ],
  },
  {
    name: 'breaks', titleZh: '口径变化', titleEn: 'Breaks', key: 'id',
    description: 'Periods from which an indicator of a region is counted in another way: what lies before cannot be compared.',
    columns: [
      id('`<region>:<indicator>:<period>`.'), filled(region), filled(indicator),
      filled(text('period', '起始时期', `The first period on the new base, in ${EDTF}.`)),
      filled(text('note_zh', '说明', 'What changed, in Chinese.')),
      filled(text('note_en', '英文说明', 'What changed, in English.')),
      filled(text('source', '依据', 'Where it can be seen.')),
    ],
  },
  PUBLISHER_TABLE,
  {
    name: 'campaigns', titleZh: '行动', titleEn: 'Campaigns', key: 'id',
    description: 'What authorities set out to do together in a window of time.',
    columns: [
      id('Kebab-case; never changes.'), ...names,
      filled(text('description_zh', '说明', 'What it sets out to do, in Chinese.')),
      filled(text('description_en', '英文说明', 'What it sets out to do, in English.')),
      filled(text('window', '起止', `When it runs, in ${EDTF}.`)),
      filled(text('regions', '地区', 'Codes of the regions in which it runs, between spaces.')),
      text('bulletins', '通报', 'Ids of the bulletins that order it or report on it, between spaces.'),
    ],
  },
  {
    name: 'changes', titleZh: '变更', titleEn: 'Changes', key: 'id',
    description: 'What was added, changed and withdrawn in `figures` since the first commit, one field a row, oldest first. Empty where the build had no history.',
    columns: [
      id('`<commit>:<figure or bulletin>:<field>`.'),
      filled(text('day', '日期', 'Day of the commit, UTC.', { pattern: '[0-9]{4}-[0-9]{2}-[0-9]{2}' })),
      filled(text('commit', '提交', 'Name of the commit.', { pattern: '[0-9a-f]{40,64}' })),
      filled(text('bulletin', '通报', 'Id of the bulletin; it may be gone.')),
      text('figure', '数据', 'Id of the figure; it may be gone. Empty where the bulletin as a whole came or went.'),
      filled(text('change', '变更', 'What happened.', { values: ['added', 'changed', 'withdrawn'] })),
      filled(text('cause', '原因', 'Why: the document was replaced, its description was, a person reviewed it, or the same words are read in another way.', {
        values: ['source', 'record', 'review', 'reading'],
      })),
      text('field', '字段', 'Column of `figures` that changed; empty where the figure came or went.'),
      text('before', '之前', 'The cell before; of a figure that was withdrawn, as printed.'),
      text('after', '之后', 'The cell after; of a figure that was added, as printed.'),
      text('quote_before', '之前的原文', 'The sentence before.'),
      text('quote_after', '之后的原文', 'The sentence after.'),
      count('figures', '数据数', 'Figures that the row speaks of: all of a bulletin, or one.'),
    ],
  },
  {
    name: 'regions', titleZh: '地区', titleEn: 'Regions', key: 'code',
    description: 'Regions that occur in the other tables, the regions above them, and all provinces. Codes as of 2023-06.',
    columns: [
      filled(text('code', '代码', 'Code of GB/T 2260; 9 digits for towns and streets.', { pattern: REGION_PATTERN })),
      filled(text('name', '名称', 'Name as published.')),
      filled(text('level', '层级', 'Depth.', { values: ['nation', 'province', 'prefecture', 'county', 'township'] })),
      text('parent', '上级', 'Code of the region it belongs to; empty for the nation.', { refersTo: ['regions', 'code'] }),
    ],
  },
]; // prettier-ignore

/** A table by its name. */
export function tableNamed(name: string): Table {
  const table = TABLES.find((one) => one.name === name);
  if (table === undefined) throw new Error(`unknown table: ${name}`);
  return table;
}
