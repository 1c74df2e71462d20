import { figureAt } from './claim.ts';
import {
  findBefore,
  gapBefore,
  gapBehind,
  isSameUnit,
  isTotal,
  type Line,
  segmentStart,
  totalBefore,
} from './line.ts';

export const WITHIN = /^[^，,；;。]{0,20}[中里内][，,]/u;
/** 不合格的61张, 存在问题的约4.2万栋: which ones of those in front. */
const SUCH_AS = /的(?:约|近|超过?|有|共|仅|只有|达)*$/u;

/** Index of the figure in front of which the last 其中 before `index` stands; −1 where there is none. */
export function listStart(line: Line, index: number): number {
  for (let at = index; at > 0; at--) if (gapBefore(line, at).includes('其中')) return at;
  return -1;
}

/** The whole in front of 其中 that the figure at `part` is told to be a part of; −1 where the sentence tells of none. */
export function wholeOfList(line: Line, part: number): number {
  const first = listStart(line, part);
  if (first < 0) return -1;
  const from = segmentStart(line, first);
  // ；其中…: a part of the sentence that begins with 其中 speaks of the one in front of it.
  return totalBefore(line, first, figureAt(line, part), from === first ? 0 : from);
}

/**
 * Whether a share of the whole at `whole` may be meant of another total: one in the same unit stands in front of it, the whole is
 * a part itself, or it is only what came in new.
 */
export function isWholeInDoubt(line: Line, part: number, whole: number): boolean {
  const figure = figureAt(line, part);
  if (/新[收增立]|旧存|结转|年初|原/u.test(gapBefore(line, whole))) return true;
  if (listStart(line, whole) >= 0 || gapBehind(line, whole).includes('占')) return true;
  const rival = findBefore(
    line,
    whole,
    (one, at) => isTotal(line, at) && isSameUnit(one, figure) && one.value >= figure.value,
  );
  return rival >= 0;
}

/**
 * The whole that the sentence states for the figure at `part`: in front of 其中; behind 在…中; told by 的; or the total of what the
 * part is a kind of (共发生火灾2187起，住宅火灾968起).
 */
export function wholeOf(line: Line, part: number): number {
  const figure = figureAt(line, part);
  const ofList = wholeOfList(line, part);
  if (ofList >= 0) return ofList;
  const isOfThose = SUCH_AS.test(gapBefore(line, part));
  return findBefore(line, part, (one, at) => {
    if (!isTotal(line, at) || !isSameUnit(one, figure) || one.value < figure.value) return false;
    if (WITHIN.test(gapBehind(line, at))) return true;
    if (isOfThose && at === part - 1) return true;
    return one.object !== '' && one.object !== figure.object && figure.object.endsWith(one.object);
  });
}
