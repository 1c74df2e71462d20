import type { Change } from './changes.ts';
import type { Bound, Role } from '../figures/figure.ts';
import type { CheckKind, CheckReason, CheckReviewState, Outcome, Verdict } from './checkVocabulary.ts';
import type { CommitmentStatus } from './commitmentVocabulary.ts';
import type { PublisherKind } from './publishers.ts';
import type { Review } from './figureRow.ts';
import type { ReportFileRow, ReportFormRow, ReportRow } from './reportRows.ts';

/*
 * Rows of the published tables as the site reads them. What each column means: columns.ts. Text that is empty is ''.
 */

/** What sort of amount an indicator is; different kinds never share an axis or a sum. */
export type Kind = 'stock' | 'flow' | 'cumulative' | 'rate' | 'money';

export interface BulletinRow {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly region: string;
  readonly published: string;
  readonly number: string;
  readonly genre: string;
  readonly language: string;
  readonly url: string;
  readonly sha256: string;
  readonly characters: number;
  readonly figures: number;
  readonly commitments: number;
  /** Id of the bulletin that it corrects, or ''. */
  readonly replaces: string;
}

/** A figure as published; `figureRow.ts` holds the row as the engine makes it. */
export interface PublishedFigure {
  readonly id: string;
  readonly bulletin: string;
  readonly region: string;
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly value: number;
  readonly max: number | null;
  readonly bound: Bound;
  readonly unit: string;
  readonly role: Role;
  readonly action: string;
  readonly object: string;
  readonly subject: string;
  readonly time: string;
  readonly period: string;
  readonly indicator: string;
  readonly campaign: string;
  readonly rule: string;
  readonly review: Review;
  readonly quote: string;
}

/** Where a figure stood in the file that its text was taken from. */
export interface PlaceRow {
  readonly id: string;
  readonly bulletin: string;
  readonly page: number | null;
  readonly table: number | null;
  readonly sheet: string;
  readonly cell: string;
}

/** A figure that a corrected edition prints otherwise. */
export interface CorrectionRow {
  readonly id: string;
  readonly bulletin: string;
  readonly before: string;
  readonly raw: string;
  readonly raw_before: string;
  readonly value: number;
  readonly value_before: number;
}

/** What a person decided on a figure; the last decision on it. */
export interface ReviewRow {
  /** Id of the figure; one that was rejected is in no other table. */
  readonly id: string;
  readonly bulletin: string;
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly decision: 'accept' | 'correct' | 'reject' | 'add';
  /** JSON object: what was corrected, as the machine had read it; empty where nothing was. */
  readonly before: string;
  readonly note: string;
  readonly reviewer: string;
  /** UTC: 2026-11-22T17:22:00.000Z. */
  readonly reviewed_at: string;
}

/** A bulletin that was public and was taken out. */
export interface WithdrawalRow {
  /** Id that the bulletin had. */
  readonly id: string;
  /** As published; '' where it was taken out, too. */
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  /** Day, `2026-11-29`. */
  readonly withdrawn: string;
  readonly reason: string;
  /** Paths of pages, between spaces, without base and language. */
  readonly addresses: string;
}

export interface FactRow {
  readonly id: string;
  readonly region: string;
  readonly name: string;
  readonly indicator: string;
  readonly raw: string;
  readonly value: number;
  readonly bound: Bound;
  readonly unit: string;
  readonly role: Role;
  readonly period: string;
  readonly publisher: string;
  readonly title: string;
  readonly published: string;
  readonly url: string;
  readonly confirmed: 'yes' | 'no';
}

export interface ObservationRow {
  readonly id: string;
  readonly source: 'figures' | 'facts' | 'reports';
  readonly bulletin: string;
  readonly region: string;
  readonly indicator: string;
  readonly campaign: string;
  readonly period: string;
  readonly value: number;
  readonly max: number | null;
  readonly bound: Bound;
  readonly unit: string;
  readonly role: Role;
  readonly kind: Kind | '';
  readonly object: string;
  readonly raw: string;
  readonly printed: string;
  readonly publisher: string;
  readonly title: string;
  readonly published: string;
  readonly url: string;
  readonly confirmed: 'yes' | 'no' | '';
  readonly review: Review | '';
}

/** A commitment as published. */
export interface PublishedCommitment {
  readonly id: string;
  readonly bulletin: string;
  readonly region: string;
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly due: string;
  readonly every: string;
  readonly task: string;
  readonly office: string;
  readonly rule: string;
  readonly quote: string;
}

