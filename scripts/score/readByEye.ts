import type { Effects } from '../run/effects.ts';

import { parseCsv } from '../../src/datasets/files/csv.ts';
import { countBy } from '../../src/text/compare.ts';
import { formatMessage } from '../../src/text/message.ts';
import { readText } from '../data/catalogue.ts';
import { markdownTable, percent } from '../run/documentPart.ts';
import { CliError } from '../run/effects.ts';

/** What may be wrong of a figure; `figure`: it is none. */
const FIELDS = ['figure', 'value', 'unit', 'bound', 'role', 'object', 'action', 'period'] as const;

/** Kinds of fault, and what each is. */
const KINDS: Readonly<Record<string, string>> = {
  'word-as-verb':
    'a verb that is part of a noun, or a preposition, is taken for the action, and the noun is cut there',
  'verb-unknown':
    'the verb is not known as one: it stays in the object, another stands in its place, or none does',
  'verb-lent': 'the verb of another item or clause stands in place of its own',
  'plan-unmarked': 'a plan that no heading marks is read as a part of the review in front of it',
  'plan-word': 'words of a plan, or a section of plans, make a goal of what is there already',
  'wrong-noun': 'the object is that of another number, or of none',
  'noun-runs-on': 'the object takes in what is said of it',
  'noun-cut': 'the front of the object is lost',
  'function-word': 'the object takes in an adverb or a preposition',
  'time-passed-over': 'the time that holds is not taken: that of the lead-in, of 现有, of a nearer clause',
  'time-of-base':
    'a time that only says what is compared with dates the figure, or the base has the time of the sentence',
  'not-a-figure': 'an ordinal or a name is read as a number',
};

/** One fault, or, with the field `read`, how many figures of a document were read. */
interface Entry {
  readonly path: string;
  readonly start: string;
  readonly field: string;
  readonly kind: string;
}

function readEntries(list: string, effects: Effects): Entry[] {
  const { rows, messages } = parseCsv(readText(list, effects), list, {
    required: ['path', 'start', 'end', 'field', 'kind'],
  });
  const [problem] = messages;
  if (problem !== undefined) throw new CliError(formatMessage(problem));
  return rows.map(({ cells, placeOf }) => {
    const { field, kind, start, end } = cells;
    const isRead = field === 'read' && /^\d+$/u.test(kind) && start === '' && end === '';
    const isFault = FIELDS.some((name) => name === field) && kind in KINDS && Number(start) < Number(end);
    if (!isRead && !isFault) {
      const { line, column } = placeOf('field');
      throw new CliError(
        `unknown fault: ${field} ${kind} (${list}:${String(line)}:${String(column)}); expected read and a number, or one of ${FIELDS.join(', ')} and one of ${Object.keys(KINDS).join(', ')}`,
      );
    }
    return cells;
  });
}

/** What a list of faults says, as a part of a document: the share of figures with any fault, and faults by field, kind and document. */
export function describeRead(list: string, effects: Effects): string {
  const entries = readEntries(list, effects);
  const faults = entries.filter(({ field }) => field !== 'read');
  const reads = entries.filter(({ field }) => field === 'read');
  const total = reads.reduce((sum, { kind }) => sum + Number(kind), 0);
  const wrong = (of: readonly Entry[]): number =>
    new Set(of.map(({ path, start }) => `${path} ${start}`)).size;
  const all = wrong(faults);
  const byField = FIELDS.map((name) => [name, wrong(faults.filter(({ field }) => field === name))] as const);
  const byKind = countBy(faults, ({ kind }) => kind).map(([kind]) => {
    const of = faults.filter((fault) => fault.kind === kind);
    return [kind, wrong(of), of.length, KINDS[kind] ?? ''] as const;
  });
  return [
    HEAD.replaceAll('LIST', list),
    `**${String(all)} of ${String(total)} figures have a fault: ${percent(all, total)} %.**`,
    '',
    markdownTable(
      ['field', 'wrong', '%'],
      byField.map(([name, n]) => [name, n, percent(n, total)]),
    ),
    '',
    markdownTable(
      ['kind', 'figures', 'faults', 'what it is'],
      byKind.toSorted(([, a], [, b]) => b - a),
    ),
    '',
    markdownTable(
      ['report', 'read', 'with a fault'],
      reads.map(({ path, kind }) => [path, kind, wrong(faults.filter((fault) => fault.path === path))]),
    ),
    '',
  ].join('\n');
}

const HEAD = `# How often a figure is wrong

Printed by \`npm run -s score -- --read LIST --document docs/accuracy.md\` from [what was read](../LIST), figure by figure, in twenty work reports of the
public repository lawtext/gov, of which nothing is kept here: path, offsets, the field that is wrong and the kind of fault. The twenty are those of
政府工作报告-其他地市 with the smallest SHA-256 of their path followed by z10 among all with 60 figures or more that occur neither in the reference sets nor in
what was read by eye before; of each, five figures at equal distances, one that only names a class or describes the text giving way to the next. They were
read when the rules stood, and nothing was mended by them afterwards. The rules were mended on reports of the same repository, of these places in other years, too.
Earlier readings, before the mendings that each led to, found a fault in 22.0 % of 300 figures of ten other reports and in 16.0 % of 100 of twenty others;
their lists are [read-2026-11-first.csv](../data/accuracy/read-2026-11-first.csv) and [read-2026-11.csv](../data/accuracy/read-2026-11.csv), which the same command counts.

One reader judged every figure in its sentence and its section: value, unit, bound, role, period, object and action. A light verb (完成, 实施) counts as right beside the verb
that it carries, and so does a noun that keeps it (老旧小区改造). Numbers that were not found at all are not counted: only what was extracted was read.
`;
