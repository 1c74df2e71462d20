import type { Lang } from './chart.ts';
import type { Datum } from './datum.ts';

import { charts } from '../i18n/charts.ts';
import { formatAmount } from './format.ts';

/** A name and the number it has, or has not. */
interface Named {
  readonly name: string;
  readonly actual: Datum | null;
  readonly target?: Datum | null;
}

const MOST_NAMES = 6;

/** Names one behind the other: 北京市、天津市 · Beijing, Tianjin. */
export function listNames(names: readonly string[], lang: Lang): string {
  return names.join(charts(lang)('listSeparator'));
}

/** Sentences of a description; the empty ones are dropped, English ones are set apart. */
export function joinSentences(sentences: readonly string[], lang: Lang): string {
  return sentences.filter((sentence) => sentence !== '').join(lang === 'zh' ? '' : ' ');
}

/** Who did not publish: by name where they are few, else how many. */
export function describeMissing(names: readonly string[], lang: Lang): string {
  if (names.length === 0) return '';
  if (names.length > MOST_NAMES) return charts(lang)('describeMissingMany', { count: names.length });
  return charts(lang)('describeMissing', { names: listNames(names, lang) });
}

/** What a ranking shows, in words. `items` are sorted, the not published last. */
export function describeBars(
  items: readonly Named[],
  lang: Lang,
  key: 'describeBars' | 'describeDots' = 'describeBars',
): string {
  const published = items.flatMap(({ name, actual }) => (actual === null ? [] : [{ name, actual }]));
  const missing = items.filter((item) => item.actual === null).map((item) => item.name);
  const targets = items.flatMap(({ name, target }) =>
    target ? [`${name} ${formatAmount(target, lang)}`] : [],
  );
  const first = published[0];
  const last = published.at(-1);
  const sentences = [describeMissing(missing, lang)];
  if (targets.length > 0)
    sentences.unshift(charts(lang)('describeTargets', { list: listNames(targets, lang) }));
  if (first === undefined || last === undefined)
    sentences.unshift(charts(lang)('empty') + (lang === 'zh' ? '。' : '.'));
  else if (first === last) {
    sentences.unshift(
      charts(lang)('describeOne', { first: first.name, high: formatAmount(first.actual, lang) }),
    );
  } else {
    sentences.unshift(
      charts(lang)(key, {
        count: published.length,
        first: first.name,
        high: formatAmount(first.actual, lang),
        last: last.name,
        low: formatAmount(last.actual, lang),
      }),
    );
  }
  return joinSentences(sentences, lang);
}
