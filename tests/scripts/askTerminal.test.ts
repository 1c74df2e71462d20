import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { expect, test } from 'vitest';

/** The answers to three questions, of which the second is asked only when the first was answered. */
const SCRIPT = `
import { askTerminal } from './scripts/run/askTerminal.ts';
const answers = [];
for (const question of ['a? ', 'b? ', 'c? ']) answers.push(await askTerminal(question));
console.log(JSON.stringify(answers));
`;

const answersTo = (input: string): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', SCRIPT], {
      input,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    }),
  );

test.each([
  ['in one piece', '440100\n2\ny\n', ['440100', '2', 'y']],
  ['with an empty line, which takes the proposal', '\n\ny\n', ['', '', 'y']],
  ['the last without an end', '440100\n2\ny', ['440100', '2', 'y']],
  ['too few: the end of the input means no', '440100\n2\n', ['440100', '2', null]],
] as const)('lines that come before they are asked for answer in their order: %s', (_, input, answers) => {
  expect(answersTo(input)).toEqual(answers);
});
