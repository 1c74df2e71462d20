import { characterSet } from '../../text/characterSet.ts';
import { WORD } from '../../text/lexicon/words.ts';
import { firstWord } from '../../text/segments.ts';
import type { Span } from '../../text/span.ts';
import { isText } from './isText.ts';
import { hasClass, isNominal, type Sentence, textOf } from '../sentence.ts';

/** Words that stand for another noun, so that what is in front of 的 has to stay: 小区的总数. */
const WEAK =
  /^(?:总数|总量|数量|数|人数|总人数|户数|比例|比重|份额|规模|总额|金额|面积|总面积|情况|问题|一半|部分|平均|之一|起数|总和|水平|均值)$/u;
/** Words in front of a number that name no thing: what was counted before is meant (目标1000个, 标准规定不超过0.5). */
const NO_THING =
  /^(?:每?[家户人校村店企队]|每[千万百]?[人户][每年月天]*|[\p{Script=Han}]{2,}类|(?:省|市|县|区|乡|镇|国家|中央)级|[一二三四五六ⅠⅡⅢⅣⅤ]+[级类]|[甲乙丙]级|公办|民办|夜间|昼间|白天|城镇|农村|城市|轻度|中度|重度|轻旱|重旱|特旱|干枯|历史同期|上年同期|去年同期|常年同期|同期|[十百千万]*[万亿]元|净增|目标|计划|任务|年度目标|年度任务|年度计划|指标|标准|规定|标准规定|限值|实际|承诺|进展情况|其中|实现|合计|小计)$/u;
/** Letters that are left of a phrase, and name nothing by themselves: 连续3年|居全省首位, 5年|前, 仅|用11天. */
const NO_WORD =
  /[居用前后来年月分中就重新长宽高深过只投外内不未比型亩直破调享即这等一二三四五六七八九十零但既首非可除指需无大双处实]/u;
/** Beyond this the head noun is looked for behind the last 的. */
const LONG = 24;
const EDGE = WORD.adverb | WORD.particle | WORD.conjunction | WORD.preposition;

/** 主要河流, 人均收入: these adverbs are a part of the noun right behind them, which is another thing without them. */
const MODIFIERS = /^(?:重点|主要|人均|月人均|年人均|户均|村均|亩均|镇均|县均|校均|企均|直接经济)$/u;

const beginsModifier = characterSet('重主人月年户村亩镇县校企直');
const isSuffix = characterSet('式型性率度');

function isModifier(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i];
  const next = sentence.tokens[i + 1];
  if (token === undefined || next?.start !== token.end) return false;
  // 集中式水源, 成功率: with such a syllable behind it an adverb is the first half of a noun.
  if (next.kind === 'text' && isSuffix(sentence.source, next.start)) return true;
  if (!beginsModifier(sentence.source, token.start)) return false;
  // 人均基本公共卫生服务经费: and another adverb may stand between.
  const noun = isText(sentence, next, '基本') ? sentence.tokens[i + 2] : next;
  return MODIFIERS.test(textOf(sentence, token)) && (isNominal(noun) || hasClass(noun, WORD.attribute));
}

/** First and last token index (half-open) without function words, stops and times at the edges. */
function trimEdges(sentence: Sentence, from: number, to: number): [number, number] {
  while (from < to && (isEdge(sentence, from, true) || isReachAhead(sentence, from, to))) from++;
  while (
    to > from &&
    (isEdge(sentence, to - 1, to - 1 === from) ||
      isState(sentence, to - 1) ||
      isManner(sentence, from, to - 1))
  )
    to--;
  if (to - from === 1 && sentence.tokens[from]?.kind === 'close') to = from;
  return [from, to];
}

/** Whether a token is none of the noun at whose edge it stands. */
function isEdge(sentence: Sentence, i: number, isFirst: boolean): boolean {
  const token = sentence.tokens[i];
  if (token === undefined) return true;
  if (token.kind === 'stop' || token.kind === 'list' || token.kind === 'time' || token.kind === 'open')
    return true;
  if (token.kind !== 'word') return false;
  // 争取全年放贷6亿元: what is striven for is told by the verb behind.
  if (isFirst && /^(?:争取|力争)$/u.test(textOf(sentence, token))) return true;
  if (isFirst && isModifier(sentence, i)) return false;
  if (!isFirst && endsInHead(sentence, i)) return false;
  return hasClass(token, EDGE) && !hasClass(token, WORD.noun | WORD.act | WORD.verbalNoun | WORD.nominal);
}

/** 博览会3场: right in front of its number, 会 is the head of the noun that it touches. */
export const endsInHead = ({ tokens }: Sentence, i: number): boolean =>
  hasClass(tokens[i], WORD.head) && tokens[i + 1]?.kind === 'quantity' && isNominal(tokens[i - 1]);

const beginsManner = characterSet('有成顺');

/** 改革任务有序推进: how it is done ends no noun. */
const isManner = (sentence: Sentence, from: number, i: number): boolean =>
  i > from &&
  beginsManner(sentence.source, sentence.tokens[i]?.start ?? 0) &&
  /^(?:有序|有力|有效|有效地|成功|顺利)$/u.test(textOf(sentence, sentence.tokens[i] ?? sentence));

