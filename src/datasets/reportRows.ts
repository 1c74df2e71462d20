import type { ObservationRow, ReportFileRow, ReportFormRow, ReportRow } from './schema/index.ts';
import type { Regions } from './regions/regions.ts';

/** Whether a row is that of a street or town, of a department, or the sums. */
export type ReportScope = ReportRow['scope'];

/** What was read of the reports. */
export interface Reports {
  readonly forms: readonly ReportFormRow[];
  readonly files: readonly ReportFileRow[];
  readonly rows: readonly ReportRow[];
}

export const NO_REPORTS: Reports = { forms: [], files: [], rows: [] };

/** Publisher of invented numbers: whatever is drawn or listed from them names it as its source. */
export const DEMONSTRATION = '演示数据，非真实上报';

/** Behind each invented number as it is written out: files of a chart hold no publisher. */
const INVENTED = '（演示数据）';

/** Whether any number is invented; then every page says so. */
export function isDemonstration(files: readonly Pick<ReportFileRow, 'publisher'>[]): boolean {
  return files.some(({ publisher }) => publisher === DEMONSTRATION);
}

/** Streets speak for themselves, the sums for the region. What a department reports is a part of the region that has no code. */
export function createReportObservations({ rows }: Reports): ObservationRow[] {
  return rows
    .filter(({ scope }) => scope !== 'department')
    .map((row): ObservationRow => {
      const { id, region, indicator, campaign, period, value, unit, kind, item, raw, publisher, title } = row;
      const mark = publisher === DEMONSTRATION ? INVENTED : '';
      return {
        id, source: 'reports', bulletin: '', region, indicator, campaign, period, value, max: null, bound: 'exact', unit,
        role: 'actual', kind, object: indicator === '' ? item : '', raw: `${raw}${unit}${mark}`,
        printed: `${raw}${unit}${mark}`, publisher, title,
        published: row.month, url: '', confirmed: '', review: '',
      }; // prettier-ignore
    });
}

/** Regions of which a report is asked once one is in: those that are silent are on the map, too. */
export function reportingRegions({ forms, files }: Reports, regions: Regions): string[] {
  const asked = new Set(files.map(({ form }) => form));
  const parents = new Set(forms.filter(({ id }) => asked.has(id)).map(({ region }) => region));
  return [...parents].flatMap((code) => regions.children(code).map((region) => region.code));
}
