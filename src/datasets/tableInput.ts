import type { Break } from './catalogue/breaks.ts';
import type { Bulletin } from './documents/bulletin.ts';
import type { Fact } from './catalogue/facts.ts';
import type { Catalogue } from './link/link.ts';
import type { SourcePlace } from './documents/places.ts';
import type { Clash, Note } from './catalogue/remarks.ts';
import type { Publishers } from './catalogue/publishers.ts';
import type { Reading } from './documents/readDocument.ts';
import type { Reports } from './reportRows.ts';
import type { Withdrawal } from './documents/withdrawal.ts';
import type { Change, ReviewRow } from './schema/index.ts';

/** All that the published tables are made of. */
export interface TableInput {
  /** Each bulletin with what was read from it, and where it stood in its original; sorted by id. */
  readonly readings: readonly {
    readonly bulletin: Bulletin;
    readonly reading: Reading;
    readonly places?: readonly SourcePlace[];
  }[];
  readonly facts: readonly Fact[];
  readonly breaks?: readonly Break[];
  readonly clashes?: readonly Clash[];
  readonly notes?: readonly Note[];
  /** What those who publish are; without it only what their names say. */
  readonly publishers?: Publishers;
  readonly catalogue: Catalogue;
  /** What plans ask to be reported every month, and what was. */
  readonly reports?: Reports;
  /** What people decided on figures. */
  readonly reviews?: readonly ReviewRow[];
  /** What was committed before, oldest first; absent or empty where there is no history. */
  readonly changes?: readonly Change[];
  /** Bulletins that were public and were taken out, sorted by id; behind them contradictions that were rejected. */
  readonly withdrawals?: readonly Withdrawal[];
}
