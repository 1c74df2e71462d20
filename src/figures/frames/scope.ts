import { characterSet } from '../../text/characterSet.ts';
import { hasClass, type Sentence, textOf } from '../sentence.ts';
import { WORD } from '../../text/lexicon/words.ts';
import type { Counted } from './frame.ts';
import { isOwnPlace } from './localities.ts';

/** Words that say of how large a region the numbers behind them are. */
const SCOPE = /^(?:全国|我国|(?:全|本|我)(?:省|市|州|盟|区|县|旗|镇|乡)|全自治区|全街道)$/u;
const beginsScope = characterSet('全我本');
/**
 * What follows where the word only belongs to a name: 全国两会, 全国统一部署, 全国首批, and the titles of places: 全国文明城市. What is counted
 * of the region itself is none: 全省重点企业1200家, 全市先进单位50家, 全省示范县12个.
 */
const NAME_BEHIND =
  /^(?:两会|人大|政协|统一|首|率先|唯一|前|第|最|范围|各地|(?:文明|卫生|百强|双拥|示范|模范|园林|平安)(?:城市|县城|[县市区镇乡村])(?!\p{N})|[“《])/u;

/** UTF-16 code units of the longest of them, and the sign behind it. */
const LONGEST_NAME = 5;

/** Whether nothing but a time or a conjunction stands between token `at` and the beginning of its clause. */
function opensClause(sentence: Sentence, at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const token = sentence.tokens[i];
    if (token === undefined || token.kind === 'stop' || token.kind === 'open') return true;
    if (token.kind !== 'time' && !hasClass(token, WORD.adverb | WORD.conjunction)) return false;
  }
  return true;
}

/** Words that end the name of a place and are words of their own: 内蒙古自治区. */
const ENDING = /^(?:自治[区州县旗]|特别行政区|新区|开发区|地区)$/u;
const beginsEnding = characterSet('自特新开地');
const isJoint = characterSet('的和与及');

/** The place that token `at` begins, as printed: 河北省, 内蒙古自治区, 全国, 我市; empty where it begins none. */
function placeAt(sentence: Sentence, at: number): string {
  const first = sentence.tokens[at];
  if (first === undefined || (first.kind !== 'word' && first.kind !== 'text')) return '';
  const word = textOf(sentence, first);
  if (beginsScope(word, 0) && SCOPE.test(word))
    return NAME_BEHIND.test(sentence.source.slice(first.end, first.end + LONGEST_NAME)) ? '' : word;
  const next = sentence.tokens[at + 1];
  const ending =
    next !== undefined && beginsEnding(sentence.source, next.start) ? textOf(sentence, next) : '';
  const joined = ENDING.test(ending) ? word + ending : '';
  const [place, behind] = isOwnPlace(joined)
    ? [joined, at + 2]
    : isOwnPlace(word)
      ? [word, at + 1]
      : ['', at];
  // 甲区、乙区共…: of several places the number is that of none. 某县的学校…: what belongs to it is another matter.
  const token = sentence.tokens[behind];
  // 其中甲乡7座、乙乡5座，目前已建成13座: that of one item holds for no other.
  return token?.kind === 'list' ||
    token?.kind === 'quantity' ||
    (token !== undefined && token.end - token.start === 1 && isJoint(sentence.source, token.start))
    ? ''
    : place;
}

/**
 * 「2024年，全国共发生火灾90.8万起，死亡2001人；我市发生火灾3000起」: the region, as printed, that each figure of a
 * sentence is about; empty where none is named at the head of its clause or of one before it.
 */
export function readScopes(sentence: Sentence, figures: readonly Counted[]): string[] {
  let at = 0;
  let scope = '';
  let depth = 0;
  return figures.map((figure) => {
    for (; at < figure.at; at++) {
      // Few tokens open a clause, and to tell so costs less than to read a place.
      const place = opensClause(sentence, at) ? placeAt(sentence, at) : '';
      if (place === '') continue;
      scope = place;
      depth = sentence.tokens[at]?.depth ?? 0;
    }
    // What a bracket says (全国平均4.5起) holds within it.
    return depth <= (sentence.tokens[figure.at]?.depth ?? 0) ? scope : '';
  });
}
