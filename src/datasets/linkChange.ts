import type { Figure } from '../figures/figure.ts';
import type { FigureContext } from './linkContext.ts';

/** Verbs that make a number a difference to an earlier one. 新增 and 增设 are not among them: they make new things. */
const changes: readonly string[] = [
  '下降',
  '上升',
  '增长',
  '减少',
  '增加',
  '提高',
  '降低',
  '提升',
  '回落',
  '攀升',
  '压减',
  '下滑',
  '缩短',
  '上涨',
  '上扬',
  '同比',
  '环比',
  '涨幅',
  '增幅',
  '降幅',
  '翻番',
  '净增',
  '少',
  '多',
  '增',
  '降',
  '升',
];

/** Single letters are changes only where they are the whole verb: 增5起, not 增设5处. */
const isChangeVerb = (action: string): boolean =>
  changes.some((verb) => (verb.length === 1 ? action === verb : action.includes(verb)));

/** Words right before a numeral that make it a level even behind a change: 由15.9万元提升至19.6万元. */
const levels: readonly string[] = ['至', '到', '由', '从', '为', '达'];
const hedges = /(?:大约|约|近|超过|超|不少于|不低于|至少|不超过|将|了)$/u;

/** Whether the figure is a difference (同比下降120起, 增幅) and not a level. */
export function isChange(figure: Figure, context: FigureContext): boolean {
  if (!isChangeVerb(figure.action) && !/(?:涨幅|增幅|降幅|增速|增量)$/u.test(figure.object)) return false;
  const words = context.before.trimEnd().replace(hedges, '');
  return !levels.some((word) => words.endsWith(word));
}
