import type { Span } from './span.ts';

/**
 * What a block of a document is. `heading` also covers run-in headings: 「（一）集中发布通告。各部门…」 gives a heading
 * 「（一）集中发布通告。」 and a paragraph behind it.
 */
export type BlockKind =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'speaker'
  | 'question'
  | 'table'
  | 'addressee'
  | 'signature'
  | 'date'
  | 'number';

/** A block of a document. Blocks are sorted and disjoint; only white space lies between them. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Depth of a heading, 1 outermost (一、 1 · （一） 2 · 1. 3 · ① or 一是 4); 0 for other kinds. */
  readonly level: number;
  /** List marker at its start, as printed: `（一）`, `1.`, `一是`; may be empty. */
  readonly marker: string;
  /** Texts of the headings above it, outermost first, without marker and closing stop. */
  readonly section: readonly string[];
  /** Whether the nearest heading above it is a spoken ordinal (一是, 首先). */
  readonly underSpoken: boolean;
  /** Its sentences (split at 。！？ and line ends; ； and ： do not split), markers included. For a table: its cells. */
  readonly sentences: readonly Span[];
}
