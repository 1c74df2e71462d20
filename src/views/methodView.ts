import type { Published } from '../datasets/published.ts';

/** The rules that read the published figures, with how many each has read; the most used first. */
export function ruleUse({
  figures,
}: Published): readonly { readonly rule: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const figure of figures)
    for (const rule of figure.rule.split(' ')) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts]
    .map(([rule, count]) => ({ rule, count }))
    .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}
