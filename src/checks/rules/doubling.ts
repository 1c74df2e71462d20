import { TIMES } from '../formula.ts';
import { closed } from '../interval.ts';
import type { PassageRule, PlacedClaim } from '../passage.ts';
import { createRational, INFINITY } from '../rational.ts';
import { markBefore, type Reading } from '../printed.ts';
import type { CheckInput } from '../check.ts';
import type { Figure } from '../../figures/figure.ts';
import { readingOf } from '../line.ts';
import { firstFrom } from '../search.ts';

const DOUBLED = /翻(?:了)?([一两二三]?)番/gu;
const FOLDS: Readonly<Record<string, bigint>> = { '': 2n, 一: 2n, 两: 4n, 二: 4n, 三: 8n };

/** 翻一番 is said of what has about doubled, and of what has more than doubled. */
function readDoubling(word: string): Reading {
  const fold = FOLDS[word] ?? 2n;
  const stated = closed(createRational(fold * 95n, 100n), createRational(fold * 105n, 100n));
  return {
    point: createRational(fold),
    stated,
    widest: closed(createRational(fold * 9n, 10n), INFINITY),
    isLoose: false,
  };
}

function asInput(source: string, role: 'before' | 'after', figure: Figure): CheckInput {
  const { id, start, end, raw } = figure;
  return { role, id, start, end, raw: markBefore(source, start) + raw, reading: readingOf(source, figure) };
}

/** The number that is not printed. */
const MISSING: CheckInput = { role: 'before', id: '', start: 0, end: 0, raw: '?', reading: null };

/** 共新建15座小型消防站，实现总数翻番: twice of what is not printed. 由1200家增加到2400家，翻了一番: of the two in front. */
export const doubling: PassageRule = {
  id: 'growth/doubling',
  read: ({ document, sentences, figures }) => {
    const source = document.text;
    if (!source.includes('番')) return [];
    return sentences.flatMap((sentence) => {
      const words = source.slice(sentence.start, sentence.end);
      return Array.from(words.matchAll(DOUBLED)).flatMap((match): PlacedClaim[] => {
        const start = sentence.start + match.index;
        const behind = words.slice(match.index + match[0].length);
        const inFront = figures.slice(firstFrom(figures, sentence.start), firstFrom(figures, start));
        const [before, after] = inFront.slice(-2);
        const last = after ?? before;
        if (last === undefined || /^[\p{Script=Han}]{0,2}目标/u.test(behind)) return [];
        const isPair =
          after !== undefined &&
          before?.unit === after.unit &&
          /(?:由|从)[^，,；;。]{0,40}$/u.test(source.slice(sentence.start, before.start)) &&
          /(?:增长|增加|提升|提高|上升|扩大|发展)?[至到][^，,；;。]{0,12}$/u.test(
            source.slice(before.end, after.start),
          );
        const claim = {
          kind: 'growth' as const,
          formula: TIMES,
          claimed: {
            role: 'claimed' as const, id: '', start, end: start + match[0].length, raw: match[0], reading: readDoubling(match[1] ?? ''),
          }, // prettier-ignore
          relation: 'equal' as const,
          unit: '',
          start: sentence.start,
          end: sentence.end,
        };
        if (!isPair && last.role !== 'actual') return [];
        if (isPair)
          return [{ ...claim, inputs: [asInput(source, 'before', before), asInput(source, 'after', after)] }];
        return [{ ...claim, inputs: [MISSING, asInput(source, 'after', last)], missing: 'missing-base' }];
      });
    });
  },
};
