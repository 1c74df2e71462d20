import { characterSet } from './characterSet.ts';
import type { Span } from './span.ts';

/** What a character does to a sentence, by code unit. */
const marks = new Uint8Array(65536);
const STOP = 1;
const CLOSER = 2;
const PAUSE = 3;
for (const char of '。！？!?\n…') marks[char.charCodeAt(0)] = STOP;
for (const char of '”’）)」』》"】') marks[char.charCodeAt(0)] = CLOSER;
for (const char of '，,；;、：: ') marks[char.charCodeAt(0)] = PAUSE;

/**
 * No official writes a sentence of 1,000 characters. A longer run (a list without stops, a damaged file) is cut at
 * its next pause, so that the work for one figure stays bounded whatever the text.
 */
const LONG = 1000;
const LONGEST = 1200;
const isSpaceAt = characterSet(' \t\u00A0\u3000\r\n\f\v\uFEFF\u200B');

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Whether a character is white space of any width. */
export function isSpace(char: string | undefined): boolean {
  return char !== undefined && isSpaceAt(char, 0);
}

/** `span` without the white space at its two ends. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpaceAt(text, start)) start++;
  while (end > start && isSpaceAt(text, end - 1)) end--;
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
    const mark = marks[text.charCodeAt(at)];
    if (mark === 0 && at - from <= LONG) continue;
    if (at - from > LONG && (mark === PAUSE || at - from > LONGEST) && !isLowSurrogate(text, at + 1)) {
      push(from, at + 1);
      from = at + 1;
      continue;
    }
    if (mark !== STOP) continue;
    let end = at + 1;
    while (end < span.end && (marks[text.charCodeAt(end)] === CLOSER || text[end] === '…')) end++;
    push(from, end);
    from = end;
    at = end - 1;
  }
  push(from, span.end);
  return sentences;
}
