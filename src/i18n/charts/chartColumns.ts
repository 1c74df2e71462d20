import type { Column } from '../../datasets/schema/table.ts';
import type { Lang } from '../index.ts';

/** The heading of a column in a file: words in Chinese, the name in English. */
export function titleOfColumn({ name, title }: Column, lang: Lang): string {
  return lang === 'zh' ? title : name;
}

/** The columns of a file, one a line, with what they mean. */
export function describeColumns(columns: readonly Column[], lang: Lang): string {
  return columns
    .map(({ name, title, zh, en, values }) => {
      if (lang === 'zh') return `${title}（${name}）：${zh}`;
      const list = values === undefined ? '' : ` One of ${values.join(', ')}.`;
      return `${name}: ${en}${list}`;
    })
    .join('\n');
}
