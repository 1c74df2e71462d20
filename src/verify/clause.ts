import type { Span } from '../text/span.ts';

/** The clause in which a number stands. */
export function clauseAround(text: string, { start, end }: Span): string {
  const before = /[^，。；！？\n|]*$/u.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '';
  const behind = /^[^，。；！？\n|]*/u.exec(text.slice(end, end + 40))?.[0] ?? '';
  return (before + text.slice(start, end) + behind).trim();
}
