import { describe, expect, test } from 'vitest';

import { drawCarets, explainVerb } from '../../scripts/explain.ts';
import { widthOf } from '../../src/text/width.ts';
import { createWorld, run } from './world.ts';

test('shows the fields of a figure, and each step under its words', async () => {
  const world = createWorld();
  expect(await run(explainVerb, ['nmg-2024-119@242'], world)).toEqual({ code: 0, error: '' });
  const printed = world.out();
  expect(printed).toMatch(/^nmg-2024-119@242 {2}\(nmg-2024-119:7:23\)\n/);
  expect(printed).toMatch(/\nvalue +21764\n/);
  expect(printed).toMatch(/\n1\. \S+ · .+\n {3}.*21764起.*\n {3} *\^+\n/);
});

test('reads documents of a manifest too', async () => {
  const world = createWorld();
  world.write('a.txt', '共处置警情21764起。\n');
  world.write('manifest.csv', 'id\na\n');
  const args = ['a@5', '--texts', world.root, '--manifest', world.path('manifest.csv')];
  expect((await run(explainVerb, args, world)).code).toBe(0);
  expect(world.out()).toContain('a@5  (a:1:6)');
});

describe('what it cannot explain', () => {
  test.each([
    [
      ['nmg-2024-119@1'],
      1,
      /^unknown figure: nmg-2024-119@1; expected a figure of nmg-2024-119; near it are nmg-2024-119@\d+ \(/,
    ],
    [['nmg-2024-119'], 1, /^unknown figure: nmg-2024-119; expected an id such as nmg-2024-119@\d+$/],
    [['nobody@1'], 1, /^unknown bulletin: nobody; expected one of cy-2022-npc, kdl-2024-lifeline, /],
    [[], 2, /^missing argument: the id of a figure\nusage: /],
    [['a@1', '--texts', 'x'], 2, /^missing option: --texts and --manifest go together\nusage: /],
    [
      ['a@1', '--texts', 'x', '--manifest', 'nowhere.csv'],
      1,
      /^unreadable file: nowhere\.csv \(no such file\)$/,
    ],
  ])('%j', async (args, exitCode, message) => {
    const { code, error } = await run(explainVerb, args, createWorld());
    expect(code).toBe(exitCode);
    expect(error).toMatch(message);
  });
});

describe('carets', () => {
  const quote = '截至目前，共检查单位1.2万家次。';
  const draw = (text: string, start: number, end: number): string[] =>
    drawCarets(text, { quote, quoteStart: text.indexOf(quote) }, { start, end }).split('\n');

  test('stand under their words: a Chinese character is two columns wide', () => {
    const at = quote.indexOf('1.2');
    expect(draw(quote, at, at + 6)).toEqual([`   ${quote}`, `   ${' '.repeat(20)}${'^'.repeat(9)}`]);
  });

  test('a step that looked at the whole sentence does not print it again', () => {
    expect(draw(quote, 0, quote.length)).toEqual(['   (the whole sentence)']);
  });

  test('words above the sentence are shown in their own line', () => {
    expect(draw(`一、2023年工作\n${quote}`, 2, 7)).toEqual(['   一、2023年工作', '       ^^^^^^']);
  });

  test('a long sentence is cut on both sides, a long span at its end', () => {
    const long = `${'前'.repeat(200)}12起${'后'.repeat(200)}`;
    const [line = '', carets = ''] = drawCarets(
      long,
      { quote: long, quoteStart: 0 },
      { start: 200, end: 203 },
    ).split('\n');
    expect(line).toMatch(/^ {3}…前+12起后+…$/);
    expect(widthOf(line)).toBeLessThan(130);
    expect(carets).toBe(`${' '.repeat(widthOf(line.slice(0, line.indexOf('1'))))}^^^^`);
    const [wide = ''] = drawCarets(long, { quote: long, quoteStart: 0 }, { start: 1, end: 399 }).split('\n');
    expect(widthOf(wide)).toBeLessThan(130);
  });
});