/** A duty or a target, and how it stands on a day. `src/views/commitmentView.ts` reads its lists. */
export interface CommitmentStatusRow {
  readonly id: string;
  readonly source: 'commitments' | 'figures' | 'facts';
  readonly bulletin: string;
  readonly region: string;
  readonly campaigns: string;
  readonly office: string;
  readonly task: string;
  readonly due: string;
  readonly deadline: string;
  readonly every: string;
  readonly targets: string;
  readonly answers: string;
  readonly grounds: string;
  readonly status: CommitmentStatus;
  readonly as_of: string;
  readonly quote: string;
}

/** A relation that was recomputed. `src/checks/checkIndex.ts` reads its lists. */
export interface CheckRow {
  readonly id: string;
  readonly kind: CheckKind;
  readonly rule: string;
  readonly verdict: Verdict;
  readonly reason: CheckReason | '';
  readonly bulletin: string;
  readonly region: string;
  readonly claimed: string;
  readonly claimed_raw: string;
  readonly claimed_span: string;
  readonly inputs: string;
  readonly roles: string;
  readonly spans: string;
  readonly formula: string;
  readonly working: string;
  readonly unit: string;
  readonly result: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly computed: string;
  readonly stated_low: number | null;
  readonly stated_high: number | null;
  readonly stated: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** Of contradictions: whether a person stands for it. `unconfirmed` only in a local preview that was asked for. */
  readonly review: CheckReviewState | '';
  readonly reviewer: string;
  readonly reviewed_on: string;
  readonly review_note: string;
}

/** How many relations came out how. */
export interface CheckCountRow {
  readonly outcome: Outcome;
  readonly equalities: number;
  readonly at_most: number;
}

export interface IndicatorRow {
  readonly id: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly definition_zh: string;
  readonly definition_en: string;
  readonly unit: string;
  readonly kind: Kind;
  readonly better: 'up' | 'down' | 'none';
  readonly campaign: string;
}

export interface CampaignRow {
  readonly id: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly description_zh: string;
  readonly description_en: string;
  readonly window: string;
  readonly regions: string;
  readonly bulletins: string;
}

/** From `period` on, the indicator is counted in another way. */
export interface BreakRow {
  readonly id: string;
  readonly region: string;
  readonly indicator: string;
  readonly period: string;
  readonly note_zh: string;
  readonly note_en: string;
  readonly source: string;
}

/** Who published something, and what it is. */
export interface PublisherRow {
  readonly name: string;
  readonly kind: PublisherKind;
  readonly name_en: string;
  readonly original: string;
}

export interface RegionRow {
  readonly code: string;
  readonly name: string;
  readonly level: 'nation' | 'province' | 'prefecture' | 'county' | 'township';
  readonly parent: string;
}

/** Type of a row, by table. */
export interface RowTypes {
  readonly bulletins: BulletinRow;
  readonly figures: PublishedFigure;
  readonly places: PlaceRow;
  readonly corrections: CorrectionRow;
  readonly reviews: ReviewRow;
  readonly withdrawals: WithdrawalRow;
  readonly facts: FactRow;
  readonly observations: ObservationRow;
  readonly report_forms: ReportFormRow;
  readonly report_files: ReportFileRow;
  readonly reports: ReportRow;
  readonly commitments: PublishedCommitment;
  readonly commitment_status: CommitmentStatusRow;
  readonly checks: CheckRow;
  readonly check_counts: CheckCountRow;
  readonly indicators: IndicatorRow;
  readonly breaks: BreakRow;
  readonly publishers: PublisherRow;
  readonly campaigns: CampaignRow;
  readonly changes: Change;
  readonly regions: RegionRow;
}

/** Column of each table whose values are all different. */
export const ROW_KEYS = {
  bulletins: 'id',
  figures: 'id',
  places: 'id',
  corrections: 'id',
  reviews: 'id',
  withdrawals: 'id',
  facts: 'id',
  observations: 'id',
  report_forms: 'id',
  report_files: 'id',
  reports: 'id',
  commitments: 'id',
  commitment_status: 'id',
  checks: 'id',
  check_counts: 'outcome',
  indicators: 'id',
  breaks: 'id',
  publishers: 'name',
  campaigns: 'id',
  changes: 'id',
  regions: 'code',
} as const;

export type TableName = keyof RowTypes;
