import type { Published, PublishedFigure } from '../datasets/published.ts';
import type { Lang } from '../i18n/index.ts';

import { addressOfFigure } from '../datasets/address.ts';
import { printedFigure } from '../datasets/printedWords.ts';
import { quoteParts } from '../datasets/quote.ts';
import { href } from '../i18n/index.ts';
import { publisherName } from '../i18n/publishers.ts';
import { formatParts } from '../i18n/format/number.ts';
import { placeAndPeriod, whatIsCounted } from './figureWords.ts';

/** What a figure says, apart from words: it tells one edition of its card from another. */
export type FigureData = Pick<
  PublishedFigure,
  'value' | 'max' | 'bound' | 'unit' | 'role' | 'indicator' | 'region' | 'period' | 'quote'
>;

/** A single number with its sentence, as an embed or a picture shows it. */
export interface FigureCard {
  /** Id of the figure: `nmg-2024-119@242`. */
  readonly id: string;
  readonly lang: Lang;
  readonly data: FigureData;
  /** `about`, `余`; empty where the number is exact. */
  readonly bound: string;
  /** The number as it is shown, `2.18万`, and its unit; of words as printed, `近三分之二`, all of them. */
  readonly value: string;
  readonly unit: string;
  /** What is counted: the indicator's name, else the words of the text. */
  readonly what: string;
  /** Whether `what` is Chinese on an English card. */
  readonly whatIsQuoted: boolean;
  /** Place and period, and that it is a target or a requirement where it is no result. */
  readonly where: string;
  /** The sentence, cut at the figure. */
  readonly before: string;
  readonly raw: string;
  readonly behind: string;
  readonly publisher: string;
  readonly title: string;
  readonly published: string;
  /** 发文字号; empty where there is none. */
  readonly number: string;
  /** Address of the figure's page. */
  readonly href: string;
}

/** The card of a figure; it throws where the tables do not hold the figure. */
export function figureCard(published: Published, id: string, lang: Lang): FigureCard {
  const { byId } = published;
  const figure = byId.figures.get(id);
  const bulletin = figure === undefined ? undefined : byId.bulletins.get(figure.bulletin);
  if (figure === undefined || bulletin === undefined) throw new Error(`unknown figure: ${id}`);
  const { value, max, bound, unit, role, indicator, region, period, quote } = figure;
  const placed = { figure, indicator: byId.indicators.get(indicator), region: byId.regions.get(region) };
  const { before, raw, behind } = quoteParts(figure, published.textOf(bulletin.id));
  return {
    id,
    lang,
    data: { value, max, bound, unit, role, indicator, region, period, quote },
    ...formatParts(printedFigure(published, figure), lang),
    what: whatIsCounted(placed, lang),
    whatIsQuoted: placed.indicator === undefined,
    where: placeAndPeriod(placed, lang),
    before,
    raw,
    behind,
    publisher: publisherName(byId.publishers, bulletin.publisher, lang),
    title: bulletin.title,
    published: bulletin.published,
    number: bulletin.number,
    href: href(addressOfFigure(published, id), lang),
  };
}
