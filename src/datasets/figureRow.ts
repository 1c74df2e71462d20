import type { Commitment } from '../figures/commitments/commitment.ts';
import type { Figure } from '../figures/figure.ts';
import type { PublishedCommitment, PublishedFigure } from './schema/index.ts';
import type { Review } from './schema/vocabulary.ts';

/** What a figure is joined to outside its document. */
export type Links = Pick<PublishedFigure, 'region' | 'indicator' | 'campaign'>;

/** A figure as a row of figures.csv. Column by column: there are hundreds of thousands, and what is named here takes no time to copy. */
export function createFigureRow(figure: Figure & Links & { readonly review?: Review }): PublishedFigure {
  const { id, bulletin, region, start, end, raw, value, max, bound, unit, role, action, object, subject } =
    figure;
  const { time, period, indicator, campaign, steps, review = 'machine', quote } = figure;
  return {
    id, bulletin, region, start, end, raw, value, max, bound, unit, role, action, object, subject, time, period, indicator, campaign,
    rule: rulesOf(steps), review, quote,
  }; // prettier-ignore
}

/** A commitment as a row of commitments.csv. `region` is that of its document. */
export function createCommitmentRow({ steps, ...said }: Commitment, region: string): PublishedCommitment {
  return { ...said, region, rule: rulesOf(steps) };
}

/** There are far fewer ways of reading than figures: each is kept once. */
const ways = new Map<string, string>();

function rulesOf(steps: Figure['steps']): string {
  const rules = [...new Set(steps.map(({ rule }) => rule))].join(' ');
  const known = ways.get(rules);
  if (known === undefined) ways.set(rules, rules);
  return known ?? rules;
}
