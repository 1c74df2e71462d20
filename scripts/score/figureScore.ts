/**
 * Scores extracted figures against reference figures, measure for measure as the reference scorer does: a
 * figure is found where its span overlaps the reference's numeral; every other measure is the share of found
 * figures that have it right; `frame` asks for value, unit, role and object together.
 */
export interface Reference {
  readonly bulletin: string;
  readonly before: string;
  readonly raw: string;
  readonly value: string;
  readonly max: string;
  readonly bound: string;
  readonly unit: string;
  readonly role: string;
  readonly action: string;
  readonly object: string;
  readonly period: string;
  readonly required: string;
}

export const REFERENCE_COLUMNS = [
  'bulletin', 'before', 'raw', 'value', 'max', 'bound', 'unit', 'role', 'action', 'object', 'period', 'required',
] as const; // prettier-ignore

export interface Found {
  readonly bulletin: string;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly max: number | null;
  readonly bound: string;
  readonly unit: string;
  readonly role: string;
  readonly action: string;
  readonly object: string;
  readonly period: string;
}

export const MEASURES = ['value', 'bound', 'unit', 'role', 'object', 'action', 'period'] as const;
type Measure = (typeof MEASURES)[number];

type Scores = Readonly<Record<Measure | 'figures' | 'precision' | 'recall' | 'f1' | 'frame', number>>;

export interface FigureScore {
  /** By document, and `all`. */
  readonly scores: ReadonlyMap<string, Scores>;
  readonly misses: readonly string[];
}

interface Placed extends Reference {
  readonly start: number;
  readonly end: number;
}

interface Tally {
  required: number;
  hit: number;
  spurious: number;
  frame: number;
  readonly right: Record<Measure, number>;
  readonly asked: Record<Measure, number>;
}

/** Throws where a reference does not stand in its text: the reference is wrong then, not the extraction. */
export function scoreFigures(
  gold: readonly Reference[],
  found: readonly Found[],
  texts: ReadonlyMap<string, string>,
): FigureScore {
  const placed = gold.map((row) => placeReference(row, texts));
  const ids = [...new Set(gold.map((row) => row.bulletin))];
  const totals = new Map([...ids, 'all'].map((id) => [id, createTally()]));
  const all = totals.get('all') ?? createTally();
  const misses: string[] = [];
  for (const id of ids) {
    const tally = totals.get(id) ?? createTally();
    const candidates = found.filter((figure) => figure.bulletin === id);
    const references = placed.filter((row) => row.bulletin === id);
    misses.push(...scoreDocument(references, candidates, texts.get(id) ?? '', [tally, all]));
  }
  return { scores: new Map([...totals].map(([id, tally]) => [id, summarize(tally)])), misses };
}

function scoreDocument(
  references: readonly Placed[],
  candidates: readonly Found[],
  text: string,
  tallies: readonly Tally[],
): string[] {
  const misses: string[] = [];
  const used = new Set<Found>();
  for (const row of references) {
    const overlaps = candidates.filter((figure) => figure.start < row.end && figure.end > row.start);
    const free = overlaps.filter((figure) => !used.has(figure));
    const match = free.find((figure) => isNear(figure.value, toNumber(row.value))) ?? free[0];
    // What the reference does not require is neither right nor wrong.
    if (row.required === 'no') for (const figure of overlaps) used.add(figure);
    if (match !== undefined) used.add(match);
    if (row.required === 'no') continue;
    const right = match === undefined ? null : compare(row, match);
    for (const tally of tallies) count(tally, row, right);
    const at = `${row.bulletin}@${String(row.start)}`;
    if (match === undefined || right === null) misses.push(`${at} missed ${row.raw} (${row.object})`);
    else {
      for (const measure of MEASURES) {
        if (right[measure] || !isAsked(measure, row)) continue;
        const [is, wanted] = [JSON.stringify(String(match[measure])), JSON.stringify(row[measure])];
        misses.push(`${at} ${row.raw}: ${measure} is ${is}, wanted ${wanted}`);
      }
    }
  }
  for (const figure of candidates) {
    if (used.has(figure)) continue;
    for (const tally of tallies) tally.spurious += 1;
    const before = text.slice(Math.max(0, figure.start - 8), figure.start);
    misses.push(
      `${figure.bulletin}@${String(figure.start)} spurious ${before}[${text.slice(figure.start, figure.end)}]`,
    );
  }
  return misses;
}

