import process from 'node:process';

import type { Lang } from '../src/i18n/index.ts';
import type { VerifyRecord, VerifyWords } from '../src/verify/record.ts';
import type { Verified, Verifier } from '../src/verify/verifyText.ts';
import type { Effects } from './run/effects.ts';

import { readPublished } from '../src/datasets/published.ts';
import { isEdtf } from '../src/text/edtf.ts';
import { signedDay } from '../src/lint/signedDay.ts';
import { recordOf } from '../src/verify/record.ts';
import { createVerifier } from '../src/verify/verifyText.ts';
import { countAnswers, listAnswers, showAnswers } from '../src/views/verifyView.ts';
import { readText } from './data/catalogue.ts';
import { parseArguments, runVerb, wrongUsage } from './run/commandLine.ts';
import { languageOf } from './run/language.ts';
import { formatTable } from './run/summary.ts';
import { readJudged } from './verify/judged.ts';
import { makeStatements, scoreStatements, STATEMENT_KINDS } from './verify/statements.ts';

const USAGE =
  'npm run -s verify -- FILE [--region 北京市|110000] [--published 2024-06-15] [--json] | --generated [--seed 41] | --judged LIST --texts FOLDER';

/** How many statements of each kind are made. */
const COUNTS = { true: 300, changed: 300, unknown: 200 } as const;
/** Seed of the statements that are measured. Those of 7 and 2026, of which 2026 is tested, were read while the rules were made, those of 41 only after. */
const SEED = '41';

/**
 * Holds the numbers of a text against what is published: the same look-up as on the page /verify/. `--generated` measures it on
 * statements made from the record, `--judged` on sentences that were judged by eye.
 */
export function verifyVerb(args: readonly string[], effects: Effects): number {
  const { options, positionals } = parseArguments(args, USAGE, {
    texts: ['region', 'published', 'seed', 'judged', 'texts'],
    switches: ['json', 'generated'],
    positionals: 1,
  });
  const published = readPublished();
  const words: VerifyWords = { indicators: published.indicators, regions: published.regions };
  const verifier = createVerifier(words);
  const record = recordOf(published);
  const { region = '', json, generated, seed = SEED, judged, texts } = options;
  if (generated) {
    effects.out(measure(verifier, record, Number(seed)));
    return 0;
  }
  if (judged !== undefined) {
    if (texts === undefined) throw wrongUsage('missing option: --texts', USAGE);
    effects.out(readJudged(judged, texts, verifier, record, effects));
    return 0;
  }
  const [file] = positionals;
  if (file === undefined) throw wrongUsage('missing argument: the file of the text', USAGE);
  const text = readText(file, effects);
  const day = options.published ?? signedDay(text);
  if (day !== '' && !isEdtf(day)) throw wrongUsage(`invalid date: ${day}; expected YYYY-MM-DD`, USAGE);
  const found =
    region === '' ? null : (verifier.regions.byCode(region) ?? verifier.regions.findRegion(region));
  if (found !== null && !('code' in found) && !('region' in found))
    throw wrongUsage(`unknown region: ${region}; expected a name or a code of GB/T 2260`, USAGE);
  const code = found === null ? '' : 'code' in found ? found.code : found.region.code;
  const verified = verifier.verify(text, { region: code, published: day }, record);
  const lang = languageOf(process.env);
  effects.out(json ? formatJson(verified) : formatAnswers(text, verified, verifier, record, lang));
  return 0;
}

/** For programs: each number with its place, as what it was read, the answer, and the rows that it was held against. */
const formatJson = (verified: readonly Verified[]): string =>
  `${JSON.stringify(
    verified.map(({ figure, answer }) => {
      const { start, end, raw, value, max, bound, unit, role, period, region, indicator } = figure;
      return { start, end, raw, value, max, bound, unit, role, period, region, indicator, ...answer };
    }),
    null,
    2,
  )}\n`;

function formatAnswers(
  text: string,
  verified: readonly Verified[],
  verifier: Verifier,
  record: VerifyRecord,
  lang: Lang,
): string {
  const answers = showAnswers(verified, verifier, record, lang);
  const counts = countAnswers(answers, record.day, lang);
  return answers.length === 0
    ? `${counts}\n`
    : `${listAnswers(text, answers, lang, (path) => path)}\n\n${counts}\n`;
}

function measure(verifier: Verifier, record: VerifyRecord, seed: number): string {
  const scores = STATEMENT_KINDS.map((kind) => {
    const statements = makeStatements(kind, COUNTS[kind], seed, verifier, record);
    return { kind, ...scoreStatements(statements, verifier, record) };
  });
  const share = (n: number, of: number): string => `${((100 * n) / of).toFixed(1)} %`;
  const rows = scores.map(({ kind, count, right, consistent }) => [
    kind,
    count,
    share(right, count),
    kind === 'true' ? '' : share(consistent, count),
  ]);
  const misses = scores.flatMap(({ misses: some }) => some.slice(0, 20));
  return `${misses.join('\n')}\n${formatTable(['statements', 'made', 'answered rightly', 'called consistent'], rows)}`;
}

if (import.meta.main) await runVerb(verifyVerb);
