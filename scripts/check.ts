import { spawnSync } from 'node:child_process';
import process from 'node:process';

import type { Check } from '../src/checks/check.ts';
import type { Effects } from './run/effects.ts';

import { createCheckRow, createChecks } from '../src/checks/checkRow.ts';
import { VERDICTS } from '../src/datasets/schema/vocabulary.ts';
import { readBulletins, readCollection, stopsBuild } from './data/collection.ts';
import { listEntries } from './check/folder.ts';
import { measureFolder } from './check/measure.ts';
import { parseArguments, runVerb, wrongUsage } from './run/commandLine.ts';
import { CliError } from './run/effects.ts';
import { createReport } from './run/report.ts';
import { formatTable } from './run/summary.ts';
import { countBy } from '../src/text/compare.ts';

const USAGE = `npm run -s check -- [--strict] [--verdict VERDICT] [--generated [--count 10000] [--seed 1]]
       npm run -s check -- --texts FOLDER [--manifest FILE | --parts A,B] [--out checks.csv] [--judged LIST] [--mutate 300 [--seed 1]] [--document FILE]`;

/**
 * Prints every check of the collection with its working. `--strict` ends with exit code 1 where numbers contradict each other.
 * `--generated` measures the rules instead: on statements that are true, and on some whose error is larger than any rounding.
 * `--texts` checks any folder of documents, one after another: the .txt or .md of each row of the manifest, or all below the folder.
 */
export function checkVerb(args: readonly string[], effects: Effects): number {
  const { options } = parseArguments(args, USAGE, {
    texts: ['verdict', 'count', 'seed', 'texts', 'manifest', 'parts', 'out', 'judged', 'mutate', 'document'],
    switches: ['strict', 'generated'],
  });
  const { strict, verdict, generated, texts, manifest, parts, out, judged, document } = options;
  const whole = (name: 'count' | 'seed' | 'mutate', otherwise: number): number => {
    const given = options[name] ?? String(otherwise);
    if (/^\d+$/.test(given)) return Number(given);
    throw wrongUsage(`invalid option: --${name} ${given}; expected a whole number`, USAGE);
  };
  const [count, seed, mutations] = [whole('count', 10_000), whole('seed', 1), whole('mutate', 0)];
  if (generated) return measureGenerated(count, seed);
  if (texts !== undefined) {
    const entries = listEntries(texts, manifest, parts?.split(',') ?? [], effects);
    if (entries.length === 0)
      throw new CliError(`empty folder: ${texts}; expected .txt or .md, or rows in the manifest`);
    return measureFolder({ entries, mutations, seed, out, judged, document }, effects);
  }
  const collection = readCollection('.', effects);
  const report = createReport(effects, false);
  report.add(collection.messages);
  if (collection.messages.some(stopsBuild)) throw new CliError('stopped check: the problems above');
  const { input } = readBulletins(collection, { ...effects, err: () => undefined });
  const checks = createChecks(input);
  for (const check of checks)
    if (verdict === undefined || check.verdict === verdict) effects.out(formatCheck(check));
  effects.out(formatTable(['kind', ...VERDICTS], countVerdicts(checks)));
  return strict && checks.some((check) => check.verdict === 'contradiction') ? 1 : 0;
}

/** One check: verdict, id, working, what was claimed, and the sentence. */
function formatCheck(check: Check): string {
  const { verdict, reason, id, working, computed, claimed_raw, stated, quote } = createCheckRow(check);
  const head = `${verdict}${reason === '' ? '' : ` (${reason})`}  ${id}`;
  const result = `${working}${computed === '' ? '' : `  ${computed}`}`;
  const claim = claimed_raw === '' ? '' : `  :  ${claimed_raw}${stated === '' ? '' : `  ${stated}`}`;
  return `${head}\n  ${result}${claim}\n  ${quote.replaceAll('\n', '\n  ')}\n\n`;
}

function countVerdicts(checks: readonly Check[]): (string | number)[][] {
  const count = (of: readonly Check[]): number[] =>
    VERDICTS.map((verdict) => of.filter((check) => check.verdict === verdict).length);
  const kinds = countBy(checks, ({ kind }) => kind).map(([kind]) => kind);
  const rows = kinds.map((kind) => [kind, ...count(checks.filter((check) => check.kind === kind))]);
  return [...rows, [`${checks.length} checks`, ...count(checks)]];
}

/** Has the tests measure the rules: they draw the statements, and no script imports a test. */
function measureGenerated(count: number, seed: number): number {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', GENERATED, '--project=slow', '--disableConsoleIntercept'],
    { stdio: 'inherit', env: { ...process.env, YOUJU_STATEMENTS: `${count} ${seed}` } },
  );
  return status === 0 ? 0 : 1;
}

/** The test that draws statements; it prints what it counted when it is told how many to draw. */
const GENERATED = 'tests/checks/generated.test.ts';

if (import.meta.main) await runVerb(checkVerb);
