import type { Catalogue, LinkedFigure } from '../../src/datasets/link/link.ts';
import type { Reading } from '../../src/datasets/documents/readDocument.ts';
import type { Indicator } from '../../src/datasets/catalogue/indicators.ts';
import type { DoubtKind } from '../../src/reviews/protocol.ts';

import { checkRowsOfReading } from '../../src/checks/checkRow.ts';

/** Why a person should look at a place of a text. */
export interface Doubt<Kind extends DoubtKind = DoubtKind> {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  /** The figure that is doubtful; undefined where it is a sentence. */
  readonly figure?: LinkedFigure;
  /** Of a figure that is not linked: the indicator that it looks like. */
  readonly indicator?: Indicator;
}

/** What a reading shows by itself; that it was recognised from an image, its file tells. */
type ReadKind = Exclude<DoubtKind, 'recognised'>;

/** What of a reading is doubtful, in the order of the text: contradictions, results of the time to come, numbers that look like an indicator. */
export function doubtsOf(reading: Reading, catalogue: Catalogue): readonly Doubt<ReadKind>[] {
  const { document, figures } = reading;
  const contradictions = checkRowsOfReading(reading)
    .filter(({ verdict }) => verdict === 'contradiction')
    .map(({ start, end }): Doubt<ReadKind> => ({ kind: 'contradiction', start, end }));
  const doubtful = figures.flatMap((figure): Doubt<ReadKind>[] => {
    const { start, end } = figure;
    if (figure.role === 'actual' && isAfter(figure.period, document.published))
      return [{ kind: 'future', start, end, figure }];
    const indicator = figure.indicator === '' ? likelyIndicator(figure, catalogue) : undefined;
    return indicator === undefined ? [] : [{ kind: 'unlinked', start, end, figure, indicator }];
  });
  return [...contradictions, ...doubtful].sort((a, b) => a.start - b.start);
}

/** Whether a period ends after a day: the words of a plan read as a result, or a year that was printed wrong. */
function isAfter(period: string, published: string): boolean {
  const end = period.split('/').at(-1) ?? '';
  return (
    /^\d{4}/.test(end) && published !== '' && end.slice(0, published.length) > published.slice(0, end.length)
  );
}

/** The one indicator with the figure's unit whose name is in what the figure counts, or holds it. */
function likelyIndicator(figure: LinkedFigure, { indicators }: Catalogue): Indicator | undefined {
  const counted = figure.action + figure.object;
  if (counted.length < 2 || figure.role !== 'actual') return undefined;
  const alike = indicators.filter(
    ({ unit, name_zh: name }) =>
      unit === figure.unit && (counted.includes(name) || (counted.length >= 4 && name.includes(counted))),
  );
  return alike.length === 1 ? alike[0] : undefined;
}
