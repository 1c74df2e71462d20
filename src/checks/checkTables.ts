import type { TableInput } from '../datasets/tableInput.ts';
import type { Check } from './check.ts';
import { compare } from '../text/compare.ts';
import { createCheck } from './claim.ts';
import { children } from './tables/children.ts';
import { readObservations } from './tables/observation.ts';
import { restated } from './tables/restated.ts';
import type { TableClaim, TableRule } from './tables/rule.ts';
import { cumulative, nested } from './tables/time.ts';

/** The rules that look at everything that was published. */
export const TABLE_RULES: readonly TableRule[] = [children, nested, cumulative, restated];

/** Recomputes what follows from the catalogue between bulletins and facts. Sorted by id. */
export function checkTables(input: TableInput): Check[] {
  const collected = {
    observations: readObservations(input),
    regions: input.catalogue.regions,
    breaks: input.breaks ?? [],
  };
  const checks = TABLE_RULES.flatMap((rule) =>
    rule.read(collected).map((claim) => createCheck(rule.id, claim, placeOf(claim))),
  );
  return checks.sort((a, b) => compare(a.id, b.id));
}

/** A check between facts has no place in a text; its quote is what was printed. */
function placeOf({ subject, sources }: TableClaim): Parameters<typeof createCheck>[2] {
  const printed = sources.find(({ bulletin }) => bulletin !== '');
  return {
    key: subject.id,
    bulletin: printed?.bulletin ?? '',
    region: subject.region,
    quote: [...new Set(sources.map(({ quote }) => quote))].join('\n'),
    start: printed?.quoteStart ?? 0,
    end: printed === undefined ? 0 : printed.quoteStart + printed.quote.length,
  };
}
