import type { Finding, Severity } from '../src/lint/finding.ts';
import { lintDraft, type LintReading } from '../src/lint/lintDraft.ts';
import type { Effects } from './run/effects.ts';
import { RARE_READERS } from '../src/lint/rareReaders.ts';
import { lint, LINT_RULES } from '../src/i18n/checks/lint.ts';

import { sayOffer } from '../src/lint/applyOffer.ts';
import { placeOf } from '../src/text/place.ts';
import { parseArguments, runVerb, wrongUsage } from './run/commandLine.ts';
import { drawCarets } from './explain.ts';
import { readText } from './data/catalogue.ts';

const USAGE = 'npm run -s lint:bulletin -- FILE [--published 2024-06-15] [--json] [--strict]';

/**
 * Reads a draft as the page /lint/ does and prints what is to be looked at with file, line and column. With `--strict` the
 * exit code is 1 where something is to be checked or misleading wording was found; notes pass.
 */
export function lintBulletinVerb(args: readonly string[], effects: Effects): number {
  const { options, positionals } = parseArguments(args, USAGE, {
    texts: ['published'],
    switches: ['json', 'strict'],
    positionals: 1,
  });
  const [file] = positionals;
  if (file === undefined) throw wrongUsage('missing argument: the file of the draft', USAGE);
  const { published = '', json, strict } = options;
  if (published !== '' && !/^\d{4}-\d{2}-\d{2}$/u.test(published))
    throw wrongUsage(`invalid date: ${published}; expected YYYY-MM-DD`, USAGE);
  const text = readText(file, effects);
  const document = { id: 'draft', text, title: '', publisher: '', published, region: '', genre: '' };
  const reading = lintDraft(document, RARE_READERS);
  effects.out((json ? formatJson : formatReading)(file, text, reading));
  const isBad = reading.findings.some(({ severity }) => severity !== 'note');
  return strict && isBad ? 1 : 0;
}

/** For programs: the findings with line and column, the checks, the figures without the steps of their reading. */
function formatJson(file: string, text: string, { figures, checks, findings }: LintReading): string {
  const shown = {
    file,
    findings: findings.map((one) => ({ ...one, ...placeOf(text, one.start), message: messageOf(one) })),
    checks: checks.map(({ id, rule, verdict, reason, working, start, end }) => ({ id, rule, verdict: verdict === 'contradiction' ? 'question' : verdict, reason, working, start, end })),
    figures: figures.map(({ start, end, raw, value, max, bound, unit, role, period }) => ({ start, end, raw, value, max, bound, unit, role, period })),
  }; // prettier-ignore
  return `${JSON.stringify(shown, null, 2)}\n`;
}

const t = lint('zh');

/** As compilers print: `file:line:column 矛盾 message [rule]`, the words with carets under them, what could stand there. */
function formatReading(file: string, text: string, { figures, checks, findings }: LintReading): string {
  const count = (one: Severity): number => findings.filter(({ severity }) => severity === one).length;
  const summary = t('status', {
    figures: figures.length,
    checks: checks.length,
    questions: count('question'),
    warnings: count('warning'),
    notes: count('note'),
  });
  return [...findings.map((one) => formatFinding(file, text, one)), summary, ''].join('\n');
}

function formatFinding(file: string, text: string, finding: Finding): string {
  const { start, end, rule, severity, offers } = finding;
  const { line, column } = placeOf(text, start);
  const quoteStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const quote = text.slice(quoteStart, lineEnd < 0 ? text.length : lineEnd);
  const changes = offers.map((offer) =>
    t(offer.start === offer.end ? 'insert' : 'offer', { text: sayOffer(text, finding, offer) }),
  );
  return [
    `${file}:${line}:${column} ${t(severity)} ${messageOf(finding)} [${rule}]`,
    drawCarets(text, { quote, quoteStart }, { start, end }),
    ...changes.map((change) => `   → ${change}`),
    '',
  ].join('\n');
}

function messageOf({ rule, message = rule, values }: Finding): string {
  const words = LINT_RULES[message]?.zh ?? message;
  return words.replace(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);
}

if (import.meta.main) await runVerb(lintBulletinVerb);
