import { WORD } from '../../text/lexicon/words.ts';
import { hasClass, type Sentence, textOf } from '../sentence.ts';
import { type FrameContext, frameOf, type FrameRule } from './frame.ts';
import { readNoun } from './nouns.ts';
import { changedNoun, nounText, stripTotal, topicOf, wholeOf } from './topics.ts';

/** 「火灾起数、亡人数和损失分别下降8.3%、5.1%和2.7%」「分别占火灾和亡人总数的64.1%和51.4%」: paired in order. */
export const respectively: FrameRule = {
  id: 'frame/respectively',
  read: (context) => {
    const { sentence, figures, index } = context;
    const at = (i: number): number => figures[i]?.at ?? -1;
    let first = index;
    while (first > 0 && isListed(sentence, at(first - 1), at(first))) first--;
    const opener = figures[first];
    if (opener === undefined || figures[first + 1] === undefined) return null;
    let count = 1;
    while (
      figures[first + count] !== undefined &&
      isListed(sentence, at(first + count - 1), at(first + count))
    )
      count++;
    const from = partStart(sentence, opener.at);
    const marker = findMarker(sentence, from, opener.at);
    if (marker < 0 || count < 2) return null;
    const between = sentence.tokens.slice(marker, opener.at);
    const shareAt = between.findIndex((token) => /^(?:约占|占比|占到|占)$/u.test(textOf(sentence, token)));
    const isShare = shareAt >= 0;
    const behind = listedNouns(sentence, marker + 1 + (isShare ? shareAt : 0), opener.at);
    const ahead = listedNouns(sentence, from, marker);
    const nouns = behind.length === count ? behind : ahead.length === count ? ahead : [];
    if (isShare && nouns !== behind) {
      const whole = stripTotal(nounText(sentence, marker + shareAt + 1, opener.at));
      const common = commonHead(ahead);
      return frameOf({
        object:
          whole ||
          common ||
          wholeOf(context) ||
          topicOf(context) ||
          (context.wholes.values().next().value ?? ''),
      });
    }
    const verb = between.findLast((token) =>
      hasClass(token, WORD.change | WORD.reach | WORD.act | WORD.light),
    );
    // 客流年均增长分别为8.6%、9.2%: the change may stand in front of 分别.
    const before = sentence.tokens[marker - 1];
    const change = verb === undefined && hasClass(before, WORD.change) ? before : verb;
    const action = change === undefined || isShare ? '' : textOf(sentence, change);
    const noun = nouns[index - first];
    const single = changedNoun(context, from, marker);
    if (/^(?:占比|比重|占)$/u.test(single)) return frameOf({ object: wholeOf(context) || topicOf(context) });
    if (noun === undefined) {
      if (single !== '') return frameOf({ action, object: single });
      const levels = levelsBefore(context, first, count);
      if (action !== '' && levels !== null) return frameOf({ action, object: levels[index - first] ?? '' });
      // 火灾6起、死亡7人，同比分别减少2起、3人: what the sentence counted with the same unit.
      const unit = figures[index]?.quantity.unit;
      const counted = context.before.findLast((_, i) => i < first && figures[i]?.quantity.unit === unit);
      return action === '' || counted === undefined ? null : frameOf({ action, object: counted.object });
    }
    // 城镇、农村居民人均可支配收入分别达到…: the last of the list carries the head noun for all.
    const last = nouns.at(-1) ?? noun;
    const isHeadless =
      nouns === ahead && noun.length <= 4 && last.length >= noun.length + 3 && !last.endsWith(noun.slice(-2));
    // 盗窃、诈骗案件: a list of kinds shares its last syllables.
    const head = /(?:案件|事故|火灾|灾害|企业|产业)$/u.exec(last)?.[0];
    const isKind =
      nouns === ahead &&
      noun !== last &&
      head !== undefined &&
      !noun.endsWith(head) &&
      last.length <= noun.length + 2 + head.length;
    const listed = isKind ? listText(sentence, from, marker) : '';
    return frameOf({
      action,
      object: isShare ? stripTotal(noun) : listed !== '' ? listed : isHeadless ? last : noun,
    });
  },
};

