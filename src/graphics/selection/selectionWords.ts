import type { ObservationRow } from '../../datasets/schema/index.ts';
import type { Lang, Values } from '../../i18n/index.ts';
import type { Names } from '../../views/explore.ts';
import type { Group } from '../../views/exploreDrawing.ts';
import type { DrawingWord, ExploreFile } from './exploreFile.ts';

import { formatPeriod } from '../../i18n/format/period.ts';
import { fill } from '../../i18n/index.ts';
import { amountKindOf } from '../../tables/amount.ts';
import { endsOf } from '../../text/edtf.ts';

/** What is said of a selection: beside its drawing, in it, and where it is refused. */
export interface SelectionWords {
  readonly file: ExploreFile;
  readonly lang: Lang;
  readonly names: Names;
  readonly say: (word: DrawingWord, values?: Values) => string;
  readonly titleOf: (group: Group) => string;
  /** Unit, kind of amount and time. */
  readonly subtitleOf: (group: Group) => string;
  /** A group among those that can be drawn instead. */
  readonly labelOf: (group: Group) => string;
  /** The period of all, in EDTF: of different days of one year that year. */
  readonly periodOf: (rows: readonly ObservationRow[]) => string;
  /** Who published them first, those with most numbers first. */
  readonly publishersOf: (rows: readonly ObservationRow[]) => string[];
  readonly citationOf: (group: Group, address: string, today: string) => string;
}

/** Of more authors than these only so many are named (GB/T 7714). */
const NAMED = 3;

const TITLES = { regions: 'titleRegions', periods: 'titlePeriods', indicators: 'titleIndicators' } as const;
const LABELS = { regions: 'groupRegions', periods: 'groupPeriods', indicators: 'groupIndicators' } as const;

export function selectionWords(file: ExploreFile, names: Names, lang: Lang): SelectionWords {
  const say: SelectionWords['say'] = (word, values) => fill(file.words[word], values ?? {});
  const periodOf = (rows: readonly ObservationRow[]): string => {
    const [period = '', ...others] = new Set(rows.map((row) => row.period));
    return others.length === 0 ? period : (endsOf(period)?.last.slice(0, 4) ?? '');
  };
  const valuesOf = ({ compared, rows }: Group) => {
    const { indicator = '', region = '', unit = '' } = rows[0] ?? {};
    const level = file.regions[region]?.level;
    return {
      n: rows.length,
      indicator: names.indicator.get(indicator) ?? '',
      region: names.region.get(region) ?? '',
      level: level === undefined ? '' : say(`level_${level}`),
      period: formatPeriod(periodOf(rows), lang),
      unit: (compared === 'indicators' ? file.printed[unit]?.[1] : file.units[indicator]) ?? unit,
    };
  };
  /** 存量; of what is no result also its role: 目标、累计. */
  const kindOf = ([first]: readonly ObservationRow[]): string => {
    if (first === undefined) return '';
    const role = first.role === 'actual' ? [] : [names.role.get(first.role) ?? ''];
    return [...role, say(amountKindOf(first))].join(say('comma'));
  };
  const titleOf = (group: Group): string => say(TITLES[group.compared], valuesOf(group));
  const publishersOf = (rows: readonly ObservationRow[]): string[] => {
    const counts = new Map<string, number>();
    for (const { publisher } of rows) {
      const original = file.publishers[publisher] ?? publisher;
      const name = names.publisher.get(original) ?? original;
      if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  };
  return {
    file,
    lang,
    names,
    say,
    periodOf,
    publishersOf,
    titleOf,
    subtitleOf: (group) => {
      const { unit, period } = valuesOf(group);
      const time = group.compared === 'periods' ? [] : [period];
      return [say('unit', { unit }), kindOf(group.rows), ...time].join(say('separator'));
    },
    labelOf: (group) =>
      say(LABELS[group.compared], valuesOf(group)) + say('ofKind', { kind: kindOf(group.rows) }),
    citationOf: (group, address, today) => {
      const named = publishersOf(group.rows);
      const authors = named.slice(0, NAMED).join(say('comma')) + (named.length > NAMED ? say('etAl') : '');
      const published = group.rows.reduce(
        (newest, row) => (row.published > newest ? row.published : newest),
        '',
      );
      return fill(file.citation, { authors, title: titleOf(group), published, iso: today, address });
    },
  };
}
