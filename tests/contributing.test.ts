import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const guide = readFileSync('docs/CONTRIBUTING.md', 'utf8');

/** What can be added: its heading, and what stands below it. */
const sections = guide
  .split(/^## /m)
  .slice(1)
  .map((section) => ({ name: section.slice(0, section.indexOf('\n')), text: section }));

/** Files and folders that a text names: targets of its links, and paths in code that name no placeholder. */
const filesOf = (text: string): string[] =>
  [...text.matchAll(/\]\((?!https?:)((?:[^()]|\([^()]*\))+)\)/g)].map(([, path = '']) => join('docs', path));

test('says it of everything that is added, within 120 lines', () => {
  const asked = [
    'A chart', 'A check rule', 'A unit', 'A phrase', 'An indicator', 'A campaign', 'A page', 'A document format', 'A language',
    'A column',
  ]; // prettier-ignore
  expect(sections.map(({ name }) => name)).toEqual(expect.arrayContaining(asked));
  expect(guide.trimEnd().split('\n').length).toBeLessThanOrEqual(120);
});

describe.each(sections)('$name', ({ text }) => {
  test('names files that are there', () => {
    const files = filesOf(text);
    expect(files).not.toEqual([]);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  test('has an example in the history', ({ skip }) => {
    const [, subject = ''] = /^Example: “(.+)”$/m.exec(text) ?? [];
    expect(subject).not.toBe('');
    const history = subjects();
    skip(history === null, 'the whole history is not here');
    expect(history).toContain(subject);
  });
});

/** Subjects of all commits; null where there is no repository, or only the end of its history. */
function subjects(): string[] | null {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' });
  try {
    if (git('rev-parse', '--is-shallow-repository').trim() === 'true') return null;
    return git('log', '--format=%s').split('\n');
  } catch {
    return null;
  }
}
