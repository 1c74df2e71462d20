import type { Commitment } from '../figures/commitments/commitment.ts';
import type { Figure } from '../figures/figure.ts';
import type { Cell } from './csv.ts';

/** How far people have looked at a machine's figure. */
export type Review = 'machine' | 'reviewed' | 'corrected';

/** What a figure is joined to outside its document. */
export interface Links {
  /** GB/T 2260 code, 9 digits for towns and streets; empty where unknown. */
  readonly region: string;
  /** Id of the catalogue; empty where nothing fits. */
  readonly indicator: string;
  /** Id of the catalogue; empty where nothing fits. */
  readonly campaign: string;
}

export const FIGURE_COLUMNS = [
  'id', 'bulletin', 'region', 'start', 'end', 'raw', 'value', 'max', 'bound', 'unit', 'role', 'action', 'object',
  'subject', 'time', 'period', 'indicator', 'campaign', 'rule', 'review', 'quote',
] as const; // prettier-ignore

export type FigureRow = Readonly<Record<(typeof FIGURE_COLUMNS)[number], Cell>>;

/** A figure as a row of figures.csv. */
export function createFigureRow(figure: Figure & Links & { readonly review?: Review }): FigureRow {
  const { id, bulletin, region, start, end, raw, value, max, bound, unit, role, action, object } = figure;
  const { subject, time, period, indicator, campaign, quote, review = 'machine' } = figure;
  const rule = [...new Set(figure.steps.map((step) => step.rule))].join(' ');
  return {
    id, bulletin, region, start, end, raw, value, max, bound, unit, role, action, object,
    subject, time, period, indicator, campaign, rule, review, quote,
  }; // prettier-ignore
}

export const COMMITMENT_COLUMNS = [
  'id', 'bulletin', 'region', 'start', 'end', 'raw', 'due', 'every', 'task', 'office', 'rule', 'quote',
] as const; // prettier-ignore

export type CommitmentRow = Readonly<Record<(typeof COMMITMENT_COLUMNS)[number], Cell>>;

/** A commitment as a row of commitments.csv. `region` is that of its document. */
export function createCommitmentRow(commitment: Commitment, region: string): CommitmentRow {
  const { id, bulletin, start, end, raw, due, every, task, office, quote } = commitment;
  const rule = [...new Set(commitment.steps.map((step) => step.rule))].join(' ');
  return { id, bulletin, region, start, end, raw, due, every, task, office, rule, quote };
}
