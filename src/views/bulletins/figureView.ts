import type {
  BulletinRow,
  CampaignRow,
  CorrectionRow,
  IndicatorRow,
  ObservationRow,
  PlaceRow,
  Published,
  PublishedFigure,
  RegionRow,
  ReviewRow,
} from '../../datasets/published.ts';
import type { PrintedFigure } from '../../datasets/printedWords.ts';
import type { Lang } from '../../i18n/index.ts';
import type { Interval } from '../../figures/interval.ts';
import type { Piece } from './bulletinText.ts';
import type { Block } from '../../text/blocks.ts';

import { printedFigure } from '../../datasets/printedWords.ts';
import { intervalOf } from '../../figures/interval.ts';
import { publisherName } from '../../i18n/publishers.ts';
import { blocksOf } from '../../tables/blocks.ts';
import { elsewhereOf } from '../../tables/elsewhere.ts';
import { cutPieces, marksOf } from './bulletinText.ts';
import { groupsOf, sentenceKey } from '../../tables/groups.ts';
import { bisector } from 'd3';

/** A figure in the words around it: the sentence whole, what stands before and behind it as far as it helps. */
interface Context {
  readonly before: string;
  /** Whether more of the paragraph stands before `before`. */
  readonly cutBefore: boolean;
  readonly sentence: readonly Piece[];
  readonly after: string;
  readonly cutAfter: boolean;
  /** Headings above it, outermost first. */
  readonly section: readonly string[];
}

/** Columns of a figure that a step of its reading fills. */
export type FilledColumn =
  | 'value'
  | 'max'
  | 'unit'
  | 'bound'
  | 'action'
  | 'object'
  | 'subject'
  | 'role'
  | 'time'
  | 'period';

/** One step of the reading: a rule, and what it gave. */
interface ReadingStep {
  /** Id of the rule, `frame/verb-before`. */
  readonly rule: string;
  /** Columns of the row that it filled, with their values. */
  readonly gave: readonly (readonly [column: FilledColumn, value: string])[];
}

/** What the page of a figure shows. */
export interface FigureView {
  readonly figure: PrintedFigure;
  readonly bulletin: BulletinRow;
  /** Who published it, by the language in which it is said. */
  readonly publisher: Readonly<Record<Lang, string>>;
  readonly region: RegionRow | undefined;
  readonly indicator: IndicatorRow | undefined;
  readonly campaign: CampaignRow | undefined;
  readonly interval: Interval;
  readonly context: Context;
  /** Where it stands in the original; undefined where that is not known. */
  readonly place: PlaceRow | undefined;
  /** What it was before this edition corrected it, and what a later edition made of it. */
  readonly correctedFrom: CorrectionRow | undefined;
  readonly correctedTo: CorrectionRow | undefined;
  /** What a person decided on it; undefined where nobody has. */
  readonly reviewed: ReviewRow | undefined;
  readonly steps: readonly ReadingStep[];
  /** Other figures of its sentence. */
  readonly sameSentence: readonly PublishedFigure[];
  /** The indicator elsewhere, those of its region and role first; one more than are shown where there are others. */
  readonly elsewhere: readonly ObservationRow[];
  readonly previous: PrintedFigure | undefined;
  readonly next: PrintedFigure | undefined;
}

/** Longest text shown before and behind the sentence, in characters. */
const AROUND = 160;

