import type { Column } from '../datasets/column.ts';
import type { Lang } from './index.ts';

/** What the columns of the files of charts mean, in Chinese; English is the description in their declaration. */
export const CHART_COLUMN_MEANINGS: Readonly<Record<string, string>> = {
  region_code: '国标 GB/T 2260 代码；000000为全国。',
  region: '地区名称。',
  indicator: '指标目录中的标识；没有合适的则空。',
  name: '数的是什么；期限则为要做什么。',
  printed: '照印，连同紧挨着的约、近、以上等字：近三分之二。没有收录数的则空。',
  value: '按基本单位（25.5万处为255000）；范围取下限。',
  max: '范围的上限；不是范围则空。',
  low: '印出的数可能代表的下限；没有下限则空。',
  high: '印出的数可能代表的上限；没有上限则空。',
  unit: '量词或单位，不含万、亿；1为整体的一部分。',
  bound: 'about 约，over 余、超，under 近，at_least 不少于，at_most 不超过，exact 没有这些字。',
  role: 'actual 结果，target 目标，requirement 长期的要求。',
  period: '所说的时期（EDTF）；期限则为期限。',
  publisher: '谁公布的。',
  publisher_kind: 'authority 机关，association 协会，media 媒体，repost 转载。',
  title: '文件或网页的标题。',
  published: '发布日期，知道多细写多细。',
  url: '原文网址；只见转载的则空。',
  source: '所在的句子；人工录入的数为出处，并注明人工录入。',
  status: 'published 已公布并收录，not-collected 未收录（本站没有，不等于未公布），not-published 未公布。',
  break: '统计口径从哪个时期起：只有相同的才能相比；没有口径变化或在其之前的则空。',
  address: '本站说明它的地址。',
  every: 'ISO 8601 期间，多久一次；不是经常性的则空。',
  office: '责任单位，照印。',
};

/** The heading of a column in a file: words in Chinese, the name in English. */
export function titleOfColumn({ name, titleZh }: Column, lang: Lang): string {
  return lang === 'zh' ? titleZh : name;
}

/** The columns of a file, one a line, with what they mean. */
export function describeColumns(columns: readonly Column[], lang: Lang): string {
  return columns
    .map((column) => {
      const { name, titleZh, description, values } = column;
      if (lang === 'zh') return `${titleZh}（${name}）：${CHART_COLUMN_MEANINGS[name] ?? ''}`;
      const list = values === undefined ? '' : ` One of ${values.join(', ')}.`;
      return `${name}: ${description}${list}`;
    })
    .join('\n');
}
