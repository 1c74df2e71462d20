import type { Span } from './span.ts';

const STOPS = new Set(['。', '！', '？', '!', '?', '\n', '…']);
const CLOSERS = new Set(['”', '’', '）', ')', '」', '』', '》', '"', '】']);
/**
 * No official writes a sentence of 1,000 characters. A longer run (a list without stops, a damaged file) is cut at
 * its next pause, so that the work for one figure stays bounded whatever the text.
 */
const LONG = 1000;
const LONGEST = 1200;
const PAUSES = new Set(['，', ',', '；', ';', '、', '：', ':', ' ']);
const SPACES = new Set([' ', '\t', '\u00A0', '\u3000', '\r', '\n', '\f', '\v', '\uFEFF', '\u200B']);

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Whether a character is white space of any width. */
export function isSpace(char: string | undefined): boolean {
  return char !== undefined && SPACES.has(char);
}

/** `span` without the white space at its two ends. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text[start])) start++;
  while (end > start && isSpace(text[end - 1])) end--;
  return { start, end };
}

/**
 * The sentences of a stretch of text: they end at 。！？… and line ends. ； and ： do not end one, because the
 * subject and the date of “截至目前，…；…” reach across them. Closing quotes and brackets stay with the stop.
 */
export function splitSentences(text: string, span: Span): Span[] {
  const sentences: Span[] = [];
  const push = (start: number, end: number): void => {
    const sentence = trimSpan(text, { start, end });
    if (sentence.end > sentence.start) sentences.push(sentence);
  };
  let from = span.start;
  for (let at = span.start; at < span.end; at++) {
    const char = text[at];
    if (char === undefined) continue;
    const length = at - from;
    if (length > LONG && (PAUSES.has(char) || length > LONGEST) && !isLowSurrogate(text, at + 1)) {
      push(from, at + 1);
      from = at + 1;
      continue;
    }
    if (!STOPS.has(char)) continue;
    let end = at + 1;
    while (end < span.end && (CLOSERS.has(text[end] ?? '') || text[end] === '…')) end++;
    push(from, end);
    from = end;
    at = end - 1;
  }
  push(from, span.end);
  return sentences;
}

