import { spawnSync } from 'node:child_process';
import process from 'node:process';

import type { Check } from '../src/checks/check.ts';
import type { Effects } from './run/effects.ts';

import { createCheckRow, createChecks } from '../src/checks/checkRow.ts';
import { VERDICTS } from '../src/datasets/schema/vocabulary.ts';
import { readBulletins, readCollection, stopsBuild } from './data/collection.ts';
import { listEntries } from './check/folder.ts';
import { measureFolder } from './check/measure.ts';
import { type Arguments, isStarted, parseArguments, runVerb, wrongUsage } from './run/commandLine.ts';
import { CliError } from './run/effects.ts';
import { createReport } from './run/report.ts';
import { countBy, formatTable } from './run/summary.ts';

const USAGE = `npm run -s check -- [--strict] [--verdict VERDICT] [--generated [--count 10000] [--seed 1]]
       npm run -s check -- --texts FOLDER [--manifest FILE | --parts A,B] [--out checks.csv] [--judged LIST] [--mutate 300 [--seed 1]] [--document FILE]`;

/**
 * Prints every check of the collection with its working. `--strict` ends with exit code 1 where numbers contradict each other.
 * `--generated` measures the rules instead: on statements that are true, and on some whose error is larger than any rounding.
 * `--texts` checks any folder of documents, one after another: the .txt or .md of each row of the manifest, or all below the folder.
 */
export function checkVerb(args: readonly string[], effects: Effects): number {
  const { options } = parseArguments(
    args,
    {
      strict: { type: 'boolean', default: false },
      verdict: { type: 'string' },
      generated: { type: 'boolean', default: false },
      count: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      texts: { type: 'string' },
      manifest: { type: 'string' },
      parts: { type: 'string' },
      out: { type: 'string' },
      judged: { type: 'string' },
      mutate: { type: 'string', default: '0' },
      document: { type: 'string' },
    },
    USAGE,
  );
  if (options['generated'] === true)
    return measureGenerated(Number(options['count']), Number(options['seed']));
  if (options['texts'] !== undefined) return checkFolder(options, effects);
  const verdict = options['verdict'];
  const collection = readCollection('.', effects);
  const report = createReport(effects, false);
  report.add(collection.messages);
  if (collection.messages.some(stopsBuild)) throw new CliError('stopped check: the problems above');
  const { input } = readBulletins(collection, { ...effects, err: () => undefined });
  const checks = createChecks(input);
  for (const check of checks) {
    if (verdict === undefined || check.verdict === verdict) effects.out(formatCheck(check));
  }
  effects.out(formatTable(['kind', ...VERDICTS], countVerdicts(checks)));
  const isContradicted = checks.some((check) => check.verdict === 'contradiction');
  return options['strict'] === true && isContradicted ? 1 : 0;
}

/** Checks a folder of documents that need not belong to the collection. */
function checkFolder(options: Arguments['options'], effects: Effects): number {
  const text = (name: string): string | undefined => {
    const value = options[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const [mutations, seed] = [Number(text('mutate')), Number(text('seed'))];
  if (!Number.isInteger(mutations) || mutations < 0)
    throw wrongUsage(`invalid option: --mutate ${text('mutate') ?? ''}; expected a whole number`, USAGE);
  if (!Number.isInteger(seed))
    throw wrongUsage(`invalid option: --seed ${text('seed') ?? ''}; expected a whole number`, USAGE);
  const [out, judged, document, manifest] = [text('out'), text('judged'), text('document'), text('manifest')];
  const parts = text('parts')?.split(',') ?? [];
  const entries = listEntries(text('texts') ?? '', manifest, parts, effects);
  if (entries.length === 0)
    throw new CliError(`empty folder: ${text('texts') ?? ''}; expected .txt or .md, or rows in the manifest`);
  return measureFolder(
    {
      entries, mutations, seed,
      ...(out === undefined ? {} : { out }),
      ...(judged === undefined ? {} : { judged }),
      ...(document === undefined ? {} : { document }),
    }, // prettier-ignore
    effects,
  );
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
  if (!Number.isInteger(count) || count < 1)
    throw new CliError('invalid option: --count; expected a whole number');
  if (!Number.isInteger(seed)) throw new CliError('invalid option: --seed; expected a whole number');
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', GENERATED, '--project=slow', '--disableConsoleIntercept'],
    { stdio: 'inherit', env: { ...process.env, YOUJU_STATEMENTS: `${count} ${seed}` } },
  );
  return status === 0 ? 0 : 1;
}

/** The test that draws statements; it prints what it counted when it is told how many to draw. */
const GENERATED = 'tests/checks/generated.test.ts';

if (isStarted(import.meta)) await runVerb(checkVerb);
