import type { Commitment } from '../figures/commitments/commitment.ts';
import type { Figure } from '../figures/figure.ts';
import type { PublishedCommitment, PublishedFigure } from './schema/index.ts';
import type { Review } from './schema/vocabulary.ts';

/** What a figure is joined to outside its document. */
export type Links = Pick<PublishedFigure, 'region' | 'indicator' | 'campaign'>;

/** A figure as a row of figures.csv. */
export function createFigureRow(figure: Figure & Links & { readonly review?: Review }): PublishedFigure {
  const { steps, review = 'machine', ...said } = figure;
  return { ...said, rule: rulesOf(steps), review };
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
