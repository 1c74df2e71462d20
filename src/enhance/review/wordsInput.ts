import type { Lang } from '../../i18n/index.ts';
import type { Span } from '../../text/span.ts';

import { review } from '../../i18n/checks/review.ts';
import { element } from '../element.ts';

const AROUND = 12;
const MOST = 50;

/** Finds the typed words in the text, outside of the spans that are `taken`. Begins with `first`, where it was selected. */
export function createWordsInput(
  lang: Lang,
  text: string,
  taken: readonly Span[],
  first: Span | null,
  changed: (words: string) => void,
): { readonly nodes: readonly HTMLElement[]; readonly span: () => Span | null } {
  const t = review(lang);
  const words = element('input', { name: 'words', type: 'text', autocomplete: 'off', required: true });
  const occurrence = element('select', {
    name: 'occurrence',
    change: () => {
      changed(words.value);
    },
  });
  const hint = element('p', { class: 'problem', hidden: true }, t('notFound'));
  words.value = first === null ? '' : text.slice(first.start, first.end);
  const find = (): void => {
    const starts = findOccurrences(text, words.value, taken);
    occurrence.replaceChildren(
      ...starts.map((start) => {
        const [from, to] = [Math.max(0, start - AROUND), start + words.value.length];
        const shown = `…${text.slice(from, start)}【${words.value}】${text.slice(to, to + AROUND)}…`;
        return element('option', { value: String(start) }, shown.replaceAll('\n', ' '));
      }),
    );
    hint.hidden = words.value === '' || starts.length > 0;
    changed(words.value);
  };
  words.addEventListener('input', find);
  find();
  if (first !== null) occurrence.value = String(first.start);
  return {
    nodes: [
      element('label', { class: 'field wide' }, element('span', {}, t('words')), words),
      element('label', { class: 'field wide' }, element('span', {}, t('occurrence')), occurrence),
      hint,
    ],
    span: () => {
      const start = occurrence.value === '' ? null : Number(occurrence.value);
      return start === null ? null : { start, end: start + words.value.length };
    },
  };
}

function findOccurrences(text: string, words: string, taken: readonly Span[]): number[] {
  const starts: number[] = [];
  if (words === '') return starts;
  for (let at = text.indexOf(words); at >= 0 && starts.length < MOST; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const isFree = (span: Span): boolean => span.start === at || span.end <= at || span.start >= end;
    if (taken.every(isFree)) starts.push(at);
  }
  return starts;
}
