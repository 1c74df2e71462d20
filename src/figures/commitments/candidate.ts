import { characterSet } from '../../text/characterSet.ts';
import type { Block } from '../../text/blocks.ts';
import type { Span } from '../../text/span.ts';
import type { TimeExpression } from '../../text/times.ts';
import type { Genre } from './genre.ts';
import type { Label } from './label.ts';
import type { Tense } from './tense.ts';

/** A time of a block that may set a commitment, with what its rules look at. */
export interface Candidate {
  readonly text: string;
  readonly block: Block;
  readonly sentence: Span;
  readonly time: TimeExpression;
  /** The time behind it in the same block. */
  readonly next: TimeExpression | null;
  /** The last of the times listed with it by 、 or 和: of 6月30日、9月30日、12月30日前 the last; itself where it stands alone. */
  readonly listEnd: TimeExpression;
  readonly genre: Genre;
  /** The label whose value holds the time; null outside labels. */
  readonly label: Label | null;
  /** Words that the time dates: from behind it to the next time or the end of its sentence. */
  readonly scope: Span;
  readonly tense: Tense;
  /** The time in EDTF, and whether it lies wholly before the bulletin. */
  readonly period: string;
  readonly isPast: boolean;
  /** Whether it begins before the year of the bulletin. */
  readonly isOld: boolean;
}

const SCOPE_LIMIT = 160;
const CLAUSE_STOPS = '，,；;。：:！？\n';
const isClauseStop = characterSet(CLAUSE_STOPS);
const isLeadStop = characterSet(`${CLAUSE_STOPS}、（(`);
const isNameStop = characterSet('”’。，,；、');

/**
 * The words that a time dates. Where another time follows, the clause in which that one stands is its own:
 * 「11月9日是消防宣传日，国务院安委会办公室定于11月份…」.
 */
export function scopeOf(text: string, time: Span, sentence: Span, next: Span | null): Span {
  let end = Math.min(sentence.end, time.end + SCOPE_LIMIT);
  for (let at = time.end; at < end; at++)
    if (text[at] === '；' || text[at] === ';') {
      end = at;
      break;
    }
  if (next !== null && next.start < end) {
    end = next.start;
    for (let at = next.start - 1; at > time.end; at--)
      if (isClauseStop(text, at)) {
        end = at;
        break;
      }
  }
  return { start: time.end, end: Math.max(time.end, end) };
}

/** The words from the last stop before the time up to it: 「经街道研究，定于」 gives 定于. */
export function leadOf(text: string, time: Span, sentence: Span): string {
  let start = time.start;
  while (start > sentence.start && start > time.start - 40 && !isLeadStop(text, start - 1)) start--;
  return text.slice(start, time.start);
}

/** Words right before a time that make it the time of the clause: 在, 于, 从, 并在, 请于, 各单位要在. */
const LEADS = /(?:于|在|从|自|至|利用|力争|确保|争取|计划|预计|拟|将|要|应|须|请|并|其中|同时)$/u;

/** Whether the time opens its clause, or stands behind a word that dates the clause with it. */
export function isAdverbial(candidate: Pick<Candidate, 'text' | 'time' | 'sentence' | 'block'>): boolean {
  const { text, time, sentence, block } = candidate;
  const lead = leadOf(text, time, sentence).trim();
  if (lead === '' || lead === block.marker) return text[time.start - 1] !== '、';
  return LEADS.test(lead) && !/(?:截至|主要|重要|响应)$/u.test(lead);
}

/** Whether the time stands inside 《…》, where it belongs to a title. */
export function isInTitle(text: string, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 60); i--) {
    if (text[i] === '》' || text[i] === '\n') return false;
    if (text[i] === '《') return true;
  }
  return false;
}

/** Whether the time is part of a short quoted name: “每月一题”. A longer quotation is prose. */
export function isInName(text: string, span: Span): boolean {
  const from = Math.max(0, span.start - 8);
  for (let i = span.start - 1; i >= from; i--) {
    if (isNameStop(text, i)) return false;
    if (text[i] !== '“' && text[i] !== '‘') continue;
    const close = text.slice(span.end, i + 10).search(/[”’]/u);
    return close >= 0;
  }
  return false;
}
