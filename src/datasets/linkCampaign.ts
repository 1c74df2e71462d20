import type { SourceDocument } from '../figures/document.ts';
import type { Campaign } from './campaigns.ts';
import type { Indicator } from './indicators.ts';
import type { Catalogue } from './link.ts';
import type { FigureContext } from './linkContext.ts';

import { endsOf, isWithinEdtf } from '../text/edtf.ts';
import { withoutMarks } from './indicatorsPattern.ts';

/** A phrase of a campaign: words that must stand within one clause. */
interface Alias {
  readonly campaign: Campaign;
  readonly words: readonly string[];
  readonly length: number;
}

/** A place where a text names a campaign. */
interface Mention {
  readonly campaign: Campaign;
  /** Offset behind it. */
  readonly end: number;
  readonly length: number;
}

/** Words of one alias may stand this far apart. */
const aliasReach = 40;

/**
 * Finds the campaign that a figure belongs to. The nearest naming wins: in its own clause before it; in what leads into it
 * (…行动开展以来，…；…); in a heading, innermost first; in the title. Where nothing names one, the indicator's own campaign
 * counts if the catalogue lists this bulletin under it, and else the only campaign that the bulletin runs.
 */
export function createCampaignLinker(
  catalogue: Catalogue,
  document: SourceDocument,
): (context: FigureContext, indicator: Indicator | undefined) => string {
  const possible = catalogue.campaigns.filter((campaign) => couldRun(campaign, catalogue, document));
  const aliases = possible.flatMap((campaign) =>
    campaign.aliases.map((alias): Alias => {
      const words = alias.split('+').map(withoutMarks);
      return { campaign, words, length: words.join('').length };
    }),
  );
  const listed = catalogue.campaigns.filter((campaign) => campaign.bulletins.includes(document.id));
  const only = listed.length === 1 ? (listed[0]?.id ?? '') : '';
  const headings = new Map<string, string>();
  const named = (heading: string): string => {
    const known = headings.get(heading);
    if (known !== undefined) return known;
    const found = lastMention(withoutMarks(heading), aliases, document.published)?.campaign.id ?? '';
    headings.set(heading, found);
    return found;
  };
  return (context, indicator) => {
    const inSentence = inClause(context, aliases, document.published);
    if (inSentence !== '') return inSentence;
    for (const heading of [...context.section, context.title]) {
      const found = named(heading);
      if (found !== '') return found;
    }
    if (indicator !== undefined && listed.some(({ id }) => id === indicator.campaign))
      return indicator.campaign;
    return only;
  };
}

/**
 * A campaign of another region, and one that began in a later year than the document or was long over, cannot be what the
 * document means (the 全链条 of 2022 is not that of 2024). One of a part of its region can.
 */
function couldRun(
  campaign: Campaign,
  { regions }: Catalogue,
  { region, published }: SourceDocument,
): boolean {
  const isNear =
    region === '' ||
    campaign.regions.some((code) => regions.isWithin(region, code) || regions.isWithin(code, region));
  if (!isNear || campaign.recurs !== undefined) return isNear;
  const window = endsOf(campaign.window);
  const dated = endsOf(published);
  if (window === null || dated === null) return true;
  const yearsOver =
    window.last === '' ? 0 : Number(dated.first.slice(0, 4)) - Number(window.last.slice(0, 4));
  return window.first.slice(0, 4) <= dated.last.slice(0, 4) && yearsOver <= 1;
}

function inClause(context: FigureContext, aliases: readonly Alias[], published: string): string {
  const before = withoutMarks(context.before);
  const clause = before.slice(
    Math.max(...['。', '；', ';', '！', '？'].map((sign) => before.lastIndexOf(sign))) + 1,
  );
  const own = lastMention(clause, aliases, published);
  if (own !== undefined) return own.campaign.id;
  for (const text of [before, withoutMarks(context.lead)]) {
    const leading = lastMention(text, aliases, published);
    if (leading !== undefined && reachesOn(text, leading.end)) return leading.campaign.id;
  }
  return '';
}

/** Words behind a naming that make it hold for the clauses and sentences that follow. */
const reaching = /^[^，。；：]{0,12}(?:以来|期间|中[，：]|方面[，：]|：|:)/u;

function reachesOn(text: string, end: number): boolean {
  return reaching.test(text.slice(end, end + 16));
}

/** The last naming in the text; of two that end together the longer; of two campaigns with one name the one under way. */
function lastMention(text: string, aliases: readonly Alias[], published: string): Mention | undefined {
  let best: Mention | undefined;
  let isTied = false;
  for (const alias of aliases) {
    const end = endOfAlias(text, alias.words);
    if (end < 0) continue;
    const mention: Mention = { campaign: alias.campaign, end, length: alias.length };
    const order = best === undefined ? 1 : compareMentions(mention, best, published);
    if (order > 0) best = mention;
    isTied = (order === 0 && mention.campaign !== best?.campaign) || (order <= 0 && isTied);
  }
  return isTied ? undefined : best;
}

function compareMentions(a: Mention, b: Mention, published: string): number {
  if (a.end !== b.end) return a.end - b.end;
  if (a.length !== b.length) return a.length - b.length;
  if (published === '') return 0;
  return (
    Number(isWithinEdtf(published, a.campaign.window)) - Number(isWithinEdtf(published, b.campaign.window))
  );
}

/** Offset behind the last place where all the words stand in one clause; -1 where they do not. */
function endOfAlias(text: string, words: readonly string[]): number {
  let first = text.length;
  let end = -1;
  for (const word of words) {
    const at = text.lastIndexOf(word);
    if (at < 0) return -1;
    first = Math.min(first, at);
    end = Math.max(end, at + word.length);
  }
  return end - first <= aliasReach && !/[。；]/u.test(text.slice(first, end)) ? end : -1;
}
