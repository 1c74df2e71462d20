import type { SourceDocument } from '../../figures/document.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Campaign } from '../catalogue/campaigns.ts';
import type { Indicator } from '../catalogue/indicators.ts';
import type { Catalogue } from './link.ts';
import type { FigureContext } from './context.ts';
import { longestOf, Named } from './named.ts';
import { behindLast, characterSet } from '../../text/characterSet.ts';
import { endsOf, isWithinEdtf } from '../../text/edtf.ts';
import { memoize } from '../memoize.ts';
import { isMark, withoutMarks } from '../catalogue/indicatorsPattern.ts';

/** A phrase of a campaign: words that must stand within one clause. */
interface Alias {
  readonly campaign: Campaign;
  readonly words: readonly string[];
  readonly length: number;
}

/** The aliases that a document may mean, among those whose longest word occurs: in words without marks, and in front of a figure. */
interface Aliases {
  readonly in: (words: string) => readonly Alias[];
  readonly before: (figure: Figure, context: FigureContext) => readonly Alias[];
}

/** The aliases of a catalogue, which is the same for every document. */
const aliasesOf = memoize((campaigns: readonly Campaign[]): Named<Alias> => {
  const all = campaigns.flatMap((campaign) =>
    campaign.aliases.map((alias): Alias => {
      const words = alias.split('+').map(withoutMarks);
      return { campaign, words, length: words.join('').length };
    }),
  );
  return new Named(all, ({ words }) => [longestOf(words)]);
});

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
 * (…行动开展以来，…；…); then the indicator's own campaign, if the catalogue lists this bulletin under it; then in a
 * heading, innermost first; in the question that the speaker answers; in the title. Where nothing names one, the only
 * campaign that the bulletin runs counts.
 */
export function createCampaignLinker(
  catalogue: Catalogue,
  document: SourceDocument,
): (figure: Figure, context: FigureContext, indicator: Indicator | undefined) => string {
  const possible = new Set(catalogue.campaigns.filter((campaign) => couldRun(campaign, catalogue, document)));
  const all = aliasesOf(catalogue.campaigns);
  const along = all.along(document.text, isMark);
  const ofPossible = (named: readonly Alias[]): readonly Alias[] =>
    named.length === 0 ? named : named.filter(({ campaign }) => possible.has(campaign));
  const aliases: Aliases = {
    in: (words) => ofPossible(all.in(words)),
    before: ({ start }, { before }) => ofPossible(along(start - before.length, start)),
  };
  const listed = catalogue.campaigns.filter((campaign) => campaign.bulletins.includes(document.id));
  const only = listed.length === 1 ? (listed[0]?.id ?? '') : '';
  const headings = new Map<string, string>();
  const named = (heading: string): string => {
    const known = headings.get(heading);
    if (known !== undefined) return known;
    const words = withoutMarks(heading);
    const campaign = lastMention(words, aliases.in(words), document.published)?.campaign.id ?? '';
    headings.set(heading, campaign);
    return campaign;
  };
  /** What the headings name that the last figure stood under; those of a section share their list. */
  let above: { readonly under: FigureContext; readonly campaign: string } | null = null;
  const namedAbove = (under: FigureContext): string => {
    const isSame = above?.under.section === under.section && above.under.question === under.question;
    if (!isSame || above === null) {
      const headings = [...under.section, under.question, under.title];
      above = { under, campaign: headings.map(named).find((campaign) => campaign !== '') ?? '' };
    }
    return above.campaign;
  };
  return (figure, context, indicator) => {
    const near = inSentence(figure, context, aliases, document.published);
    if (near !== '') return near;
    // What is counted may belong to one campaign whatever the heading: 微型消防站 under 多种形式消防力量建设.
    if (indicator !== undefined && listed.some(({ id }) => id === indicator.campaign))
      return indicator.campaign;
    return namedAbove(context) || only;
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

const isSentenceStop = characterSet('。；;！？');

/** The campaign named by what is counted, by the figure's own clause, or by what leads into it. */
function inSentence(figure: Figure, context: FigureContext, aliases: Aliases, published: string): string {
  const words = withoutMarks(figure.action + figure.object);
  const counted = lastMention(words, aliases.in(words), published);
  if (counted !== undefined) return counted.campaign.id;
  const near = aliases.before(figure, context);
  if (near.length > 0) {
    const before = withoutMarks(context.before);
    const clause = behindLast(before, isSentenceStop);
    const own = lastMention(clause, near, published);
    if (own !== undefined && !isOfAnotherFigure(clause, own.end)) return own.campaign.id;
    const leading = inLead(before, near, published);
    if (leading !== '') return leading;
  }
  if (context.lead === '') return '';
  const lead = withoutMarks(context.lead);
  return inLead(lead, aliases.in(lead), published);
}

/** The campaign that a text names last, where it holds for what follows; empty where it does not. */
function inLead(text: string, among: readonly Alias[], published: string): string {
  const leading = lastMention(text, among, published);
  return leading !== undefined && reachesOn(text, leading.end) ? leading.campaign.id : '';
}

/** A naming with a numeral of its own before the next comma is about that one: 开展“一警六员”实训11万人次，招募志愿者…. */
function isOfAnotherFigure(clause: string, end: number): boolean {
  const comma = clause.slice(end).search(/[，,]/u);
  return comma >= 0 && /[\d０-９]/u.test(clause.slice(end, end + comma));
}

/** Words behind a naming that make it hold for the clauses and sentences that follow. */
const reaching = /^[^，,。；;：:]{0,12}(?:以来|期间|中[，,：:]|方面[，,：:]|：|:)/u;

function reachesOn(text: string, end: number): boolean {
  return reaching.test(text.slice(end, end + 16));
}

/** The last naming in the text; of two that end together the longer; of two campaigns with one name the one under way. */
function lastMention(text: string, among: readonly Alias[], published: string): Mention | undefined {
  let best: Mention | undefined;
  let isTied = false;
  for (const alias of among) {
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

/** No text around a figure names a campaign more often than this; what lies further back is not nearest. */
const mostTries = 8;

/** Offset behind the last place where all the words stand in one clause; -1 where they do not. */
function endOfAlias(text: string, words: readonly string[]): number {
  const key = words[words.length - 1] ?? '';
  let at = text.lastIndexOf(key);
  for (let tries = 0; at >= 0 && tries < mostTries; tries++) {
    const end = at + key.length;
    const window = text.slice(Math.max(0, at - aliasReach), end);
    const clause = window.slice(Math.max(window.lastIndexOf('。'), window.lastIndexOf('；')) + 1);
    if (words.every((word) => clause.includes(word))) return end;
    at = at === 0 ? -1 : text.lastIndexOf(key, at - 1);
  }
  return -1;
}
