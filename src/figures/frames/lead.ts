import { characterSet } from '../../text/characterSet.ts';
import { WORD } from '../../text/lexicon/words.ts';
import type { Span } from '../../text/span.ts';
import { classifyUnit } from '../../text/quantities/units.ts';
import { isText } from './isText.ts';
import { createSentence, hasClass, isNominal, rememberStretch, type Sentence, textOf } from '../sentence.ts';
import { endsInHead, groundIn, isAgent, isElliptic, namesNothing, readNoun } from './nouns.ts';
import { readVerbGroups, type VerbGroup } from './verbs.ts';

/** What leads up to a figure: the verb that governs it and the noun between the verb and the number. */
export interface Lead {
  readonly verb: VerbGroup | null;
  /** The light verb in front, where `verb` is a verbal noun that it carries: 开展…检查32次. */
  readonly light: VerbGroup | null;
  /** The noun right in front of the number, behind the verb; null where the verb touches the number. */
  readonly object: Span | null;
  /** The noun in front of the verb: its subject, or what is acted upon in 隐患整改3万处. */
  readonly subject: Span | null;
  /** The noun is left out behind 的: 其中潜逃20年以上的44名. */
  readonly isElliptic: boolean;
  /** Word that joins noun and number (有, 为, 达到); empty where none does. */
  readonly join: string;
}

/** 参加培训, 接受检查: people take part in what the verb behind names. */
const TAKES_PART = /^(?:参加|参与|接受)$/u;
/** What becomes of those whom a verb in front of them helped. */
const OUTCOMES = /^(?:就业|再就业|创业|就业创业|增收|脱贫|上岗|入学|返乡)$/u;
const JOIN = WORD.state | WORD.reach;

/** Index behind the last token that is more than a filler between noun and number (共, 约, 了, 达到). */
function behindNoun(sentence: Sentence, from: number, at: number): number {
  let to = at;
  while (to > from) {
    const token = sentence.tokens[to - 1];
    if (token === undefined) break;
    const isFiller =
      token.kind === 'time' ||
      token.kind === 'open' ||
      isEach(sentence, to - 1, from) ||
      (token.kind === 'word' &&
        hasClass(token, JOIN | WORD.adverb | WORD.particle) &&
        !hasClass(token, WORD.act | WORD.light | WORD.noun | WORD.nominal | WORD.casualty) &&
        !endsInHead(sentence, to - 1));
    if (!isFiller) break;
    to--;
  }
  return to;
}

const beginsEach = characterSet('每');

/** 普及率达到每百人50部, 标准达到每人每月945元: behind a word of reaching, for how many it is told. */
function isEach(sentence: Sentence, at: number, from: number): boolean {
  const { tokens, source } = sentence;
  const token = tokens[at];
  const previous = tokens[at - 1];
  if (token === undefined || previous === undefined || at <= from) return false;
  const isUnit = token.end - token.start <= 2 && isText(sentence, previous, '每');
  if (isUnit) return at - 1 > from && hasClass(tokens[at - 2], WORD.reach);
  return (
    beginsEach(source, token.start) &&
    token.end - token.start <= 4 &&
    (hasClass(previous, WORD.reach) || isText(sentence, token, '每'))
  );
}

function joinOf(sentence: Sentence, from: number, at: number): string {
  for (let i = at - 1; i >= from; i--) {
    const token = sentence.tokens[i];
    if (hasClass(token, JOIN) && token !== undefined) return textOf(sentence, token);
  }
  return '';
}

function hasNoun(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = sentence.tokens[i];
    if (isNominal(token) || hasClass(token, WORD.verbalNoun)) return true;
  }
  return false;
}

/** Position of the last 的 that a noun follows, or -1: the verbs in front of it may be a relative clause. */
function lastOf(sentence: Sentence, from: number, to: number): number {
  for (let i = to - 2; i > from; i--) {
    const token = sentence.tokens[i];
    if (token?.kind === 'word' && isText(sentence, token, '的') && hasNoun(sentence, i + 1, to)) return i;
  }
  return -1;
}

