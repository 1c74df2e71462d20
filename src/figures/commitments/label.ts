import { characterSet } from '../../text/characterSet.ts';
import type { Span } from '../../text/span.ts';
import { createWordTable } from '../../text/times/words.ts';

/** 「（完成时限：2024年5月15日前）」 or 「责任单位：应急办。」: a name, a colon, and what it is. */
export interface Label extends Span {
  /** `limit` sets an end, `window` a stretch of time, `office` names who is to do it. */
  readonly kind: 'limit' | 'window' | 'office';
  /** Offset behind the colon. */
  readonly valueStart: number;
}

const NAMES = createWordTable<Label['kind']>([
  [
    '完成时限 办结时限 整改时限 工作时限 时限要求 完成时间 完成期限 整改期限 截止时间 截止日期 时限 期限 完成节点',
    'limit',
  ],
  [
    '时间节点 实施时间 活动时间 整治时间 行动时间 工作时间 实施期限 起止时间 推进时间 时间安排 进度安排 时间要求 培训时间',
    'window',
  ],
  [
    '责任单位 牵头单位 牵头部门 责任部门 责任科室 负责单位 配合单位 主办单位 责任主体 牵头科室 实施单位 落实单位',
    'office',
  ],
]);

const LONGEST_NAME = Math.max(...NAMES.words.map((word) => word.length));
const endsName = characterSet(NAMES.words.map((word) => word.slice(-1)));
const isColon = characterSet('：:');

/** Where the longest name begins that ends at a colon; -1 where none does. */
function startOfName(text: string, colon: number, { start, end }: Span): number {
  for (let at = Math.max(start, colon - LONGEST_NAME); at < Math.min(colon, end); at++)
    if (NAMES.at(text, at)?.word.length === colon - at) return at;
  return -1;
}

/** Labels of a stretch, in order. A value runs to the bracket that closes it, to the next label, or to the line's end. */
export function readLabels(text: string, span: Span): Label[] {
  const labels: Label[] = [];
  // A colon is rarer than the characters with which a name begins: from each one looks back for its name.
  for (let colon = span.start; colon < Math.min(span.end + LONGEST_NAME, text.length); colon++) {
    if (!isColon(text, colon) || !endsName(text, colon - 1)) continue;
    const at = startOfName(text, colon, span);
    const name = at < 0 ? null : NAMES.at(text, at);
    if (name === null) continue;
    const before = labels.at(-1);
    if (before !== undefined && before.end > at) labels[labels.length - 1] = { ...before, end: at };
    labels.push({
      kind: name.value,
      start: at,
      valueStart: colon + 1,
      end: endOfValue(text, colon + 1, span.end),
    });
  }
  return labels;
}

/** A value longer than this is a paragraph of its own; the limit also keeps the reading linear. */
const LONGEST_VALUE = 600;

function endOfValue(text: string, start: number, limit: number): number {
  const last = Math.min(limit, start + LONGEST_VALUE);
  let depth = 0;
  let stop = -1;
  for (let at = start; at < last; at++) {
    const character = text.charAt(at);
    if (character === '\n') return stop < 0 ? at : stop;
    if (stop < 0 && depth === 0 && (character === '。' || character === '；')) stop = at;
    if (character === '（' || character === '(') depth++;
    else if (character === '）' || character === ')') {
      // Inside brackets the value may hold sentences of its own.
      if (depth === 0) return at;
      depth--;
    }
  }
  return stop < 0 ? last : stop;
}

/** The name after the colon up to the first stop: 「责任单位：区住建局、区消防大队；」 gives 区住建局、区消防大队. */
export function valueOf(text: string, label: Label): string {
  let end = label.valueStart;
  while (end < label.end && !'；;。，\n）'.includes(text.charAt(end))) end++;
  return text.slice(label.valueStart, end).trim();
}
