import type { Lang } from './chart.ts';
import type { Datum } from './datum.ts';

import { charts } from '../i18n/charts/charts.ts';
import { formatAmount, formatTime } from './text/format.ts';
import { SPACES, punctuation } from '../i18n/punctuation.ts';

/** A name and the number it has, or has not. */
interface Named {
  readonly name: string;
  readonly actual: Datum | null;
}

const MOST_NAMES = 6;

/** Names one behind the other: 北京市、天津市 · Beijing, Tianjin. */
export function listNames(names: readonly string[], lang: Lang): string {
  return names.join(charts(lang)('listSeparator'));
}

/** Sentences of a description; the empty ones are dropped, English ones are set apart. */
export function joinSentences(sentences: readonly string[], lang: Lang): string {
  return sentences.filter((sentence) => sentence !== '').join(SPACES[lang]);
}

/** Of whom nothing is collected: by name where they are few, else how many. */
export function describeMissing(names: readonly string[], lang: Lang): string {
  if (names.length === 0) return '';
  if (names.length > MOST_NAMES) return charts(lang)('describeMissingMany', { count: names.length });
  return charts(lang)('describeMissing', { names: listNames(names, lang) });
}

/**
 * What a ranking shows, in words. `items` are sorted, the missing ones last. Which is the largest is said only of numbers that
 * compare (`superlative`); else they are listed.
 */
export function describeBars(
  items: readonly Named[],
  lang: Lang,
  superlative: boolean,
  key: 'describeBars' | 'describeDots' = 'describeBars',
): string {
  const published = items.flatMap(({ name, actual }) => (actual === null ? [] : [{ name, actual }]));
  const missing = items.filter((item) => item.actual === null).map((item) => item.name);
  const first = published[0];
  const last = published.at(-1);
  const sentences = [describeMissing(missing, lang)];
  if (first === undefined || last === undefined)
    sentences.unshift(charts(lang)('empty') + punctuation(lang)('stop'));
  else if (first === last) {
    sentences.unshift(
      charts(lang)('describeOne', { first: first.name, high: formatAmount(first.actual, lang) }),
    );
  } else {
    sentences.unshift(
      charts(lang)(superlative ? key : key === 'describeBars' ? 'describeBarsList' : 'describeDotsList', {
        count: published.length,
        list: listed(published, lang),
        first: first.name,
        high: formatAmount(first.actual, lang),
        last: last.name,
        low: formatAmount(last.actual, lang),
      }),
    );
  }
  return joinSentences(sentences, lang);
}

const MOST_LISTED = 12;

/** Names with their numbers and times, the first dozen of them. */
function listed(items: readonly { readonly name: string; readonly actual: Datum }[], lang: Lang): string {
  const comma = punctuation(lang)('comma');
  const shown = items.slice(0, MOST_LISTED).map(({ name, actual }) => {
    const time = actual.period === '' ? '' : `${comma}${formatTime(actual.period, lang)}`;
    return `${name} ${formatAmount(actual, lang)}${time}`;
  });
  return shown.join(charts(lang)('separator')) + (items.length > MOST_LISTED ? '…' : '');
}