export function figureView(published: Published, id: string): FigureView {
  const { byId } = published;
  const figure = byId.figures.get(id);
  const bulletin = figure === undefined ? undefined : byId.bulletins.get(figure.bulletin);
  if (figure === undefined || bulletin === undefined) throw new Error(`unknown figure: ${id}`);
  const groups = groupsOf(published);
  const siblings = groups.figuresByBulletin.get(bulletin.id) ?? [];
  const at = siblings.indexOf(figure);
  const neighbour = (index: number): PrintedFigure | undefined => {
    const sibling = siblings[index];
    return sibling === undefined ? undefined : printedFigure(published, sibling);
  };
  return {
    figure: printedFigure(published, figure),
    bulletin,
    publisher: {
      zh: publisherName(byId.publishers, bulletin.publisher, 'zh'),
      en: publisherName(byId.publishers, bulletin.publisher, 'en'),
    },
    region: byId.regions.get(figure.region),
    indicator: byId.indicators.get(figure.indicator),
    campaign: byId.campaigns.get(figure.campaign),
    interval: intervalOf(figure),
    context: contextOf(published, figure),
    place: byId.places.get(id),
    correctedFrom: byId.corrections.get(id),
    correctedTo: published.corrections.find(({ before }) => before === id),
    reviewed: byId.reviews.get(id),
    steps: stepsOf(figure),
    sameSentence: (groups.figuresBySentence.get(sentenceKey(figure)) ?? []).filter(
      (other) => other !== figure,
    ),
    elsewhere: elsewhereOf(published, figure),
    previous: neighbour(at - 1),
    next: neighbour(at + 1),
  };
}

/** The sentence of a figure with all its figures marked, and the sentences beside it in the same paragraph. */
export function contextOf(published: Published, figure: PublishedFigure): Context {
  const text = published.textOf(figure.bulletin);
  const { quote, start } = figure;
  const printed = text.lastIndexOf(quote, start);
  const from = printed < 0 || printed + quote.length < figure.end ? start : printed;
  const to = from === start ? figure.end : from + quote.length;
  const blocks = blocksOf(published, figure.bulletin);
  const block = blocks[Math.max(0, bisector((each: Block) => each.start).right(blocks, start) - 1)];
  const same = groupsOf(published).figuresBySentence.get(sentenceKey(figure)) ?? [figure];
  const sentence = cutPieces(text, { start: from, end: to }, marksOf(same, []));
  const [begin, end] = block === undefined || block.kind === 'table' ? [from, to] : [block.start, block.end];
  const first = sentenceStart(text, Math.max(begin, from - AROUND), from, begin);
  const last = sentenceEnd(text, to, Math.min(end, to + AROUND), end);
  return {
    before: text.slice(Math.min(first, from), from),
    cutBefore: first > begin,
    sentence,
    after: text.slice(to, Math.max(last, to)),
    cutAfter: last < end,
    section: block?.section ?? [],
  };
}

/** Where the text before begins: at the paragraph's beginning, else behind a full stop, else where the room ends. */
function sentenceStart(text: string, first: number, from: number, begin: number): number {
  if (first <= begin) return begin;
  for (let at = first; at < from - 1; at++) if ('。！？；'.includes(text.charAt(at))) return at + 1;
  return first;
}

function sentenceEnd(text: string, to: number, last: number, end: number): number {
  if (last >= end) return end;
  for (let at = last; at > to; at--) if ('。！？；'.includes(text.charAt(at - 1))) return at;
  return last;
}

const GAVE: readonly (readonly [family: string, columns: readonly FilledColumn[]])[] = [
  ['numeral', ['value', 'max']],
  ['unit', ['unit']],
  ['bound', ['bound']],
  ['frame', ['action', 'object', 'subject']],
  ['table', ['action', 'object', 'subject']],
  ['role', ['role']],
  ['period', ['time', 'period']],
];

/** Columns that a person corrected, as the machine had read them, as text. */
export function correctedCells({
  before,
}: Pick<ReviewRow, 'before'>): readonly (readonly [column: string, cell: string])[] {
  if (before === '') return [];
  const cells = JSON.parse(before) as Readonly<Record<string, string | number | null>>;
  return Object.entries(cells).map(([column, cell]) => [column, String(cell ?? '')]);
}

function stepsOf(figure: PublishedFigure): ReadingStep[] {
  return figure.rule.split(' ').map((rule) => {
    const family = rule.split('/')[0];
    const columns = GAVE.find(([name]) => name === family)?.[1] ?? [];
    const gave = columns
      .map((column) => [column, String(figure[column] ?? '')] as const)
      .filter(([, value]) => value !== '');
    return { rule, gave };
  });
}