/** 普通国省道、县乡道路和高速公路死亡人数: the noun that the last of a list carries for all. */
function commonHead(nouns: readonly string[]): string {
  return /(?:死亡人数|亡人数|受伤人数|火灾|事故|起数|人数)$/u.exec(nouns.at(-1) ?? '')?.[0] ?? '';
}

function findMarker(sentence: Sentence, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) {
    const token = sentence.tokens[i];
    if (token !== undefined && /^(?:分别|分别为|依次|依次为)$/u.test(textOf(sentence, token))) return i;
  }
  return -1;
}

/** Whether only 、 or 和 stands between two figures. */
function isListed(sentence: Sentence, left: number, right: number): boolean {
  if (left < 0 || right - left !== 2) return false;
  const token = sentence.tokens[left + 1];
  if (token === undefined) return false;
  return (
    token.kind === 'list' || hasClass(token, WORD.conjunction) || /^[，,]$/u.test(textOf(sentence, token))
  );
}

/** First token of the stretch that may hold the names: behind the last number, ； or ：; a comma in front of 分别 is passed. */
function partStart(sentence: Sentence, at: number): number {
  let commas = 0;
  for (let i = at - 1; i >= 0; i--) {
    const token = sentence.tokens[i];
    if (token?.kind === 'quantity') return i + 1;
    if (token?.kind !== 'stop') continue;
    const isComma = /[，,]/u.test(textOf(sentence, token));
    if (!isComma || ++commas > 1 || !isMarkerNext(sentence, i)) return i + 1;
  }
  return 0;
}

function isMarkerNext(sentence: Sentence, comma: number): boolean {
  for (let i = comma + 1; i < Math.min(comma + 4, sentence.tokens.length); i++) {
    if (/^(?:分别|依次)/u.test(textOf(sentence, sentence.tokens[i] ?? sentence))) return true;
  }
  return false;
}

/** The nouns of a list, split at 、 and 和. */
function listedNouns(sentence: Sentence, from: number, to: number): string[] {
  const nouns: string[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    const token = sentence.tokens[i];
    const splits =
      i === to ||
      token?.kind === 'list' ||
      token?.kind === 'stop' ||
      (token?.kind === 'word' && hasClass(token, WORD.conjunction));
    if (!splits) continue;
    const noun = nounText(sentence, start, i);
    // 小学六年保留率: a length of time inside a name belongs to it.
    const first = sentence.tokens[start];
    const isTimed = first?.kind === 'text' && sentence.tokens[start + 1]?.kind === 'time' && noun.length <= 4;
    if (noun !== '')
      nouns.push(isTimed ? sentence.source.slice(first.start, sentence.tokens[i - 1]?.end) : noun);
    start = i + 1;
  }
  return nouns;
}

/** A list of nouns as printed, from its first to its last. */
function listText(sentence: Sentence, from: number, to: number): string {
  const noun = readNoun(sentence, from, to);
  return noun === null ? '' : textOf(sentence, noun);
}

/** 存款余额2449.5亿元，贷款余额2475.1亿元，分别增长21.4%和18.3%: as many levels as there are shares stand right in front of them. */
function levelsBefore(
  { figures, before }: FrameContext,
  first: number,
  count: number,
): readonly string[] | null {
  if (figures[first]?.unitClass !== 'ratio' || first < count) return null;
  const objects = before.slice(first - count, first).map(({ object }) => object);
  const isLevel = (i: number): boolean => figures[i] !== undefined && figures[i].unitClass !== 'ratio';
  const areLevels = objects.every((object, k) => object !== '' && isLevel(first - count + k));
  return areLevels && new Set(objects).size === count ? objects : null;
}
