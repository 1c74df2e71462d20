import type { TableInput } from '../../src/datasets/tableInput.ts';

/** Name in the environment of the choice to publish only figures that a person has looked over. */
const VARIABLE = 'YOUJU_REVIEWED_ONLY';

/** Whether this build publishes only figures that a person has looked over. */
export const publishesReviewedOnly = (env: Readonly<Record<string, string | undefined>>): boolean =>
  env[VARIABLE] === '1';

export function setReviewedOnly(env: Record<string, string | undefined>): void {
  env[VARIABLE] = '1';
}

/** What is left to publish when the machine's word alone is not enough. Facts were entered by people; the record of changes keeps what it says of figures that are left, and of whole bulletins. */
export function keepReviewed(input: TableInput): TableInput {
  const readings = input.readings.map(({ reading, ...rest }) => ({
    ...rest,
    reading: { ...reading, figures: reading.figures.filter(isReviewed) },
  }));
  const kept = new Set(readings.flatMap(({ reading }) => reading.figures.map(({ id }) => id)));
  const changes = input.changes?.filter(({ figure }) => figure === '' || kept.has(figure));
  return { ...input, readings, ...(changes === undefined ? {} : { changes }) };
}

function isReviewed(figure: object): boolean {
  return 'review' in figure && figure.review !== 'machine';
}
