import { WORD } from '../../text/lexicon/words.ts';
import { isText } from './isText.ts';
import { hasClass, isNominal, type Sentence, textOf } from '../sentence.ts';
import type { FrameContext } from './frame.ts';
import { groundIn, readNoun } from './nouns.ts';

/** The noun that the tokens `from` to `to` hold, as printed; empty where they hold none. */
export const nounText = (sentence: Sentence, from: number, to: number): string => {
  const noun = readNoun(sentence, from, to);
  return noun === null ? '' : textOf(sentence, noun);
};

/** What the sentence spoke of last: the object of the figure before, or the topic that it began with. */
export function topicOf(context: FrameContext): string {
  const { unit } = context.figure.quantity;
  for (let i = context.before.length - 1; i >= 0; i--) {
    const object = context.before[i]?.object ?? '';
    // 火灾87起，占6.6%，减少23起: what changed is what was counted so, and not what it is a share of.
    const counted = context.before[i - 1];
    const isShare =
      context.figure.unitClass !== 'ratio' &&
      context.before[i]?.rule === 'frame/share' &&
      context.figures[i - 1]?.quantity.unit === unit;
    if (isShare && counted !== undefined && counted.object !== '') return counted.object;
    if (object !== '')
      return object === '人员' && i > 0
        ? topicOf({ ...context, before: context.before.slice(0, i) })
        : object;
  }
  return context.topic.object;
}

/** The whole that a share without a printed one is of. */
export function wholeOf(context: FrameContext): string {
  const { before, figures, index, wholes, sentence, figure, clauseFrom } = context;
  const previous = figures[index - 1];
  const first = before.at(0);
  const frame = before.at(-1);
  if (previous === undefined || frame === undefined || first === undefined) return '';
  // 驾驶人5.51亿人，其中汽车驾驶人占94%: 其中 points at the number before.
  const opens = isText(sentence, sentence.tokens[clauseFrom], '其中');
  if (
    opens &&
    previous.unitClass !== 'ratio' &&
    frame.object !== '' &&
    previous.at < clauseFrom &&
    figure.at > clauseFrom
  )
    return frame.object;
  if (frame.rule === 'frame/share' || frame.rule === 'frame/respectively') return frame.object;
  if (previous.unitClass === 'ratio') return topicOf(context);
  const larger = before.find(
    (_, i) =>
      figures[i]?.quantity.unit === previous.quantity.unit &&
      figures[i].quantity.value > previous.quantity.value,
  );
  // 指战员128人，其中党员76名，占59.4%: people are counted by several units.
  const people =
    larger ??
    before.findLast(
      (_, i) =>
        figures[i]?.unitClass === 'person' &&
        previous.unitClass === 'person' &&
        figures[i].quantity.value > previous.quantity.value,
    );
  if (people !== undefined && people.object !== '') return people.object;
  return wholes.get(previous.quantity.unit) ?? first.object;
}

/** A noun without the words that only say that it is all of it: 火灾总数 → 火灾. */
export const stripTotal = (noun: string): string =>
  noun
    .replace(/^(?:约?占)/u, '')
    .replace(/^(?:全部|所有|全国|全省|全市|全区|全县|全州|当年|同期|总(?=[\p{Script=Han}]{3}))/u, '')
    .replace(/(?:总数|总量|总额|总起数|总人数|起数|数量|比重|比例|比率|份额|总体|的)+$/u, '');

/** The noun that an earlier clause sets out as the whole: 不合格项目中，… */
export function aboutWhat(context: FrameContext): string {
  const { sentence, clauseFrom } = context;
  for (let i = clauseFrom - 1; i > 0; i--) {
    const token = sentence.tokens[i];
    if (token?.kind !== 'stop') continue;
    const last = sentence.tokens[i - 1];
    if (last === undefined || !/[中里内]$/u.test(textOf(sentence, last))) continue;
    let from = i - 1;
    while (from > 0 && sentence.tokens[from - 1]?.kind !== 'stop') from--;
    const noun = nounText(sentence, from, i).replace(/[中里内]$/u, '');
    if (noun !== '') return noun;
  }
  return '';
}

/** The noun in front of the base of comparison (火灾起数同比下降) or behind it (比上年生产事故减少). */
export function changedNoun(context: FrameContext, from: number, to: number): string {
  const { sentence } = context;
  for (let i = from; i < to; i++) if (sentence.tokens[i]?.kind === 'quantity') from = i + 1;
  const ground = groundIn(sentence, from, to);
  const base = ground?.from ?? findBase(sentence, from, to);
  if (base < 0) return nounText(sentence, behindMaking(sentence, from, to), to);
  const ahead = nounText(sentence, behindMaking(sentence, from, base), base);
  // 城乡收入比缩小至1.9:1: with nothing behind it 比 ends the noun.
  const isEnd = base === to - 1 && isText(sentence, sentence.tokens[base], '比');
  if (ahead !== '') return isEnd ? `${ahead}比` : ahead;
  let behind = ground?.to ?? base + 1;
  while (behind < to && !isNominal(sentence.tokens[behind])) behind++;
  const noun = nounText(sentence, behind, to);
  if (noun.length < 2) return '';
  return /^(?:(?:[省市县]定|年度|国家|预期)?(?:指标|目标|计划|要求)|执行数|预算数|决算数|水平|均值|平均水平|基数|数|常年|多年|往年|常年同期|多年同期|历史同期|多年同期均值|多年均值|同期均值|上期|上次|上轮|整治前|改革前|同期|全国平均|全国平均水平)$/u.test(
    noun,
  )
    ? ''
    : noun;
}

