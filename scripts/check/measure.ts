import type { Check } from '../../src/checks/check.ts';
import type { Effects } from '../run/effects.ts';

import { parseCsv } from '../../src/datasets/files/csv.ts';
import { VERDICTS } from '../../src/datasets/schema/vocabulary.ts';
import { compare } from '../../src/text/compare.ts';
import { formatMessage } from '../../src/text/message.ts';
import { checkEntries, type Entry, formatFolderRow, FOLDER_COLUMNS, readEntry, subjectOf } from './folder.ts';
import { type Equality, isEquality, isFound, mutate, mutationKind, Sample } from './mutation.ts';
import { formatCsvLine } from '../../src/datasets/files/writeCsv.ts';
import { markdownTable, percent, writePart } from '../run/documentPart.ts';
import { CliError } from '../run/effects.ts';
import { createReport } from '../run/report.ts';
import { createRandom } from './random.ts';
import { formatTable } from '../run/summary.ts';
import { readText } from '../data/catalogue.ts';

/** What is asked of a run over a folder. */
interface Asked {
  readonly entries: readonly Entry[];
  readonly out?: string | undefined;
  /** The list of judged contradictions. */
  readonly judged?: string | undefined;
  /** How many equalities are to be changed; 0: none. */
  readonly mutations: number;
  readonly seed: number;
  /** Where the measurement is written as a document. */
  readonly document?: string | undefined;
}

interface Judgement {
  readonly rule: string;
  readonly judgement: string;
}

/** A contradiction that was found, under the key of the list. */
interface Found {
  readonly key: string;
  readonly part: string;
  readonly check: Check;
}

const keyOf = (path: string, start: number, end: number, rule: string): string =>
  [path, start, end, rule].join(' ');

/** `path,start,end,rule,judgement`: right, or wrong and why. */
function readJudged(path: string | undefined, effects: Effects): Map<string, Judgement> {
  if (path === undefined) return new Map();
  const { rows, messages } = parseCsv(readText(path, effects), path, {
    required: ['path', 'start', 'end', 'rule', 'judgement'],
  });
  const [problem] = messages;
  if (problem !== undefined) throw new CliError(formatMessage(problem));
  const judged = new Map<string, Judgement>();
  for (const { cells, placeOf } of rows) {
    if (!/^(?:right|wrong)(?: [a-z-]+)?$/u.test(cells.judgement)) {
      const { line, column } = placeOf('judgement');
      throw new CliError(
        `unknown judgement: ${cells.judgement} (${path}:${String(line)}:${String(column)}); expected right or wrong, and a word for why`,
      );
    }
    judged.set(keyOf(cells.path, Number(cells.start), Number(cells.end), cells.rule), cells);
  }
  return judged;
}

/** The folder right below the one that was asked for. */
const partOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] ?? '') : '.');

/** Runs the checks over a folder, writes their table, and prints what they found; gives the exit code. */
export function measureFolder(asked: Asked, effects: Effects): number {
  const judged = readJudged(asked.judged, effects);
  const out = asked.out === undefined ? null : effects.openAside(asked.out);
  const documents = new Map<string, number>();
  const verdicts = new Map<string, number[]>();
  const found: Found[] = [];
  const sample = new Sample<Equality>(asked.mutations, asked.seed);
  let read: ReturnType<typeof checkEntries>;
  try {
    out?.write(formatCsvLine(FOLDER_COLUMNS));
    read = checkEntries(asked.entries, effects, ({ id }, checks) => {
      const part = partOf(id);
      documents.set(part, (documents.get(part) ?? 0) + 1);
      for (const check of checks) {
        out?.write(formatFolderRow(id, check));
        const counts = verdicts.get(check.rule) ?? VERDICTS.map(() => 0);
        const at = VERDICTS.indexOf(check.verdict);
        counts[at] = (counts[at] ?? 0) + 1;
        verdicts.set(check.rule, counts);
        const { start, end } = subjectOf(check);
        if (check.verdict === 'contradiction')
          found.push({ key: keyOf(id, start, end, check.rule), part, check });
        if (asked.mutations > 0 && isEquality(check)) sample.add({ path: id, check });
      }
    });
    out?.finish();
  } catch (error) {
    out?.drop();
    throw error;
  }
  out?.keep();
  const { documents: total, errors } = read;
  const rows = [...verdicts].sort(([a], [b]) => compare(a, b)).map(([rule, counts]) => [rule, ...counts]);
  effects.out(formatTable([`${String(total)} documents`, ...VERDICTS], rows));
  const sections: string[] = [];
  let unjudged = 0;
  if (asked.judged !== undefined) {
    unjudged = printUnjudged(found, judged, effects);
    sections.push(describeJudged(found, judged, documents));
  }
  if (asked.mutations > 0) sections.push(measureMutations(sample, asked, effects));
  effects.out(`\n${sections.join('\n')}`);
  if (asked.document !== undefined) writePart(asked.document, `${HEAD}\n${sections.join('\n')}`, effects);
  return errors > 0 || unjudged > 0 ? 1 : 0;
}

