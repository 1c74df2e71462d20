import type { Check } from '../src/checks/check.ts';
import type { Effects } from './run/effects.ts';

import { checkDocument } from '../src/checks/checkDocument.ts';
import { createCheckRow, createChecks } from '../src/checks/checkRow.ts';
import { VERDICTS } from '../src/datasets/schema/vocabulary.ts';
import { extract } from '../src/figures/extract.ts';
import { readBulletins, readCollection, stopsBuild } from './data/collection.ts';
import { listEntries } from './check/folder.ts';
import { measureFolder } from './check/measure.ts';
import { type Arguments, isStarted, parseArguments, runVerb, wrongUsage } from './run/commandLine.ts';
import { CliError } from './run/effects.ts';
import { createReport } from './run/report.ts';
import { generateStatements } from './check/statements.ts';
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
    return printGenerated(Number(options['count']), Number(options['seed']), effects);
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
export function formatCheck(check: Check): string {
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

/** How the rules did on generated statements. */
export interface Measured {
  readonly statements: number;
  /** Of the true ones: how many were accused, and how many a check was made of at all. */
  readonly accused: number;
  readonly checked: number;
  /** Of the false ones: how many were found. */
  readonly found: number;
  /** By form, in order: name, true ones accused, false ones missed. */
  readonly forms: readonly (readonly [name: string, accused: number, missed: number])[];
}

/** Reads `count` true and `count` false statements. */
export function measureGenerated(count: number, seed: number): Measured {
  const forms = new Map<string, [name: string, accused: number, missed: number]>();
  let [accused, checked, found] = [0, 0, 0];
  for (const isTrue of [true, false]) {
    for (const { form, text, published } of generateStatements(count, isTrue ? seed : seed + 1, isTrue)) {
      const document = { id: 'generated', text, title: '', publisher: '', region: '', genre: '', published };
      const checks = checkDocument(document, extract(document));
      const isAccused = checks.some(({ verdict }) => verdict === 'contradiction');
      const row = forms.get(form) ?? [form, 0, 0];
      forms.set(form, row);
      if (isTrue) {
        if (checks.length > 0) checked++;
        if (isAccused) [accused, row[1]] = [accused + 1, row[1] + 1];
      } else if (isAccused) found++;
      else row[2]++;
    }
  }
  return { statements: count, accused, checked, found, forms: [...forms.values()] };
}

function printGenerated(count: number, seed: number, effects: Effects): number {
  if (!Number.isInteger(count) || count < 1)
    throw new CliError('invalid option: --count; expected a whole number');
  const { statements, accused, checked, found, forms } = measureGenerated(count, seed);
  effects.out(formatTable(['form', 'true: accused', 'false: missed'], forms));
  effects.out(
    `\n${statements} true statements: ${accused} accused, a check was made of ${checked}\n` +
      `${statements} false statements: ${found} found, ${((found / statements) * 100).toFixed(2)} %\n`,
  );
  return accused === 0 && found >= 0.99 * statements ? 0 : 1;
}

if (isStarted(import.meta)) await runVerb(checkVerb);
