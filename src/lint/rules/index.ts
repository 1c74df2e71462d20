import type { DraftRule, WordingRule } from '../rule.ts';
import { doubledBound, inclusive, nearAbove } from './bounds.ts';
import { impossibleDate, noYear, undatedTotal } from './dates.ts';
import { noBase, respectively, sharesOverWhole } from './lists.ts';
import { fellByTimes, folds, grewByTimes } from './multiples.ts';
import { percentForPoints } from './points.ts';
import { questions } from './questions.ts';
import { mixedClassifier, mixedScale } from './units.ts';

/** The rules that look at one sentence. */
export const WORDING_RULES: readonly WordingRule[] = [
  percentForPoints, grewByTimes, fellByTimes, folds,
  mixedScale, mixedClassifier,
  doubledBound, inclusive,
  impossibleDate, undatedTotal,
  respectively, sharesOverWhole, noBase,
]; // prettier-ignore

/** The rules that look at the whole draft. */
export const DRAFT_RULES: readonly DraftRule[] = [questions, nearAbove, noYear];
