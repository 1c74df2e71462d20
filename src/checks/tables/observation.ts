import type { TableInput } from '../../datasets/tableInput.ts';
import type { Kind } from '../../datasets/schema/vocabulary.ts';
import type { Bound, Role } from '../../figures/figure.ts';
import type { CheckInput, InputRole } from '../check.ts';
import { endsOf } from '../../text/edtf.ts';
import { markBefore, type Reading, readPrinted } from '../printed.ts';

/** A figure or a fact of a known region, indicator and period. */
export interface Observation {
  readonly id: string;
  /** Empty for facts. */
  readonly bulletin: string;
  readonly region: string;
  readonly indicator: string;
  readonly kind: Kind;
  /** EDTF. */
  readonly period: string;
  /** First and last day of the period; an open end is empty. */
  readonly first: string;
  readonly last: string;
  readonly role: Role;
  readonly unit: string;
  readonly raw: string;
  readonly bound: Bound;
  /** What it is of, as printed; empty for facts. */
  readonly object: string;
  readonly action: string;
  readonly start: number;
  readonly end: number;
  /** The sentence; of facts who printed what where. */
  readonly quote: string;
  readonly quoteStart: number;
  /** Where it stands: numbers of one page count alike. */
  readonly source: string;
  readonly published: string;
  readonly reading: Reading;
}

/** What can be compared: results of a known region, indicator and period. */
export function readObservations(input: TableInput): Observation[] {
  const kinds = new Map(input.catalogue.indicators.map(({ id, kind }) => [id, kind]));
  const all = [...figuresOf(input, kinds), ...factsOf(input, kinds)];
  return all.filter(({ role }) => role === 'actual');
}

function figuresOf({ readings }: TableInput, kinds: ReadonlyMap<string, Kind>): Observation[] {
  return readings.flatMap(({ bulletin, reading }) =>
    reading.figures.flatMap((figure) => {
      const kind = kinds.get(figure.indicator);
      // Most figures are of no indicator.
      const ends = kind === undefined || figure.region === '' ? null : endsOf(figure.period);
      if (kind === undefined || ends === null) return [];
      const { id, region, indicator, period, role, unit, raw, bound, object, action, start, end } = figure;
      const before = markBefore(reading.document.text, start);
      return [
        {
          id, bulletin: bulletin.id, region, indicator, kind, period, ...ends, role, unit, raw: before + raw, bound, object,
          action, start, end, quote: figure.quote, quoteStart: figure.quoteStart, source: bulletin.id,
          published: bulletin.published, reading: readPrinted({ ...figure, before }),
        },
      ]; // prettier-ignore
    }),
  );
}

function factsOf({ facts }: TableInput, kinds: ReadonlyMap<string, Kind>): Observation[] {
  return facts.flatMap((fact) => {
    const kind = kinds.get(fact.indicator);
    const ends = endsOf(fact.period);
    if (kind === undefined || ends === null) return [];
    const { id, region_code: region, indicator, period, role, unit, raw, bound } = fact;
    const { value, title, publisher, published } = fact;
    return [
      {
        id, bulletin: '', region, indicator, kind, period, ...ends, role, unit, raw, bound, object: '', action: '', start: 0, end: 0,
        quote: `${publisher}《${title}》：${fact.region}${raw}`, quoteStart: 0, source: `${publisher} ${title}`, published,
        reading: readPrinted({ value, max: null, bound, raw, unit, before: raw.replace(/[\d.]+.*$/u, '') }),
      },
    ]; // prettier-ignore
  });
}

export function asInput(
  role: InputRole | 'claimed',
  { id, start, end, raw, reading }: Observation,
): CheckInput {
  return { role, id, start, end, raw, reading };
}

/**
 * Those of which a document prints one number: where it prints several under one indicator, region and period, one of them may be a
 * part, and none can be compared.
 */
export function withoutRivals(observations: readonly Observation[]): Observation[] {
  const keyOf = ({ source, region, indicator, period, unit }: Observation): string =>
    [source, region, indicator, period, unit].join('|');
  return [...Map.groupBy(observations, keyOf).values()].flatMap((group) => (group.length === 1 ? group : []));
}
