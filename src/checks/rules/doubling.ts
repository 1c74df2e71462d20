import { TIMES } from '../formula.ts';
import { closed } from '../interval.ts';
import { atEachMatch, type PassageRule } from '../passage.ts';
import { createRational, INFINITY } from '../rational.ts';
import type { Reading } from '../printed.ts';
import { inputOf } from '../claim.ts';
import type { CheckInput } from '../check.ts';
import type { Figure } from '../../figures/figure.ts';
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

/** The number that is not printed. */
const MISSING: CheckInput = { role: 'before', id: '', start: 0, end: 0, raw: '?', reading: null };

/** Words that may stand between two numbers and 翻番 without naming anything else: ，总量实现, ，提前. */
const NOTHING_ELSE =
  /^[\p{Script=Han}]{0,4}[，,、；;（(]?(?:[比较][^，,；;。]{1,8}?|基本|总体|全面|接近|近|约|超过|提前|已|已经|率先|成功|将|即将|累计|共|总量|总数|总额|数量|规模|五年|三年|四年|十年|年间|实现|实现了|完成|达到|净)*$/u;
const FROM = /(?:由|从)[^，,；;。]{0,40}$/u;
const TO =
  /(?:增|升|提高|提升|上升|扩大|发展|增加|增长|跃升|攀升|扩容|达)[^，,；;。]{0,4}?[至到][^，,；;。]{0,12}$|^[^，,；;。]{0,8}[至到][^，,；;。]{0,12}$/u;

/** Two numbers from one of which the other has grown, the first at `at`; null where they are none. */
function pairAt(
  source: string,
  figures: readonly Figure[],
  at: number,
  from: number,
): readonly [Figure, Figure] | null {
  const [before, after] = [figures[at], figures[at + 1]];
  if (after === undefined || before?.unit !== after.unit) return null;
  const isPair =
    FROM.test(source.slice(from, before.start)) && TO.test(source.slice(before.end, after.start));
  return isPair ? [before, after] : null;
}

/**
 * 由1200家增加到2400家，翻了一番: of the two in front; 数量翻一番，从12座增加到24座: of the two behind. 共新建15座小型消防站，实现总数翻番:
 * twice of what is not printed. Of something else (工业产值由126亿元增加到186亿元，利税翻番) and as a name (“三个翻番”) it says nothing.
 */
export const doubling: PassageRule = {
  id: 'growth/doubling',
  read: atEachMatch(/翻/u, DOUBLED, (match, sentence, { document, figures }) => {
    const source = document.text;
    const words = source.slice(sentence.start, sentence.end);
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    const behind = words.slice(match.index + match[0].length);
    // 翻两番多 and 翻一番以上 are more, which the reading leaves room for; a goal or a name says nothing of what was.
    if (/^[\p{Script=Han}]{0,2}目标|^[^“”]{0,6}”/u.test(behind)) return [];
    const to = firstFrom(figures, start);
    const inFront = figures.slice(firstFrom(figures, sentence.start), to);
    const last = inFront.at(-1);
    const isOfThose = last !== undefined && NOTHING_ELSE.test(source.slice(last.end, start));
    const pair =
      (isOfThose ? pairAt(source, figures, to - 2, sentence.start) : null) ??
      (/^[了多]?[，,：:（(](?:由|从)/u.test(behind)
        ? pairAt(source, figures, firstFrom(figures, end), end)
        : null);
    const claim = {
      kind: 'growth' as const,
      formula: TIMES,
      claimed: {
            role: 'claimed' as const, id: '', start, end, raw: match[0], reading: readDoubling(match[1] ?? ''),
          }, // prettier-ignore
      relation: 'equal' as const,
      unit: '',
      start: sentence.start,
      end: sentence.end,
    };
    if (pair !== null) {
      const [before, after] = pair;
      if (after.end > sentence.end || isPercent(before)) return [];
      return [
        { ...claim, inputs: [inputOf({ source }, 'before', before), inputOf({ source }, 'after', after)] },
      ];
    }
    if (last?.role !== 'actual') return [];
    return [{ ...claim, inputs: [MISSING, inputOf({ source }, 'after', last)], missing: 'missing-base' }];
  }),
};

const isPercent = ({ unit }: Figure): boolean => unit === '%' || unit === '％';
