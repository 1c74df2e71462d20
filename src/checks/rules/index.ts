import type { LineRule } from '../claim.ts';
import type { PassageRule } from '../passage.ts';
import { listedBefore, ones, ordinals } from './count.ts';
import { doubling } from './doubling.ts';
import { changeAndRate, fromTo, lastYear, times, twoYears } from './growth.ts';
import { overBeforeIssue, stages } from './order.ts';
import { ofList, progress } from './part.ts';
import { ofTwo, perHead, unnamed } from './ratio.ts';
import { fractionInWords, ofNumber, ofWhole, rate } from './share.ts';
import { altogether, complement, eachOf, parts, rest } from './sum.ts';

/** The rules that look at one sentence. The first that claims a number for a kind keeps it. */
export const LINE_RULES: readonly LineRule[] = [
  rate, ofNumber, ofWhole, fractionInWords,
  parts, eachOf, altogether, rest, complement,
  fromTo, twoYears, lastYear, changeAndRate, times,
  perHead, ofTwo, unnamed,
  progress, ofList,
]; // prettier-ignore

/** The rules that look at the whole document. */
export const PASSAGE_RULES: readonly PassageRule[] = [
  listedBefore,
  ones,
  ordinals,
  doubling,
  overBeforeIssue,
  stages,
];