/** 达到每人每年: in front of a noun a word of reaching is none of it. */
function isReachAhead(sentence: Sentence, i: number, to: number): boolean {
  const token = sentence.tokens[i];
  return i + 1 < to && hasClass(token, WORD.reach) && !hasClass(token, WORD.act | WORD.noun | WORD.change);
}

/** 各街道共有微型消防站20个, 辖区有学校3所: the place behind the last word that says that there is something, else `first`. */
function behindExistence(sentence: Sentence, first: number, last: number): number {
  const { source, tokens } = sentence;
  for (let i = last - 2; i >= first; i--) {
    const token = tokens[i];
    // 研发机构建有率: of a rate the word is a part, as it is of 有色金属 and 既有建筑.
    if (token?.kind !== 'word' || /^[率色线望机轨效毒]/u.test(source.slice(token.end, token.end + 1)))
      continue;
    const word = textOf(sentence, token);
    const isOfPlace = i === first || /[省市县区旗镇乡村]/u.test(source.charAt(token.start - 1));
    if (/^(?:[共现设建存拥尚仍]有|还有)$/u.test(word) || (word === '有' && isOfPlace)) return i + 1;
  }
  return first;
}

function isState(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i];
  return (
    hasClass(token, WORD.state | WORD.reach) && !hasClass(token, WORD.noun | WORD.nominal | WORD.verbalNoun)
  );
}

/** The noun that the tokens `from` to `to` hold, as printed; null where they hold none. */
export function readNoun(sentence: Sentence, from: number, to: number): Span | null {
  let [first, last] = trimEdges(sentence, from, to);
  if (first >= last) return null;
  // What stands behind the last 的 is the head: 影响逃生的铁栅栏, unless it only stands for another noun.
  for (let i = last - 2; i > first; i--) {
    const token = sentence.tokens[i];
    if (token?.kind !== 'word' || !isText(sentence, token, '的')) continue;
    const [headFirst, headLast] = trimEdges(sentence, i + 1, last);
    if (headFirst >= headLast) break;
    const head = spanOf(sentence, headFirst, headLast);
    if (head === null || WEAK.test(textOf(sentence, head))) last = Math.min(last, i);
    else first = headFirst;
    break;
  }
  [first, last] = trimEdges(sentence, behindExistence(sentence, first, last), last);
  [first, last] = balance(sentence, first, last);
  last = beforeEquation(sentence, first, last);
  const span = withoutParts(sentence, first, last);
  if (span === null || (span.end - span.start === 1 && NO_WORD.test(textOf(sentence, span)))) return null;
  if (last - first === 1 && sentence.tokens[first]?.kind === 'title')
    return nounOfTitle(sentence.source, span);
  // 临水临崖、急弯陡坡等重点路段隐患: of a long list the noun behind 等 says what all of them are.
  if (span.end - span.start > 12) {
    for (let i = last - 2; i > first; i--) {
      if (!isText(sentence, sentence.tokens[i], '等')) continue;
      const head = spanOf(sentence, i + 1, last);
      if (head !== null && head.end - head.start >= 2) return head;
    }
  }
  return span.end - span.start > LONG ? shorten(sentence, first, last, span) : span;
}

/** 320家单位中，有…: the noun without 中, and 每站专职人员 without the letter for each of which it is told; null where no more is left. */
function withoutParts(sentence: Sentence, first: number, last: number): Span | null {
  const { source, tokens } = sentence;
  const span = spanOf(sentence, first, last);
  if (span === null) return null;
  let { start, end } = span;
  if (textOf(sentence, tokens[first - 1] ?? span) === '每' && tokens[first - 1]?.end === start) {
    // 每个乡镇不少于2支 tells nothing of what is counted, 每个乡镇消防站数 does.
    if (
      source[start] === '个' &&
      !/(?:收入|[数率额量]|面积|机构|企业|经费)$/u.test(source.slice(++start, end))
    )
      return null;
    if (isOfEach(source, start) && end - start > 2 && firstWord(source.slice(start, end)).length === 1)
      start++;
  }
  const isAmong =
    source[end - 1] === '中' &&
    end - start > 1 &&
    tokens[last - 1]?.kind === 'text' &&
    !'初高完'.includes(source.charAt(end - 2));
  const next = tokens[last];
  if (
    isAmong &&
    (next?.kind === 'stop' || hasClass(next, WORD.state | WORD.particle | WORD.adverb | WORD.act))
  )
    end--;
  return { start, end };
}

const isOfEach = characterSet('站村校户店队所名位支家座栋辆');

/** 居民收入相当于全国的82%: what it is held against is no part of the name, unless it is the name of a share (相当于产值的比重). */
function beforeEquation(sentence: Sentence, first: number, last: number): number {
  const behind = sentence.source.slice(sentence.tokens[last]?.end, (sentence.tokens[last]?.end ?? 0) + 2);
  if (WEAK.test(behind)) return last;
  for (let i = last - 1; i >= first; i--)
    if (isText(sentence, sentence.tokens[i], '相当于')) return trimEdges(sentence, first, i)[1];
  return last;
}

