import type { LineRule } from '../claim.ts';
import type { PassageRule } from '../passage.ts';
import { listedBefore, ones, ordinals, repeated } from './count.ts';
import { doubling } from './doubling.ts';
import { changeAndRate, fromTo, lastYear, lastYearBehind, times, twoYears } from './growth.ts';
import { overBeforeIssue, stages } from './order.ts';
import { ofList, only, progress } from './part.ts';
import { ofTwo, perHead, unnamed } from './ratio.ts';
import { each, fractionInWords, ofNumber, ofWhole, rate } from './share.ts';
import { altogether, bare, complement, eachOf, madeOf, parts, rest, some } from './sum.ts';

/** The rules that look at one sentence. The first that claims a number for a kind keeps it. */
export const LINE_RULES: readonly LineRule[] = [
  rate, ofNumber, each, ofWhole, fractionInWords,
  parts, eachOf, altogether, bare, madeOf, rest, complement,
  fromTo, twoYears, lastYear, lastYearBehind, changeAndRate, times,
  perHead, ofTwo, unnamed,
  progress, some, ofList, only,
]; // prettier-ignore

/** The rules that look at the whole document. */
export const PASSAGE_RULES: readonly PassageRule[] = [
  listedBefore,
  ones,
  ordinals,
  repeated,
  doubling,
  overBeforeIssue,
  stages,
];
