import { extract } from '../../../src/figures/extract.ts';
import { type Reference, scoreFigures } from '../../../scripts/score/figureScore.ts';

/** What the reading of a sentence may depend on besides its words. */
export interface Setting {
  readonly title?: string;
  readonly genre?: string;
  /** EDTF; 2025-03-10 where it is absent. */
  readonly published?: string;
}

/**
 * Sentences in which the figures are marked: `出动{86辆次|unit=辆次 action=出动}`. Only the fields that are named are
 * asked for; `?` in place of fields (`{3个|?}`) marks a number that may be found or not. Every number outside of
 * braces must not be found. `\n` makes lines of headings and paragraphs.
 */
export interface SentenceGroup extends Setting {
  /** Id of the rule that they are about, or what they have in common. */
  readonly about: string;
  /** Why they fail, for sentences that are known to. */
  readonly reason?: string;
  readonly sentences: readonly string[];
}

export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Null where the number may be found or not. */
  readonly fields: ReadonlyMap<string, string> | null;
}

export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const FIELDS = ['value', 'max', 'bound', 'unit', 'role', 'action', 'object', 'period', 'time'] as const;
type Field = (typeof FIELDS)[number];
const isField = (name: string): name is Field => FIELDS.some((field) => field === name);

/** Throws on a mark that is not closed or names an unknown field: the corpus is wrong then. */
export function parseMarked(source: string): MarkedText {
  let text = '';
  const marks: Mark[] = [];
  let at = 0;
  for (;;) {
    const open = source.indexOf('{', at);
    if (open < 0) return { text: text + source.slice(at), marks };
    const close = source.indexOf('}', open);
    if (close < 0) throw new Error(`unclosed mark: ${source}`);
    text += source.slice(at, open);
    const inner = source.slice(open + 1, close);
    const bar = inner.indexOf('|');
    const raw = bar < 0 ? inner : inner.slice(0, bar);
    marks.push({
      start: text.length,
      end: text.length + raw.length,
      fields: bar < 0 ? new Map() : parseFields(inner.slice(bar + 1)),
    });
    text += raw;
    at = close + 1;
  }
}

function parseFields(source: string): ReadonlyMap<string, string> | null {
  if (source === '?') return null;
  return new Map(
    source.split(' ').map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      if (!isField(name)) throw new Error(`unknown field: ${pair}`);
      return [name, value];
    }),
  );
}

/** What the engine reads otherwise than it is marked; empty where all is right. */
export function readProblems(source: string, setting: Setting): string[] {
  const { text, marks } = parseMarked(source);
  const id = 'x';
  const { title = '', genre = '', published = '2025-03-10' } = setting;
  const { figures } = extract({ id, text, title, genre, published, publisher: '', region: '' });
  const problems: string[] = [];
  const references = marks.map(({ start, end, fields }): Reference => {
    const found = figures.find((figure) => figure.start < end && figure.end > start);
    const raw = text.slice(start, end);
    if (fields !== null && found !== undefined && found.raw !== raw)
      problems.push(`raw is ${found.raw}, wanted ${raw}`);
    const time = fields?.get('time');
    if (time !== undefined && found !== undefined && found.time !== time)
      problems.push(`${raw}: time is ${found.time}, wanted ${time}`);
    // What is not asked for is taken as it was read, so that the scorer finds nothing wrong with it.
    const wanted = (field: Exclude<Field, 'time'>): string =>
      fields?.get(field) ?? String(found?.[field] ?? '');
    return {
      bulletin: id,
      before: text.slice(0, start),
      raw,
      value: wanted('value'),
      max: wanted('max'),
      bound: wanted('bound'),
      unit: wanted('unit'),
      role: wanted('role'),
      action: wanted('action'),
      object: wanted('object'),
      period: wanted('period'),
      required: fields === null ? 'no' : 'yes',
    };
  });
  if (references.length === 0) return figures.map((figure) => `spurious ${figure.raw}`);
  return [...problems, ...scoreFigures(references, figures, new Map([[id, text]])).misses];
}
