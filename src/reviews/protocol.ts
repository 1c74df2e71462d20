import type { BulletinRow, CheckRow, IndicatorRow } from '../datasets/schema/index.ts';
import type { Span } from '../text/span.ts';
import type { CheckDecision, CheckReview } from './checkReview.ts';
import type { Fields } from './fields.ts';
import type { FigureReview } from './review.ts';

/*
 * What the page of `npm run review` and its server say to each other, as JSON.
 */

/** A bulletin in the list. */
interface ListedBulletin extends Pick<BulletinRow, 'id' | 'title' | 'publisher' | 'published'> {
  /** Figures that the machine reads in it. */
  readonly figures: number;
  /** Of these, how many a person has decided on. */
  readonly decided: number;
  /** Doubtful figures that nobody has decided on. */
  readonly doubtful: number;
}

export type ListedIndicator = Pick<IndicatorRow, 'id' | 'name_zh' | 'name_en' | 'unit'>;

/** `GET api/collection` */
export interface DeskCollection {
  readonly bulletins: readonly ListedBulletin[];
  /** Contradictions that the machine finds, and how many of them await a person. */
  readonly contradictions: { readonly all: number; readonly awaiting: number };
  readonly indicators: readonly ListedIndicator[];
}

/** A region by its name, with those above it: 昆都仑区 · 包头市 · 内蒙古自治区. */
export interface ListedRegion {
  readonly code: string;
  readonly name: string;
}

/** Why a person should look at a figure first. */
export type DoubtKind = 'contradiction' | 'future' | 'unlinked' | 'recognised';

/** A figure as the machine reads it. */
export interface DeskFigure extends Fields, Span {
  readonly id: string;
  readonly raw: string;
  /** What is doubtful about it. */
  readonly doubts: readonly DoubtKind[];
  /** How it was read: which rule, and what it gave. */
  readonly steps: readonly { readonly rule: string; readonly gave: string }[];
}

/** What changes with every decision. `version` names the state of the file; empty where there is none. */
export interface DeskState {
  readonly version: string;
  readonly journal: readonly FigureReview[];
  /** Reviews that no longer fit, and faults of the file. */
  readonly messages: readonly string[];
}

/** `GET api/bulletins/<id>` */
export interface DeskBulletin
  extends DeskState, Pick<BulletinRow, 'id' | 'title' | 'publisher' | 'published' | 'region'> {
  readonly text: string;
  readonly figures: readonly DeskFigure[];
  /** Names of the regions that occur. */
  readonly regions: readonly ListedRegion[];
}

/** Answer to both: the file as it is now. */
export interface DeskAnswer extends DeskState {
  /** Somebody else had written since `version`. Their decisions are in the journal, too. */
  readonly merged: boolean;
}

/** `POST api/bulletins/<id>/preview`: what of the site a decision would change. */
export interface Preview {
  /** Addresses of pages, without base and language. */
  readonly pages: readonly string[];
  /** Charts whose data would change, with the page on which they stand. */
  readonly charts: readonly { readonly title: string; readonly page: string }[];
}

/** A number or words that go into a contradiction, with what was printed around them. */
export interface DeskPart {
  /** What it does in the formula; `claimed` what is said to come out. */
  readonly role: string;
  readonly raw: string;
  /** The sentence that it stands in; of a fact who printed it where; empty for what is not printed, such as a day of publication. */
  readonly quote: string;
  /** Where `raw` stands in the sentence; empty where it is not known. */
  readonly span: Span | null;
  /** Title of the bulletin or page. */
  readonly source: string;
  /** Id of the bulletin; empty for facts. */
  readonly bulletin: string;
}

/** A contradiction that the machine finds. */
export interface DeskCheck extends Pick<
  CheckRow,
  'id' | 'kind' | 'rule' | 'working' | 'computed' | 'stated'
> {
  /** The claim first, then the inputs in the order of the formula. */
  readonly parts: readonly DeskPart[];
  /** The decision that holds. */
  readonly state: CheckDecision | 'none';
  /** Version of all that the person looked at: a decision is refused where it has changed meanwhile. */
  readonly seen: string;
}

/** `GET api/checks` */
export interface DeskChecks {
  /** Version of the file, by which changes of others are noticed; empty where there is no file. */
  readonly version: string;
  readonly checks: readonly DeskCheck[];
  readonly journal: readonly CheckReview[];
  /** Decisions that no longer hold, and faults of the file. */
  readonly messages: readonly string[];
}

/** Any request that was refused. */
export interface Refusal {
  readonly problems: readonly string[];
}