function printUnjudged(
  found: readonly Found[],
  judged: ReadonlyMap<string, Judgement>,
  effects: Effects,
): number {
  const open = found.filter(({ key }) => !judged.has(key));
  for (const { key, check } of open) {
    effects.out(
      `\nnot judged: ${key.replaceAll(' ', ',')}\n  ${check.working}  :  ${check.claimed?.raw ?? ''}\n  ${check.quote.replaceAll('\n', '\n  ')}\n`,
    );
  }
  if (open.length > 0) effects.out(`\n${String(open.length)} contradictions not judged yet\n`);
  return open.length;
}

/** Contradictions by folder and by rule: right, wrong, not judged. */
function describeJudged(
  found: readonly Found[],
  judged: ReadonlyMap<string, Judgement>,
  documents: ReadonlyMap<string, number>,
): string {
  const count = (of: readonly Found[]): number[] => {
    const of1 = (word: string): number =>
      of.filter(({ key }) => judged.get(key)?.judgement.startsWith(word)).length;
    return [of.length, of1('right'), of1('wrong'), of.filter(({ key }) => !judged.has(key)).length];
  };
  const parts = [...documents].sort(([a], [b]) => compare(a, b));
  const total = parts.reduce((sum, [, n]) => sum + n, 0);
  const ofParts = parts.map(([part, n]) => [part, n, ...count(found.filter((one) => one.part === part))]);
  const rules = [...new Set(found.map(({ check }) => check.rule))].sort();
  const ofRules = rules.map((rule) => [rule, ...count(found.filter(({ check }) => check.rule === rule))]);
  const wrong = count(found)[2] ?? 0;
  return [
    '## Contradictions',
    '',
    markdownTable(
      ['folder', 'documents', 'contradictions', 'right', 'wrong', 'not judged'],
      [...ofParts, ['all', total, ...count(found)]],
    ),
    '',
    markdownTable(['rule', 'contradictions', 'right', 'wrong', 'not judged'], ofRules),
    '',
    `${((wrong / Math.max(total, 1)) * 1000).toFixed(2)} wrong ones per 1,000 documents.`,
    '',
  ].join('\n');
}

/** Changes one number of each equality of the sample, and tells how many of the changes were found, by kind. */
function measureMutations(sample: Sample<Equality>, { entries, seed }: Asked, effects: Effects): string {
  const random = createRandom(seed + 1);
  const report = createReport(effects, false);
  const files = new Map(entries.map((entry) => [entry.id, entry]));
  const kinds = new Map<string, [changed: number, found: number]>();
  let unchanged = 0;
  for (const { path, check } of sample.items) {
    const entry = files.get(path);
    const document = entry === undefined ? null : readEntry(entry, effects, report.add);
    const mutated = document === null ? null : mutate(document.text, check, random);
    if (document === null || mutated === null) {
      unchanged++;
      continue;
    }
    const kind = mutationKind(check);
    const row = kinds.get(kind) ?? [0, 0];
    kinds.set(kind, row);
    row[0]++;
    if (isFound(document, mutated)) row[1]++;
    else
      effects.err(
        `not found: ${path}:${String(mutated.start)} ${check.rule} ${check.working} : ${check.claimed?.raw ?? ''}  ${mutated.from} → ${mutated.to}\n`,
      );
  }
  const rows = [...kinds]
    .sort(([a], [b]) => compare(a, b))
    .map(([kind, [changed, ok]]) => [kind, changed, ok, percent(ok, changed)]);
  const [changed, ok] = [...kinds.values()].reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
  return [
    '## Changed numbers',
    '',
    `Of ${String(sample.seen)} equalities that came out consistent, ${String(sample.items.length)} were drawn (seed ${String(seed)}) and one number of each was changed beyond its rounding; ${String(unchanged)} hold no number in digits that can be changed so.`,
    '',
    markdownTable(['kind', 'changed', 'found', '%'], [...rows, ['all', changed, ok, percent(ok, changed)]]),
    '',
  ].join('\n');
}

const HEAD = `# How often the checks are right

Printed by \`npm run -s check -- --texts FOLDER --parts 政府工作报告-省自治区,政府工作报告-主要城市,政府工作报告-其他地市,政府工作报告-国务院 --judged data/accuracy/contradictions.csv --mutate 300 --document docs/accuracy.md\`
on the work reports of the public repository lawtext/gov, of which nothing is kept here. The rules were tuned on 政府工作报告-省自治区 and
政府工作报告-主要城市. 政府工作报告-其他地市 and 政府工作报告-国务院 were kept for a count at the end; what was wrong in their first count was mended, too, so that their rows are
not those of documents nobody has looked at. No manifest was used: no day of publication, so that 去年 is a year of its own.

Every contradiction below was read, one by one, the sentence before the verdict. [contradictions.csv](../data/accuracy/contradictions.csv) says where it stands and how
it was judged: \`right\` the numbers of the sentence do not fit each other, \`wrong\` they do, or belong to different things. One reader judged them; whether
the printed number is a misprint or was rounded in another way cannot be told from the text.

Of the equalities that came out consistent (sums, shares, growth, differences of percentages, ratios; that a part is no more than its whole does not count) one number
each is changed so far that no rounding makes it hold; it counts as found where a contradiction rests on it. Numbers with 约, 近, 超 are left as they are.
`;