/** The groups among which the governing verb is chosen: those behind the last 的, else the first act in front of it. */
function governing(sentence: Sentence, from: number, to: number): readonly VerbGroup[] {
  const groups = readVerbGroups(sentence, from, to);
  const of = lastOf(sentence, from, to);
  if (of < 0) return groups;
  const behind = groups.filter((group) => group.from > of && (group.to < to || !group.isVerbalNoun));
  if (behind.length > 0) return behind;
  // 经登记的技术合同: what a passive in front of 的 tells is no action of the number.
  const ahead = groups.filter(
    (group) =>
      group.to <= of + 1 &&
      !(group.to === of && /^经过?$/u.test(textOf(sentence, sentence.tokens[group.from - 1] ?? sentence))),
  );
  if (ahead.length === 0 && groups.every((group) => group.to <= of)) return [];
  const act =
    ahead.find((group) => !group.isCausative && !group.isLight) ??
    ahead.find((group) => !group.isCausative) ??
    ahead[0];
  return act === undefined ? groups : [act];
}

/** The noun between two tokens, unless it names no thing. */
function readThing(sentence: Sentence, from: number, to: number): Span | null {
  const noun = readNoun(sentence, from, to);
  // 收入过亿元的村40个: behind 的 a kind of place is what is counted.
  const isTold =
    noun !== null && sentence.source[noun.start - 1] === '的' && sentence.source[noun.start] === '村';
  return noun === null || (!isTold && namesNothing(textOf(sentence, noun))) ? null : noun;
}

/** 加装电梯完工120部: of a noun between two verbs the first is no part. */
function subjectFrom(
  sentence: Sentence,
  carrier: VerbGroup | undefined,
  from: number,
  last: VerbGroup,
): number {
  if (carrier === undefined) return from;
  const between = sentence.tokens[carrier.to];
  const isPart = between !== undefined && isNominal(between) && !textOf(sentence, between).startsWith('等');
  return carrier.isLight || (isPart && carrier.to < last.from) ? carrier.to : from;
}

/** 企业通过债券市场融资21亿元: what is as often a preposition tells by which means the verb behind it was done. */
const isMeans = (sentence: Sentence, { from, to }: VerbGroup): boolean =>
  to - from === 1 && isText(sentence, sentence.tokens[from], '通过');

const MAKES = /^[使让]$/u;

/** 本级科技投入3亿元、增长5%: a verbal noun at the end of a name, where the text goes on to say how much it changed. */
function isStatistic(sentence: Sentence, last: VerbGroup, from: number, at: number): boolean {
  const { tokens } = sentence;
  const previous = tokens[last.from - 1];
  if (!last.isVerbalNoun || last.to - last.from > 1 || last.from <= from || !isNominal(previous))
    return false;
  if (previous === undefined || isAgent(textOf(sentence, previous))) return false;
  if (readVerbGroups(sentence, from, last.from).length > 0) return false;
  // 全社会研发投入达到8亿元: and so is one of money in front of a word of reaching.
  const isMoney = classifyUnit(tokens[at]?.quantity?.unit ?? '') === 'money';
  if (
    isMoney &&
    !isNominal(tokens[at + 1]) &&
    tokens.slice(last.to, at).some((token) => hasClass(token, WORD.reach))
  )
    return true;
  let next = at + 1;
  if (tokens[next]?.kind !== 'stop' && tokens[next]?.kind !== 'list') return false;
  next++;
  while (
    /^(?:同比|比|较)$/u.test(textOf(sentence, tokens[next] ?? sentence)) ||
    tokens[next]?.kind === 'time'
  )
    next++;
  return hasClass(tokens[next], WORD.change) && tokens[next + 1]?.kind === 'quantity';
}

/** 检查市场、印刷企业等80家次: behind the verb of a list that 等 ends, the verbs of its items are parts of their names. */
function withoutExamples(sentence: Sentence, groups: readonly VerbGroup[], at: number): readonly VerbGroup[] {
  const [first] = groups;
  if (
    first === undefined ||
    groups.length < 2 ||
    (first.isVerbalNoun && isNominal(sentence.tokens[first.from - 1])) ||
    !isText(sentence, sentence.tokens[at - 1], '等')
  )
    return groups;
  const list = sentence.tokens.findIndex(({ kind }, i) => kind === 'list' && i >= first.to && i < at);
  return list < 0 ? groups : groups.filter(({ from }) => from < list);
}

