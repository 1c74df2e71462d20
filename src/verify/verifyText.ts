import type { SourceDocument } from '../figures/document.ts';
import type { LinkedFigure } from '../datasets/link/link.ts';
import type { IndicatorRow, RegionRow } from '../datasets/schema/index.ts';
import type { Regions } from '../datasets/regions/regions.ts';
import type { VerifyRecord, VerifyWords } from './record.ts';

import { linkFigures } from '../datasets/link/link.ts';
import { createRegions } from '../datasets/regions/regions.ts';
import { nationCode } from '../datasets/regions/regionsCode.ts';
import { readFigures } from '../figures/readFigures.ts';
import { READERS } from '../figures/readers.ts';
import { readBlocks } from '../text/blocks.ts';
import { type Answer, lookUp } from './lookUp.ts';

/** What an article does not say itself. */
export interface ArticleSetting {
  /** Code of the region of which it speaks where it names none; empty where nobody said. */
  readonly region: string;
  /** EDTF; the day from which 今年 is told. */
  readonly published: string;
  readonly title?: string;
}

/** A number of a text and what the record says of it. */
export interface Verified {
  readonly figure: LinkedFigure;
  readonly answer: Answer;
}

/** Reads texts against a record. */
export interface Verifier {
  readonly indicators: ReadonlyMap<string, IndicatorRow>;
  readonly regions: Regions;
  readonly verify: (text: string, setting: ArticleSetting, record: VerifyRecord) => readonly Verified[];
}

/** The reader of texts that knows these indicators and regions. */
export function createVerifier({ indicators, regions: list }: VerifyWords): Verifier {
  const known = regionsOf(list);
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const catalogue = { indicators, campaigns: [], regions: withUnknown(known) };
  return {
    indicators: byId,
    regions: known,
    verify: (text, { region, published, title = '' }, record) => {
      const document: SourceDocument = {
        id: 'article',
        text,
        title,
        publisher: '',
        published,
        region,
        genre: '',
      };
      const blocks = readBlocks(text);
      const figures = Array.from(readFigures(document, blocks, READERS));
      const verified = linkFigures(document, figures, catalogue, blocks).map((figure) => ({
        figure,
        answer: lookUp(figure, record, byId),
      }));
      return verified.map(({ figure, answer }) => ({ figure, answer: besideAnother(answer, text) }));
    },
  };
}

/**
 * Where a text says the number of the record itself, another number of it that is read as the same is a part or a kind of it (停车位1万个、
 * 共享车位2000个; 开工742个、完工548个): it is not held against the record.
 */
function besideAnother(answer: Answer, text: string): Answer {
  const { verdict, row, reasons } = answer;
  if (verdict !== 'differs' || row === null) return answer;
  // Behind a digit or a point it is the end of another number: 42个 in 142个.
  const isSaid = text
    .split(row.printed)
    .some((part, at, parts) => at < parts.length - 1 && !/[\d.,]$/u.test(part));
  return isSaid ? { ...answer, verdict: 'not-comparable', reasons: ['other', ...reasons] } : answer;
}

function regionsOf(list: readonly Pick<RegionRow, 'code' | 'name'>[]): Regions {
  const ending = (zeros: RegExp): typeof list =>
    list.filter(({ code }) => zeros.test(code) && code !== '000000');
  return createRegions({
    provinces: ending(/^\d{2}0000$/u).filter(({ code }) => !/^(?:71|81|82)/u.test(code)),
    cities: ending(/^\d{2}(?!00)\d{2}00$/u),
    areas: ending(/^\d{4}(?!00)\d{2}$/u),
    streets: () => ending(/^\d{9}$/u),
    aliases: [],
  });
}

/** A place whose name ends as that of a region does. */
const PLACE = /(?:[省市县区旗州盟镇乡]|街道)$/u;

/** A region of which nothing is published has no code here: its numbers are not those of the region around it. */
function withUnknown(regions: Regions): Regions {
  return {
    ...regions,
    findRegion(name, within) {
      const found = regions.findRegion(name, within);
      if ('region' in found) {
        const { code, level, name: own } = found.region;
        // Many counties share their name: 朝阳区 alone is that of the place of which the article speaks.
        const isNear =
          within !== undefined &&
          within !== nationCode &&
          (regions.isWithin(code, within) || regions.isWithin(within, code));
        const isFar = (level === 'county' || level === 'township') && name.length <= own.length && !isNear;
        return isFar ? { ...found, region: { ...found.region, code: '' } } : found;
      }
      if (!PLACE.test(name)) return found;
      return { region: { code: '', name, level: 'county', parent: '' }, printed: name, differs: false };
    },
  };
}
