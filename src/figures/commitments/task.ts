import { characterSet } from '../../text/characterSet.ts';
import type { Span } from '../../text/span.ts';
import { createWordTable } from '../../text/times/words.ts';

const isStopAt = characterSet('；;。\n！？');
const isCommaAt = characterSet('，,');
const TASK_LIMIT = 90;

/** Words that only lead from the time to what is to be done. */
const LEAD_INS = createWordTable<true>([
  ['， , ： : 前 要 应 须 请 将 应当 必须 分别 、 由 并 也 都 就 至少 力争 确保 计划 拟', true],
]);

function skipLeadIns(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const word = LEAD_INS.at(text, at);
    const length = text[at] === ' ' || text[at] === '\u3000' ? 1 : (word?.word.length ?? 0);
    if (length === 0) break;
    at += length;
  }
  return at;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && '，,；;。、：: \n（('.includes(text.charAt(at - 1))) at--;
  return at;
}

/** Verbs that only say that it will be done: what, stands in front of the time. */
const COMPLETION =
  /^(?:全部|全面|基本|均|一次性)?(?:完成|办结|落实|到位|报送|上报|执行|整改到位|处置完毕|完成到位|落实到位|整改完成|整改完毕)(?:完毕|到位)?$/u;

/**
 * What is to be done, as printed: the words behind the time up to the end of their part of the sentence; where
 * too few stand there (消防车道施划工作，于6月底前完成。), the clause in front of the time.
 */
export function taskOf(text: string, time: Span, sentence: Span, limit: number): string {
  const after = taskBehind(text, time.end, Math.min(limit, sentence.end));
  if (after.length >= 2 && !COMPLETION.test(after)) return after;
  const before = taskBefore(text, time, sentence);
  return before.length >= 4 ? before : after;
}

/** The words from the offset up to the end of their part of the sentence, or to a bracket that was open before. */
export function taskBehind(text: string, from: number, limit: number): string {
  const last = Math.min(limit, from + TASK_LIMIT);
  let depth = 0;
  let end = from;
  for (; end < last && !isStopAt(text, end); end++) {
    if (text[end] === '（' || text[end] === '(') depth++;
    else if (text[end] === '）' || text[end] === ')') depth--;
    if (depth < 0) break;
  }
  const start = skipLeadIns(text, from, end);
  return text.slice(
    start,
    trimEnd(text, start, end === last && last < limit ? clauseEnd(text, start, end) : end),
  );
}

/** Where the text is cut at the limit, the end of the last clause before it: no word is cut in two. */
function clauseEnd(text: string, start: number, end: number): number {
  for (let at = end; at > start; at--) if (isCommaAt(text, at)) return at;
  return end;
}

function taskBefore(text: string, time: Span, sentence: Span): string {
  let end = openBracketBefore(text, time.start, sentence.start);
  // A bracket that is a sentence of its own speaks for the one before it.
  const apart = end === sentence.start && end < time.start;
  const limit = apart ? Math.max(0, end - TASK_LIMIT) : sentence.start;
  while (end > limit && '，,（( 于在'.includes(text.charAt(end - 1))) end--;
  if (apart && text[end - 1] === '。') end--;
  let start = end;
  while (
    start > limit &&
    start > end - TASK_LIMIT &&
    !isStopAt(text, start - 1) &&
    !isCommaAt(text, start - 1)
  )
    start--;
  return text.slice(start, end).trim();
}

/** 「新增充电端口30万个。（省住建厅牵头，2025年12月底前完成）」: what is to be done stands in front of the bracket. */
function openBracketBefore(text: string, at: number, limit: number): number {
  for (let i = at - 1; i >= Math.max(limit, at - 60); i--) {
    if ('）)。；'.includes(text.charAt(i))) return at;
    if (text[i] === '（' || text[i] === '(') return i;
  }
  return at;
}
