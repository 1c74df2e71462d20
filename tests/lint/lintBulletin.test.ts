import { describe, expect, test } from 'vitest';

import { lintBulletinVerb } from '../../scripts/lintBulletin.ts';
import { assembleDraft } from '../../scripts/bench/lint.ts';
import { createWorld, run } from '../scripts/world.ts';

const DRAFT = '第一段。\n全市累计排查隐患1200余处。\n检查单位200家，合格150家，合格率80%。\n';

function lint(text: string, ...options: readonly string[]) {
  const world = createWorld();
  world.write('draft.txt', text);
  return run(lintBulletinVerb, [world.path('draft.txt'), ...options], world).then((result) => ({
    ...result,
    out: world.out(),
  }));
}

describe('lint:bulletin', () => {
  test('prints file, line and column, the words with carets, and what could stand there', async () => {
    const { code, out } = await lint(DRAFT);
    expect(code).toBe(0);
    expect(out).toMatch(
      /\/draft\.txt:2:9 会误读 .*1200余处.* \[date\/undated-total\]\n.*\n +\^+\n {3}→ 在前面加上/,
    );
    expect(out).toContain(
      '/draft.txt:3:20 疑问 按文中的数算得 75%，文中写“80%”，请核对：150家 ÷ 200家 × 100 = 75。 [check/question]',
    );
    expect(out).toMatch(/读出 4 个数，核对 1 处；疑问 1 处，会误读 1 处，提醒 0 处。\n$/);
  });

  test('a verdict is never printed, and a number is offered only where the sentence says what it is of', async () => {
    const stated = '专职队员由1204人增加到1505人，增长35%。\n';
    expect((await lint(stated)).out).toContain('→ 改为“25%”');
    expect((await lint(DRAFT)).out).not.toContain('改为“75%”');
    for (const options of [[], ['--json']])
      expect((await lint(`${DRAFT}${stated}`, ...options)).out).not.toMatch(/矛盾|contradiction/);
  });

  test('with --strict, questions and misleading wording fail; notes pass', async () => {
    expect((await lint(DRAFT, '--strict')).code).toBe(1);
    expect((await lint('约300人左右参加。\n', '--strict')).code).toBe(0);
    expect((await lint('2024年5月，检查单位200家。\n', '--strict')).code).toBe(0);
  });

  test('with --json it is for programs', async () => {
    const { out } = await lint(DRAFT, '--json');
    const { findings, figures } = JSON.parse(out) as {
      findings: { rule: string; line: number; column: number; offers: { text: string }[] }[];
      figures: unknown[];
    };
    expect(findings.map(({ rule, line, column }) => [rule, line, column])).toEqual([
      ['date/undated-total', 2, 9],
      ['check/question', 3, 20],
    ]);
    expect(findings[1]!.offers).toEqual([]);
    expect(figures).toHaveLength(4);
  });

  test('the day of publication tells what the stages are held against', async () => {
    const plan = '五、时间安排\n（一）部署推进阶段（2024年4月底前）。区政府要召开一次动员部署会。\n';
    expect((await lint(plan, '--published', '2024-05-02')).out).toMatch(
      /draft\.txt:2:\d+ (?:提醒|疑问) .*2024-05-02/,
    );
    expect((await lint(plan, '--published', '2024-03-02')).out).not.toContain('2024-03-02');
    expect((await lint(plan, '--strict', '--published', '2024-03-02')).code).toBe(0);
  });

  test('wrong usage is told', async () => {
    const world = createWorld();
    expect((await run(lintBulletinVerb, [], world)).code).toBe(2);
    expect((await lint(DRAFT, '--published', 'May')).error).toContain(
      'invalid date: May; expected YYYY-MM-DD',
    );
  });
});

test('the draft that is timed ends with a paragraph, below its size', () => {
  const document = { text: '一二三。\n四五六。\n' };
  const sources = [{ document }] as unknown as Parameters<typeof assembleDraft>[0];
  expect(assembleDraft(sources, 20)).toBe('一二三。\n');
  expect(assembleDraft(sources, 1000)).toContain('四五六。');
});
