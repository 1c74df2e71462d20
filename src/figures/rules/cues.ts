import { WORD } from '../../text/lexicon/words.ts';
import { hasClass, isVerb, type Sentence, textOf } from '../sentence.ts';

/** Cues that decide in any document; the nearest in front of the figure wins. */
const AHEAD =
  /力争|(?<!按|按照|年度|行动|工作|规划|三年|实施|招生|该|本)计划(?=[\p{Script=Han}\d])(?!生育|单列|的|书|表|完成率|数|任务|内|外|和|与|及|等|经费|中|于|由|为)|下一步|下步|下阶段|明年|后年|有望|即将|届时|原定|原计划|预算(?=经费|资金|安排|投入|[约\d])|规划(?=新|改|扩|建|投|完|培|招|购|安|开|实施|增|组|在|于|到|年内|今年|用|对|[\d])|(?:目标|任务|指标)(?:数|量|值)?[为是：:]|确保(?=[\p{Script=Han}、]{0,16}(?:达|控制|以上|以内|不低|不少|不超|增长|下降|提高))|拟(?=[\p{Script=Han}]{0,2}(?:安排|新|改|建|投|招|购|用|实施|开展|完成))|争取(?=[\p{Script=Han}]{0,4}(?:达|完成|建成|实现|到|在|用|突破|新))|今后[一二两三四五\d]年|未来[一二两三四五\d]年|(?:(?:^|[，,；;：:])|我们|我市|我省|我县|我区|今年|全年|各地|各级|各市|各县|各区)要(?!求|点|素|是|闻|害)/gu;
const PAST =
  /已(?!知)|了(?!解|却|如指掌)|实际(?=[\p{Script=Han}]{0,2}(?:建|完|新|安|发|整|改|投|到|使|招|培|加))|截至|截止|(?<![比较])去年|(?<![比较])上年(?!度?同期)|前年|以来|完成率(?=[为约]?\d|分别)|占(?:年度|全年|年初)(?:计划|目标|任务|预算)|完成(?:年度|全年|调整|年初|既定)?(?:目标|任务|计划|预算)的(?=[约近\d])/gu;
/** Cues of a result that a goal in front of them outweighs: 到2027年底累计培训30万人次. */
const SOFT_PAST =
  /累计|(?<!公|中)共(?=[\p{Script=Han}]{0,4}(?:检查|排查|发生|接|出动|有|投|整|查|组织|开展|完成|培训|发放|处|建))|目前|现有(?=[\p{Script=Han}]{0,8}\d)/gu;
/** Cues of a goal that a heading of results outweighs. */
const SOFT_AHEAD = /预计|年内|(?:底|末|月|日)前(?!后|往)|确保/gu;
/** 应当, 不得: a rule. 应 alone must not be part of 响应, 应急, 供应. */
const RULE =
  /应当|必须|(?<![响反供适对相效感呼])应(?![急对用战变聘届援邀收付纳税于])|(?<!急|所|无|军)须(?!知|于|在)|不得|严禁|禁止|不宜|不应|不准/gu;
/** 将…纳入, 将…与…结合: 将 puts an object first and tells no future. */
const PLACING =
  /^[^，；。,;]{1,40}?(?:纳入|列入|作为|视为|化为|变为|调整为|转为|升为|定为|推送|移交|移送|提供给|送达|压实|落实到|贯穿|融入|结合|明确为|录入|接入|分解|细化|应用于|用于|交由|报送|延伸|下放|相关|统一)/u;

/** Offsets of the cues of a sentence, in order. */
export interface Cues {
  readonly ahead: readonly number[];
  readonly softAhead: readonly number[];
  readonly past: readonly number[];
  readonly softPast: readonly number[];
  readonly rule: readonly number[];
}

/** Offset of the last cue in [from, to), or -1. */
export function lastCue(offsets: readonly number[], from: number, to: number): number {
  for (let i = offsets.length - 1; i >= 0; i--) {
    const at = offsets[i] ?? -1;
    if (at < to) return at >= from ? at : -1;
  }
  return -1;
}

/** The words of a sentence; names, quotations and, at depth 0, what brackets add are blanked: “三管三必须” sets no rule. */
function plainWords(sentence: Sentence, depth: number): string {
  const { source, start, end, tokens } = sentence;
  let words = '';
  let behind = start;
  for (const token of tokens) {
    if (token.kind !== 'quote' && token.kind !== 'title' && token.depth <= depth) continue;
    words +=
      source.slice(behind, token.start) + '　'.repeat(Math.max(0, token.end - Math.max(behind, token.start)));
    behind = token.end;
  }
  return words + source.slice(behind, end);
}

function find(cue: RegExp, words: string, start: number): number[] {
  return Array.from(words.matchAll(cue), (found) => start + found.index);
}

/** 将 is a future where a verb follows (将达到2800座), a preposition where a noun does (将30件问题纳入督办). */
function findFutures(sentence: Sentence): number[] {
  const futures: number[] = [];
  sentence.tokens.forEach((token, i) => {
    if (token.end - token.start !== 1 || textOf(sentence, token) !== '将') return;
    const next = sentence.tokens[i + 1];
    const opens =
      isVerb(next) ||
      next?.kind === 'time' ||
      hasClass(next, WORD.adverb | WORD.preposition | WORD.conjunction);
    const behind = sentence.source.slice(token.end, Math.min(sentence.end, token.end + 60));
    if (opens && !PLACING.test(behind)) futures.push(token.start);
  });
  return futures;
}

/** Finds the cues of a sentence; `depth` 0 leaves out what stands in brackets. */
export function findCues(sentence: Sentence, depth: number): Cues {
  const words = plainWords(sentence, depth);
  const { start } = sentence;
  return {
    ahead: [...find(AHEAD, words, start), ...findFutures(sentence)].sort((a, b) => a - b),
    softAhead: find(SOFT_AHEAD, words, start),
    past: find(PAST, words, start),
    softPast: find(SOFT_PAST, words, start),
    rule: find(RULE, words, start),
  };
}
