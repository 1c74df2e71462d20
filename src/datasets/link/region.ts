import type { SourceDocument } from '../../figures/document.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Regions } from '../regions/regions.ts';
import { characterSet } from '../../text/characterSet.ts';
import { nationCode } from '../regions/regionsCode.ts';

/** Places that are divisions in everyday speech but have no code: their numbers are not those of the region around them. */
const withoutCode = /(?:开发区|高新区|经开区|新区|度假区|保税区|示范区|管委会|兵团)$/u;

/** 其中, …; 从起火原因看, …; 按场所分, …: the sentence divides what the one before it counted. */
const DIVIDES =
  /^[\s“"（(]*(?:其中|在[这此上]述?[^，。]{0,8}中|(?:从|按|分)[^，,。；省市区县旗州盟镇乡各我本全]{1,12}(?:看|分|划分|统计|来看)[，,])/u;
/** The sentence speaks of a place of its own all the same: 我区, 全市, 本县. */
const OWN_PLACE = /[我本全][省市区县旗州盟]|自治区|各地/u;

/** A time at the head of a clause: 截至2024年9月底, 2023年上半年. */
const TIME = /^\s*(?:截至|截止|到|至|自|从|在)?[\d年月日—～至-]*(?:上半年|下半年|底|末|初)?/u;
/** Where the name of a region may end. */
const isEnding = characterSet('省市县区旗州盟镇乡道');
const isClauseStop = characterSet('，,；;：:（(');
/** No name of a region is longer. */
const LONGEST = 24;
/** Of several places the number is that of none, and what belongs to a place is another matter; an office acts for its own place. */
const BELONGS = /^(?:[、和与及的等级]|以外|之外|以下)/u;
/** So far in front of a figure its place may stand. */
const REACH = 160;

/** A sentence with figures, and the one region that they are all about; null where they are about several. */
interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly region: string | null;
}

/**
 * Finds the region that a figure is about: the place that its sentence names, resolved from the document's region outward; in a
 * sentence that divides what the one before it counted (全国发生火灾…。其中，亡人火灾…) the region of that; else the document's.
 * A place without a code of its own (经开区, 兵团) gives no region rather than a wrong one. Figures are to be asked for in the
 * order of the text.
 */
export function createRegionLinker(regions: Regions, document: SourceDocument): (figure: Figure) => string {
  const home = regions.byCode(document.region)?.code ?? '';
  const known = new Map<string, string>();
  const resolve = (name: string): string => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const match = regions.findRegion(name, home === '' ? nationCode : home);
    const code = 'region' in match ? match.region.code : withoutCode.test(name) ? '' : home;
    known.set(name, code);
    return code;
  };
  let previous: Sentence | undefined;
  let current: Sentence | undefined;
  /** The region whose name opens a clause, ending and all; empty where none does. */
  const openingOf = (clause: string): string => {
    const words = clause.replace(TIME, '');
    const last = Math.min(words.length, LONGEST);
    for (let at = 0; at < last; at++) {
      if (!isEnding(words, at)) continue;
      const name = words.slice(0, at + 1);
      // Hardly any clause opens with a name, and to resolve one takes far longer than to know that it is none.
      if (regions.named(name).full.length === 0) continue;
      const match = regions.findRegion(name, home === '' ? nationCode : home);
      const isWhole = 'region' in match && !match.differs && match.region.name === name;
      if (isWhole && !BELONGS.test(words.slice(at + 1))) return match.region.code;
    }
    return '';
  };
  /** The region that the clause of a figure opens with, or the nearest clause in front of it in the sentence. */
  const opened = ({ quote, quoteStart, start }: Figure): string => {
    let end = Math.min(Math.max(0, start - quoteStart), quote.length);
    const first = Math.max(0, end - REACH);
    let hasEnding = false;
    for (let at = end; at >= first; at--) {
      hasEnding ||= at < end && isEnding(quote, at);
      if (at > first && !isClauseStop(quote, at - 1)) continue;
      const code = hasEnding ? openingOf(quote.slice(at, end)) : '';
      if (code !== '') return code;
      end = at - 1;
      hasEnding = false;
    }
    return '';
  };
  return (figure) => {
    const { locality, quote, quoteStart } = figure;
    if (current?.start !== quoteStart) previous = current;
    const carried =
      previous !== undefined && divides(quote) && isDirectlyBehind(document.text, previous.end, quoteStart)
        ? previous.region
        : null;
    const region = locality === '' ? opened(figure) || (carried ?? home) : resolve(locality);
    const same = current?.start === quoteStart ? current : undefined;
    current = {
      start: quoteStart,
      end: quoteStart + quote.length,
      region: same === undefined || same.region === region ? region : null,
    };
    return region;
  };
}

function divides(quote: string): boolean {
  return DIVIDES.test(quote) && !OWN_PLACE.test(quote);
}

/** Whether nothing but marks and spaces of the same line stands between two sentences. */
function isDirectlyBehind(text: string, end: number, start: number): boolean {
  return start >= end && start - end <= 4 && /^[ \u3000。！？；”"）)]*$/u.test(text.slice(end, start));
}