/**
 * 提高补助标准，由300元提高到380元；出口总额取得突破，达到8亿美元: what the clause in front, which counts nothing, says that it
 * changed; empty where it says none.
 */
export function changedBefore({ sentence, clauseFrom }: FrameContext): string {
  const { tokens } = sentence;
  const to = clauseFrom - 1;
  if (to < 1 || !/^[，,]$/u.test(textOf(sentence, tokens[to] ?? sentence))) return '';
  let from = to;
  while (from > 0 && to - from < LONGEST_CLAUSE && tokens[from - 1]?.kind !== 'stop') from--;
  if (from > 0 && tokens[from - 1]?.kind !== 'stop') return '';
  if (tokens.slice(from, to).some(({ kind }) => kind === 'quantity')) return '';
  while (
    from < to &&
    (tokens[from]?.kind === 'time' || hasClass(tokens[from], WORD.adverb | WORD.conjunction))
  )
    from++;
  const opens = hasClass(tokens[from], WORD.change) && !hasClass(tokens[from], WORD.noun);
  const noun = opens ? nounText(sentence, from + 1, to) : '';
  if (noun.length > 1) return LEVEL.test(noun) ? noun : '';
  for (let i = from + 1; i < to; i++) {
    const rest = sentence.source.slice(tokens[i]?.start, tokens[to]?.start);
    if (PROGRESS.test(rest) || COMPARED.test(rest)) return nounText(sentence, from, i).replace(/^即/u, '');
  }
  // 各级支出占财政的比例，在上年基础上提高…: a clause that is nothing but the name of a level.
  const name = nounText(sentence, from, to);
  const tells = tokens
    .slice(from, to)
    .some((token) => hasClass(token, WORD.act | WORD.light) && !hasClass(token, WORD.verbalNoun | WORD.noun));
  return LEVEL.test(name) && !tells ? name : '';
}

/** A clause of more words names no level. */
const LONGEST_CLAUSE = 40;

/** What is raised or lowered by number. */
const LEVEL = /(?:标准|[水平额率量价费比]|收入|工资|待遇|支出|规模|能力|面积|年限|时限|时间|补[助贴]|金)$/u;

/** 增速高于全国平均水平，达到8%. */
const COMPARED =
  /^(?:继续|持续|明显|始终|稳)?(?:[高低快慢优好]于|跑赢|领先|[位名]列|排名|位?居(?!民|家|住))/u;

/** What a clause says of a level before it gives the number. */
const PROGRESS =
  /^(?:(?:继续|持续|稳步|稳定|快速|大幅|明显|显著|逐年|不断|进一步|有所|较快|平稳|强劲|首次|全面|实现|保持|得到|又|再)+的?)?(?:(?:取得|实现|有|创|创下|创出|创造|再创|迈上|跃上|踏上|登上)了?(?:新的?|重大|历史性|较大|历史)*(?:突破|进展|新高|台阶|跨越|增长|提升|提高|好转)|增长|增加|提高|提升|上升|下降|降低|减少|回升|扩大|壮大|攀升)$/u;

function findBase(sentence: Sentence, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const token = sentence.tokens[i];
    if (token === undefined) break;
    const word = textOf(sentence, token);
    if (
      token.time?.kind === 'reference' ||
      (token.kind === 'word' &&
        /^(?:比|较|与|同|同比|环比|按可比口径|按可比价格计算|相比|相较|对比)$/u.test(word))
    )
      return i;
  }
  return -1;
}

/** Behind times, and behind what makes it so: 实现了管网漏损率控制在…. */
export function behindMaking(sentence: Sentence, from: number, to: number): number {
  const leads = (i: number): boolean => {
    const token = sentence.tokens[i];
    if (token?.kind === 'time') return true;
    // 实施率达100%: a rate is named by its verb.
    const makes =
      hasClass(token, WORD.light | WORD.causative) &&
      !hasClass(token, WORD.noun | WORD.act) &&
      sentence.source[token?.end ?? 0] !== '率';
    return (
      makes ||
      (token !== undefined && isText(sentence, token, '争取')) ||
      (i > 0 && token !== undefined && isText(sentence, token, '了'))
    );
  };
  while (from < to && leads(from)) from++;
  return behindGuise(sentence, from, to);
}

/** 以市政府名义印发公文: in whose name or in which form something is done is no part of it. */
function behindGuise(sentence: Sentence, from: number, to: number): number {
  if (!isText(sentence, sentence.tokens[from], '以')) return from;
  for (let i = from + 1; i + 1 < to && sentence.tokens[i]?.kind !== 'stop'; i++)
    if (/(?:名义|形式|方式|身份)$/u.test(textOf(sentence, sentence.tokens[i] ?? sentence))) return i + 1;
  return from;
}
