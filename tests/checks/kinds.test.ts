import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { checkDocument } from '../../src/checks/checkDocument.ts';
import { parseCsv } from '../../src/datasets/files/csv.ts';
import { extract } from '../../src/figures/extract.ts';

/** Verdicts, the gravest first. */
const GRAVITY = ['contradiction', 'not-checkable', 'within-rounding', 'consistent'] as const;

/** The gravest verdict of a draft; `none` where nothing in it is checked. */
function verdictOf(text: string): string {
  const document = { id: 'x', text, title: '', publisher: '', published: '', region: '', genre: '' };
  const checks = checkDocument(document, extract(document));
  return GRAVITY.find((verdict) => checks.some((check) => check.verdict === verdict)) ?? 'none';
}

/** `kind,expect,text`: `accused-…` sentences that were once accused though true, `missed-…` false ones that were not found, and their like. */
function readKinds(name: string): readonly (readonly [kind: string, text: string, expect: string])[] {
  const path = `tests/checks/kinds/${name}.csv`;
  const { rows, messages } = parseCsv(readFileSync(path, 'utf8'), path, {
    required: ['kind', 'expect', 'text'],
    optional: [],
  });
  expect(messages).toEqual([]);
  return rows.map(({ cells }) => [cells.kind, cells.text, cells.expect] as const);
}

describe.each(['handed', 'variants'])('%s', (name) => {
  test.each(readKinds(name))('%s: %s', (_, text, expected) => {
    expect(expected.split('|')).toContain(verdictOf(text));
  });
});

test('every kind has at least ten variants, true and false', () => {
  const counts = Map.groupBy(readKinds('variants'), ([kind]) => kind);
  const kinds = new Set([...readKinds('handed').map(([kind]) => kind), ...counts.keys()]);
  for (const kind of [...kinds].filter((one) => !one.startsWith('keep'))) {
    const variants = counts.get(kind) ?? [];
    expect(variants.length, kind).toBeGreaterThanOrEqual(10);
    expect(variants.some(([, , expected]) => expected === 'contradiction')).toBe(true);
    expect(variants.some(([, , expected]) => expected !== 'contradiction')).toBe(true);
  }
});
