import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';

import { createExamples } from '../../scripts/images/galleryExamples.ts';
import { matchSnapshot, normalize } from './snapshot.ts';

const drawings = (['zh', 'en'] as const).flatMap((lang) =>
  createExamples(lang).flatMap((chart) => [
    { name: `${chart.id}-wide`, svg: chart.wide },
    { name: `${chart.id}-narrow`, svg: chart.narrow },
  ]),
);

test.each(drawings)('$name', ({ name, svg }) => {
  const { matches, message } = matchSnapshot(`tests/charts/snapshots/${name}.svg`, svg);
  expect(matches, message).toBe(true);
});

test('a snapshot is written if missing, but not in CI; a change stands beside it until it is gone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
  const path = join(folder, 'a.svg');
  vi.stubEnv('CI', 'true');
  expect(matchSnapshot(path, '<svg/>').message).toBe(`missing snapshot: ${path}`);
  vi.stubEnv('CI', '');
  expect(matchSnapshot(path, '<svg/>').matches).toBe(true);
  expect(matchSnapshot(path, '<svg><g/></svg>').matches).toBe(false);
  expect(readFileSync(join(folder, 'a-changed.svg'), 'utf8')).toBe('<svg>\n<g/>\n</svg>\n');
  expect(matchSnapshot(path, '<svg/>').matches).toBe(true);
  expect(() => readFileSync(join(folder, 'a-changed.svg'))).toThrow();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('a snapshot does not hang on the fourth decimal or on the names of ids', () => {
  expect(normalize('<g id="x7"><a fill="url(#x7)" x="1.23456"/></g>')).toBe(
    normalize('<g id="y"><a fill="url(#y)" x="1.23499"/></g>'),
  );
});
