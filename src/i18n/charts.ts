/** The words of charts and of their tables. `{name}` is filled in by `fill`. */
const zh = {
  actual: '实际',
  target: '目标',
  requirement: '要求',
  missing: '未公布',
  missingCount: '{count} 项未公布',
  undated: '时间未注明',
  today: '今天',
  todayAfter: '今天（{date}）在此之后',
  todayBefore: '今天（{date}）在此之前',
  interval: '可能的范围',
  fullYear: '全年',
  atDate: '截至某日',
  partOfYear: '部分时段，与全年不可比',
  deadline: '期限',
  window: '时段',
  stage: '阶段',
  every: '定期',
  empty: '没有已公布的数据',
  rangeOf: '{low} 至 {high} 之间',
  rangeFrom: '{low} 及以上',
  rangeTo: '{high} 及以下',
  targetOf: '目标{value}',
  requirementOf: '要求{value}',
  breakAt: '统计口径变化',

  columnName: '名称',
  columnPrinted: '原文',
  columnValue: '数值',
  columnLow: '下限',
  columnHigh: '上限',
  columnPeriod: '时间',
  columnTarget: '目标',
  columnRequirement: '要求',
  columnTask: '任务',
  columnDue: '期限',
  columnEvery: '频次',
  columnSeries: '系列',

  describeBars: '横条图，{count} 项，由大到小。{first}最多，为{high}；{last}最少，为{low}。',
  describeOne: '只有一项：{first}，为{high}。',
  describeMissing: '{names}未公布。',
  describeMissingMany: '另有 {count} 项未公布。',
  describeTargets: '短竖线为目标：{list}。',
  describeDots:
    '点图，{count} 项；点为公布的数，线为按原文措辞和进位可能的范围。最大{first}，为{high}；最小{last}，为{low}。',
  describeBullet: '对照图，{count} 项；横条为实际，竖线为目标。{list}。',
  describeSeries: '时间序列，{from}至{to}，{count} 个数。{first}为{low}，{last}为{high}。',
  describeSeriesOne: '只有一个时间：{first}，为{high}。',
  describeGaps: '{list}未公布。',
  describeBreaks: '{list}，前后不可比，不连线。',
  describeParts: '另有 {count} 个部分时段的数，单独画出，不与全年相连。',
  describeUndated: '另有 {count} 个数未注明时间，未画出。',
  describeTimeline: '时间轴，{count} 项，{from}至{to}；竖线为今天，{today}。{past} 项期限已过。',
  describeMultiples: '{count} 个小图：{list}。',
  describePanel: '{name}，{from}{low}，{to}{high}',
  separator: '；',
  listSeparator: '、',
};

const en: Record<keyof typeof zh, string> = {
  actual: 'actual',
  target: 'target',
  requirement: 'required',
  missing: 'not published',
  missingCount: '{count} not published',
  undated: 'undated',
  today: 'today',
  todayAfter: 'today ({date}) is later',
  todayBefore: 'today ({date}) is earlier',
  interval: 'range it can stand for',
  fullYear: 'full year',
  atDate: 'as of a day',
  partOfYear: 'part of a year, not comparable',
  deadline: 'deadline',
  window: 'period',
  stage: 'stage',
  every: 'recurring',
  empty: 'No published figures',
  rangeOf: 'between {low} and {high}',
  rangeFrom: '{low} or more',
  rangeTo: '{high} or less',
  targetOf: 'target {value}',
  requirementOf: 'required {value}',
  breakAt: 'new counting base',

  columnName: 'Name',
  columnPrinted: 'As printed',
  columnValue: 'Value',
  columnLow: 'From',
  columnHigh: 'To',
  columnPeriod: 'Period',
  columnTarget: 'Target',
  columnRequirement: 'Requirement',
  columnTask: 'Task',
  columnDue: 'Due',
  columnEvery: 'How often',
  columnSeries: 'Series',

  describeBars: 'Bar chart of {count}, largest first. {first} has the most, {high}; {last} the least, {low}.',
  describeOne: 'One only: {first}, {high}.',
  describeMissing: 'Not published: {names}.',
  describeMissingMany: 'Another {count} are not published.',
  describeTargets: 'Ticks mark targets: {list}.',
  describeDots:
    'Dot plot of {count}; a dot is the published number, its line what the wording and the rounding leave open. Largest: {first}, {high}; smallest: {last}, {low}.',
  describeBullet: 'Results against targets, {count}; a bar is the result, a tick the target. {list}.',
  describeSeries: 'Time series from {from} to {to}, {count} numbers. {first}: {low}; {last}: {high}.',
  describeSeriesOne: 'One time only: {first}, {high}.',
  describeGaps: 'Not published: {list}.',
  describeBreaks: '{list}: before and after are not comparable and not joined.',
  describeParts: 'Another {count} cover part of a year; they stand alone and are not joined to full years.',
  describeUndated: 'Another {count} are undated and not drawn.',
  describeTimeline:
    'Timeline of {count}, from {from} to {to}; the vertical line is today, {today}. {past} deadlines have passed.',
  describeMultiples: '{count} small charts: {list}.',
  describePanel: '{name}, {from} {low}, {to} {high}',
  separator: '; ',
  listSeparator: ', ',
};

/** A word of a chart. */
export type ChartWord = keyof typeof zh;

export const charts: Readonly<Record<'zh' | 'en', Readonly<Record<ChartWord, string>>>> = { zh, en };

/** The word of a chart with its places filled in. Throws where a place stays empty: an error of ours. */
export function word(
  lang: 'zh' | 'en',
  key: ChartWord,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return charts[lang][key].replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`unfilled place: ${place} of ${key}`);
    return String(value);
  });
}