/** 资金在上年预算基础上增加2亿元: the tokens from 在 to 基础上, which tell neither verb nor noun; null where none stand there. */
export function groundIn(sentence: Sentence, from: number, to: number): { from: number; to: number } | null {
  const { tokens, source } = sentence;
  for (let i = to - 1; i > from; i--) {
    const token = tokens[i];
    if (token === undefined || source[token.end - 1] !== '上') continue;
    if (!/基础之?上$/u.test(source.slice(Math.max(0, token.end - 4), token.end))) continue;
    for (let k = i - 1; k >= from && tokens[k]?.kind !== 'stop'; k--)
      if (isText(sentence, tokens[k], '在')) return { from: k, to: i + 1 };
    return null;
  }
  return null;
}

/** Without half a bracket, and without one at the end that only says what is included (消防站（含小型站）). */
function balance(sentence: Sentence, first: number, last: number): [number, number] {
  const { tokens } = sentence;
  const opened: number[] = [];
  let from = first;
  for (let i = first; i < last; i++) {
    if (tokens[i]?.kind === 'open') opened.push(i);
    if (tokens[i]?.kind !== 'close') continue;
    const open = opened.pop();
    if (open === undefined) from = i + 1;
    else if (i === last - 1 && isInclusion(sentence, open)) opened.push(open);
  }
  return trimEdges(sentence, from, Math.max(from, opened[0] ?? last));
}

function isInclusion(sentence: Sentence, open: number): boolean {
  const inside = sentence.tokens[open]?.end ?? 0;
  return /^不?(?:含|包括)/u.test(sentence.source.slice(inside, inside + 3));
}

/** 张贴《…的通告》8000份: of a title the head noun counts, else the name inside the marks. */
function nounOfTitle(source: string, span: Span): Span {
  if (
    !/^[《〈]/u.test(source.slice(span.start, span.end)) ||
    !/[》〉]$/u.test(source.slice(span.start, span.end))
  )
    return span;
  const inner = { start: span.start + 1, end: span.end - 1 };
  const of = source.slice(inner.start, inner.end).lastIndexOf('的');
  return of >= 0 && inner.end - (inner.start + of + 1) >= 2
    ? { start: inner.start + of + 1, end: inner.end }
    : inner;
}

/** Whether the noun is left out behind 的 (其中存在突出问题的约4.2万栋): what was counted before is meant. */
export function isElliptic(sentence: Sentence, from: number, to: number): boolean {
  for (let i = to - 1; i >= from; i--) {
    const token = sentence.tokens[i];
    if (token === undefined) return false;
    if (token.kind === 'word' && isText(sentence, token, '的')) return i > from;
    if (
      token.kind === 'time' ||
      (token.kind === 'word' &&
        hasClass(token, WORD.adverb | WORD.state | WORD.reach) &&
        !hasClass(token, WORD.noun | WORD.act))
    )
      continue;
    return false;
  }
  return false;
}

/** Whether a noun in front of a number only stands for what was counted before: （目标1000个）. */
export function namesNothing(noun: string): boolean {
  return NO_THING.test(noun);
}

/** A very long noun is cut to its last parts: the head stands last in Chinese. */
function shorten(sentence: Sentence, first: number, last: number, span: Span): Span {
  for (let i = first; i < last; i++) {
    const token = sentence.tokens[i];
    if (
      token !== undefined &&
      span.end - token.start <= LONG &&
      token.kind !== 'list' &&
      token.kind !== 'stop' &&
      !hasClass(token, EDGE)
    )
      return { start: token.start, end: span.end };
  }
  return span;
}

function spanOf(sentence: Sentence, first: number, last: number): Span | null {
  const head = sentence.tokens[first];
  const tail = sentence.tokens[last - 1];
  if (head === undefined || tail === undefined || first >= last) return null;
  return { start: head.start, end: tail.end };
}

/** Endings of those who act: before a verb they are its subject, not its object. */
const AGENT =
  /(?:部门|机构|机关|政府|总队|支队|大队|队伍|局|厅|委|部|办|院|署|所|站|处|中心|协会|公司|企业|集团|单位|学校|医院|社区|街道|乡镇|镇|乡|县|区|市|省|州|旗|盟|村|地区|各地|地方|行业|们|群众|专班|小组|人员|干部|职工|队员|民警|消防员|指战员|官兵|专家|医生|常委会|人大|政协|教师|志愿者|总监|负责人|责任人|管理人|矿长|厂长|校长|主任|书记|队长|局长|领导|财政|系统|指挥部|联盟|幼儿园|店|厂|矿|组)$/u;

/** What is built and rebuilt does nothing itself: 老旧小区改造8229户、城镇棚户区改造8191户. */
const BUILT = /(?:棚户区|住宅区|小区|片区|街区|城中村)$/u;

/** Whether a noun names who acts rather than what is acted upon. */
export function isAgent(noun: string): boolean {
  return AGENT.test(noun) && !BUILT.test(noun);
}