/** Reads what stands between token `from` and the figure at token `at`. */
export const readLead = rememberStretch((sentence: Sentence, from: number, at: number): Lead => {
  const to = behindNoun(sentence, from, at);
  const join = joinOf(sentence, to, at);
  // 甲县提前摘帽、72个贫困村出列: a verb right in front of 、 ends the item before.
  const ground = groundIn(sentence, from, to);
  const all = governing(sentence, from, to).filter(
    (group) => ground === null || group.to <= ground.from || group.from >= ground.to,
  );
  const isApart = sentence.tokens[at - 1]?.kind === 'list' && all.at(-1)?.to === at - 1;
  const groups = isApart ? [] : withoutExamples(sentence, all, at);
  const last = groups.at(-1);
  // 完成年度目标的111.7%: in front of a share 的 leaves nothing out.
  const isRatio = classifyUnit(sentence.tokens[at]?.quantity?.unit ?? '') === 'ratio';
  const elliptic = !isRatio && isElliptic(sentence, from, at);
  if (last === undefined || elliptic) {
    return {
      verb: null,
      light: null,
      object: elliptic || isApart ? null : readThing(sentence, from, to),
      subject: null,
      isElliptic: elliptic,
      join,
    };
  }
  const touches = last.to === to;
  if (MAKES.test(textOf(sentence, last.action))) {
    // 使近4万名患者重见光明: the word in front of those to whom it happens is not what happens.
    const object = readThing(sentence, last.to, to);
    return { verb: null, light: null, object, subject: null, isElliptic: false, join };
  }
  if (touches && isStatistic(sentence, last, from, at))
    return {
      verb: null,
      light: null,
      object: readThing(sentence, from, to),
      subject: null,
      isElliptic: false,
      join,
    };
  const isMoney = classifyUnit(sentence.tokens[at]?.quantity?.unit ?? '') === 'money';
  const means = isMoney ? groups.findIndex((group) => isMeans(sentence, group)) : -1;
  const earlier = groups.slice(0, -1).filter((group, i) => !group.isCausative && i !== means);
  const carrier = earlier.at(-1);
  const takesPart = TAKES_PART.test(textOf(sentence, sentence.tokens[last.from] ?? sentence));
  if (touches && takesPart) {
    // 组织负责人参加培训13169人次: those who take part are counted, and what they take part in is the action.
    const object = readNoun(sentence, carrier?.to ?? from, last.from);
    return { verb: last, light: null, object, subject: null, isElliptic: false, join };
  }
  if (
    touches &&
    carrier !== undefined &&
    OUTCOMES.test(textOf(sentence, last.action)) &&
    hasNoun(sentence, carrier.to, last.from)
  ) {
    // 帮扶失业人员再就业2.1万人: whom the verb in front helped is counted.
    const object = readNoun(sentence, carrier.to, last.from);
    return { verb: carrier, light: null, object, subject: null, isElliptic: false, join };
  }
  // 示范市建设完成投资38亿元, 组织专家开展检查32次: what carries the verbal noun stands right in front of it.
  const carries = last.to - last.from > 1 && hasClass(sentence.tokens[last.from], WORD.light);
  if (
    touches &&
    last.isVerbalNoun &&
    !carries &&
    carrier !== undefined &&
    (carrier.isLight || hasNoun(sentence, carrier.to, last.from))
  ) {
    // 召开消防安全培训50场: the verbal noun that touches the number is what the verb in front acts on.
    return {
      verb: carrier,
      light: carrier.isLight ? carrier : null,
      object: readNoun(sentence, carrier.to, to),
      subject: readNoun(sentence, from, carrier.from),
      isElliptic: false,
      join,
    };
  }
  const object = touches
    ? null
    : isRatio
      ? readNoun(sentence, last.to, to)
      : readThing(sentence, last.to, to);
  return {
    verb: last,
    light: last.isLight ? last : null,
    object,
    subject: readThing(
      sentence,
      subjectFrom(sentence, carrier, from, last),
      Math.min(
        ground !== null && ground.to <= last.from && ground.from > from ? ground.from : last.from,
        means < 0 || carrier !== undefined ? last.from : (groups[means]?.from ?? last.from),
      ),
    ),
    isElliptic: false,
    join,
  };
});

/** What a head of a table counts; one that begins with a verb tells it, too: 检查单位 → 检查, 单位. */
export function readHead(noun: string): { action: string; object: string } {
  const sentence = createSentence(noun, { start: 0, end: noun.length });
  const first = sentence.tokens[0];
  if (first !== undefined && first.end >= noun.length && hasClass(first, WORD.act))
    return { action: noun, object: noun };
  if (first === undefined || first.end >= noun.length) return { action: '', object: noun };
  const { verb, object } = readLead(sentence, 0, sentence.tokens.length);
  if (verb?.from !== 0 || object === null) return { action: '', object: noun };
  return {
    action: noun.slice(verb.action.start, verb.action.end),
    object: noun.slice(object.start, object.end),
  };
}
