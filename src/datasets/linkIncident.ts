import type { Figure } from '../figures/figure.ts';
import type { FigureContext } from './linkContext.ts';

const harm = /死|亡|伤|遇难|失踪|损失/u;

/** A name by date, “11·16”; or one accident told of: 一起…事故, 该起火灾. */
const named = /\d{1,2}[·•・.]\d{1,2}["”’」]|(?:这|该|此|一)起/u;

/** A single day, unless it is an end of a stretch of time: 2月23日…发生, but not 截至2月23日, 1月1日至10月31日. */
const oneDay = /(?<![\d至到年—~-]|截止)(?:\d{4}年)?\d{1,2}月\d{1,2}日(?!以来|起|前|至|到|—|-|~|，?截至)/gu;

/** A count of accidents before the numeral makes its sentence one about many: 发生火灾74.8万起，死亡…. */
const counted = /[\d万余多]起/u;

/**
 * Whether the figure tells the harm of one accident (“11·16”火灾造成26人死亡; 2月23日…发生火灾，造成15人死亡). The dead of
 * one fire are not a region's fire deaths of a period, so no indicator takes them.
 */
export function isOneIncident(figure: Figure, context: FigureContext): boolean {
  if (!harm.test(figure.action) && !harm.test(figure.object)) return false;
  const from = Math.max(context.before.lastIndexOf('。'), context.before.lastIndexOf('\n')) + 1;
  const sentence = context.before.slice(from);
  if (named.test(sentence)) return true;
  if (counted.test(sentence)) return false;
  for (const match of sentence.matchAll(oneDay)) {
    if (/发生|突发|起火/u.test(sentence.slice(match.index))) return true;
  }
  return false;
}