function compare(row: Placed, match: Found): Record<Measure, boolean> {
  return {
    value: isNear(match.value, toNumber(row.value)) && isNear(match.max, toNumber(row.max)),
    bound: match.bound === row.bound,
    unit: match.unit === row.unit,
    role: match.role === row.role,
    object: isSameObject(row.object, match.object),
    action: row.action.split('|').some((wanted) => isSameAction(wanted, match.action)),
    period: match.period === row.period,
  };
}

const isAsked = (measure: Measure, row: Reference): boolean =>
  !((measure === 'action' && row.action === '') || (measure === 'period' && row.period === ''));

function count(tally: Tally, row: Reference, right: Record<Measure, boolean> | null): void {
  tally.required += 1;
  if (right === null) return;
  tally.hit += 1;
  if (right.value && right.unit && right.role && right.object) tally.frame += 1;
  for (const measure of MEASURES) {
    if (!isAsked(measure, row)) continue;
    tally.asked[measure] += 1;
    if (right[measure]) tally.right[measure] += 1;
  }
}

function placeReference(row: Reference, texts: ReadonlyMap<string, string>): Placed {
  const at = texts.get(row.bulletin)?.indexOf(row.before + row.raw) ?? -1;
  if (at < 0) throw new Error(`misplaced reference: ${row.bulletin}: ${row.before}${row.raw}`);
  const start = at + row.before.length;
  return { ...row, start, end: start + row.raw.length };
}

const zeroes = (): Record<Measure, number> => ({
  value: 0,
  bound: 0,
  unit: 0,
  role: 0,
  object: 0,
  action: 0,
  period: 0,
});

function createTally(): Tally {
  return { required: 0, hit: 0, spurious: 0, frame: 0, right: zeroes(), asked: zeroes() };
}

function summarize(tally: Tally): Scores {
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  const f1 = (p: number, r: number): number => (p + r === 0 ? 0 : (2 * p * r) / (p + r));
  const claimed = tally.hit + tally.spurious;
  const precision = share(tally.hit, claimed);
  const recall = share(tally.hit, tally.required);
  const measured = zeroes();
  for (const measure of MEASURES) measured[measure] = share(tally.right[measure], tally.asked[measure]);
  const frame = f1(share(tally.frame, claimed), share(tally.frame, tally.required));
  return { figures: tally.required, precision, recall, f1: f1(precision, recall), ...measured, frame };
}

const toNumber = (text: string): number | null => (text === '' ? null : Number(text));

function isNear(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return a === b || Math.abs(a - b) <= 1e-4 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Punctuation and the little words 的 等 各类 了 do not make another thing of it. */
const strip = (text: string): string => text.replace(/[\s\p{P}\p{S}的等各类了]/gu, '');

function isSameObject(wanted: string, found: string): boolean {
  const [w, f] = [strip(wanted), strip(found)];
  if (w === '') return true;
  if (f === '') return false;
  // A whole sentence that happens to hold the noun is no head noun.
  if (f.includes(w)) return f.length <= 3 * w.length + 6;
  if (w.includes(f)) return f.length * 2 >= w.length;
  return likeness(w, f) >= 0.5;
}

function isSameAction(wanted: string, found: string): boolean {
  const [w, f] = [strip(wanted), strip(found)];
  if (w === '' || f === '') return w === f;
  return (f.includes(w) && f.length <= 2 * w.length + 4) || w.includes(f);
}

/** Dice's coefficient over pairs of neighbouring characters. */
function likeness(a: string, b: string): number {
  const [x, y] = [pairsOf(a), pairsOf(b)];
  if (x.size === 0 || y.size === 0) return a === b ? 1 : 0;
  let shared = 0;
  for (const pair of x) if (y.has(pair)) shared += 1;
  return (2 * shared) / (x.size + y.size);
}

const pairsOf = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
