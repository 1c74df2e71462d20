import type { Span } from '../../text/span.ts';
import type { Step } from '../figure.ts';

/** A deadline, window or recurring duty that a document sets. */
export interface Commitment extends Span {
  /** `<bulletin>@<start>`. */
  readonly id: string;
  readonly bulletin: string;
  /** The words that set it, as printed: `2024年5月15日前`, `每季度`. */
  readonly raw: string;
  /** Deadline (`../2024-05-15`) or window (`2024-04-30/2025-11-15`) in EDTF; empty for a duty without an end. */
  readonly due: string;
  /** ISO 8601 duration of a recurring duty: `P3M`; empty otherwise. */
  readonly every: string;
  /** What is to be done, as printed. */
  readonly task: string;
  /** Who is to do it, as printed; may be empty. */
  readonly office: string;
  readonly quote: string;
  readonly quoteStart: number;
  readonly section: readonly string[];
  readonly steps: readonly Step[];
}
