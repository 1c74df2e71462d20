import type { BulletinRow, IndicatorRow, Published, RegionRow } from '../datasets/published.ts';
import type { ReportFileRow, ReportFormRow, ReportRow } from '../datasets/schema/index.ts';
import type { Mapped } from './regions/mappedRows.ts';

import { compare } from '../text/compare.ts';
import { mapsOf } from './regions/mappedRows.ts';
import { formatDate } from '../text/edtf.ts';

/** What one plan asks to be reported, and what was. */
export interface PlanReports {
  readonly bulletin: BulletinRow | undefined;
  readonly forms: readonly ReportFormRow[];
  /** Months whose report was due by the day as of which the site speaks, and any that came before it was due. */
  readonly months: readonly {
    readonly month: string;
    readonly files: readonly (ReportFileRow | undefined)[];
  }[];
  /** Reports that were due, and those of them that were received. */
  readonly due: number;
  readonly received: number;
  /** The newest report of each form that has numbers. */
  readonly newest: readonly ReportFileRow[];
  /** The first indicator of the forms of which several streets reported. */
  readonly mapped: { readonly indicator: IndicatorRow; readonly map: Mapped } | undefined;
}

/** The plans that ask for reports on a campaign. */
export function reportsOf(published: Published, campaign: string): PlanReports[] {
  const forms = published.report_forms.filter((form) => form.campaign === campaign);
  return [...new Set(forms.map(({ bulletin }) => bulletin))].map((plan) =>
    planReports(
      published,
      plan,
      forms.filter(({ bulletin }) => bulletin === plan),
    ),
  );
}

function planReports(published: Published, plan: string, forms: readonly ReportFormRow[]): PlanReports {
  const files = published.report_files.filter(({ bulletin }) => bulletin === plan);
  const numbers = published.reports.filter((row) => row.bulletin === plan);
  const counted = new Set(numbers.map(({ file }) => published.byId.report_files.get(file)?.form));
  const early = files.map(({ month }) => month);
  const months = [...new Set([...forms.flatMap((form) => monthsDue(form, published.asOf)), ...early])].sort();
  const fileOf = (form: ReportFormRow, month: string): ReportFileRow | undefined =>
    files.find((file) => file.form === form.id && file.month === month);
  const due = forms.flatMap((form) => monthsDue(form, published.asOf).map((month) => fileOf(form, month)));
  return {
    bulletin: published.byId.bulletins.get(plan),
    forms,
    months: months.map((month) => ({ month, files: forms.map((form) => fileOf(form, month)) })),
    due: due.length,
    received: due.filter((file) => file !== undefined).length,
    newest: forms.flatMap(
      ({ id }) =>
        files
          .filter(({ form }) => form === id && counted.has(form))
          .sort(byMonth)
          .at(-1) ?? [],
    ),
    mapped: mappedOf(published, numbers, forms[0]?.region ?? ''),
  };
}

/** Months whose day of report is not behind the day as of which the site speaks. */
export function monthsDue(form: Pick<ReportFormRow, 'first' | 'last' | 'day'>, asOf: string): string[] {
  const months: string[] = [];
  const day = String(form.day).padStart(2, '0');
  for (let month = form.first; month <= form.last && `${month}-${day}` <= asOf;) {
    months.push(month);
    const [year = 0, number = 0] = month.split('-').map(Number);
    month = formatDate(year + Math.floor(number / 12), (number % 12) + 1);
  }
  return months;
}

const byMonth = (a: ReportFileRow, b: ReportFileRow): number => compare(a.month, b.month);

function mappedOf(
  published: Published,
  numbers: readonly ReportRow[],
  region: string,
): PlanReports['mapped'] {
  for (const id of new Set(numbers.map((row) => row.indicator))) {
    const indicator = published.byId.indicators.get(id);
    const map = mapsOf(published, id).find(({ parent }) => parent.code === region);
    if (indicator !== undefined && map !== undefined) return { indicator, map };
  }
  return undefined;
}

/** A row of a report: who reports, and a number or undefined for each of the columns. */
interface ReportLine {
  readonly reporter: string;
  readonly region: RegionRow | undefined;
  readonly line: number;
  readonly isTotal: boolean;
  readonly cells: readonly (ReportRow | undefined)[];
}

/** A report as its page shows it. */
export interface ReportView {
  readonly file: ReportFileRow;
  readonly form: ReportFormRow;
  readonly bulletin: BulletinRow | undefined;
  /** Heads of its columns, in the order of the file; the indicator where the catalogue has one. */
  readonly columns: readonly {
    readonly item: string;
    readonly unit: string;
    readonly indicator: IndicatorRow | undefined;
  }[];
  readonly lines: readonly ReportLine[];
}

export function reportView(published: Published, id: string): ReportView {
  const { byId } = published;
  const file = byId.report_files.get(id);
  const form = byId.report_forms.get(file?.form ?? '');
  if (file === undefined || form === undefined) throw new Error(`unknown report: ${id}`);
  const rows = published.reports.filter((row) => row.file === id);
  const heads = itemsOf(rows);
  const lines = [...new Set(rows.map(({ line }) => line))].map((line): ReportLine => {
    const own = rows.filter((row) => row.line === line);
    const [first] = own;
    const region = first?.scope === 'street' ? byId.regions.get(first.region) : undefined;
    const cells = heads.map(({ item }) => own.find((row) => row.item === item));
    return { reporter: first?.reporter ?? '', region, line, isTotal: first?.scope === 'total', cells };
  });
  const columns = heads.map(({ item, unit, indicator }) => ({
    item,
    unit,
    indicator: byId.indicators.get(indicator),
  }));
  return { file, form, bulletin: byId.bulletins.get(form.bulletin), columns, lines };
}

/** One row of each column. A column that the first reporter left empty stands where the next ones have it. */
function itemsOf(rows: readonly ReportRow[]): ReportRow[] {
  const lines = [...Map.groupBy(rows, ({ line }) => line).values()].sort((a, b) => b.length - a.length);
  const heads = new Map<string, ReportRow>();
  for (const line of lines) for (const row of line) if (!heads.has(row.item)) heads.set(row.item, row);
  return [...heads.values()];
}
