import { createDisk } from '../../scripts/run/disk.ts';
import { readCatalogue } from '../../scripts/data/catalogue.ts';
import { readForms } from '../../scripts/data/reportForms.ts';
import { readSources } from '../../scripts/data/sources.ts';
import type { ReportForm } from '../../src/reports/form.ts';
import type { SheetContext } from '../../src/reports/sheet.ts';

const disk = createDisk();
export const { catalogue } = readCatalogue('.', disk);
export const { forms, messages: formMessages } = readForms(
  '.',
  readSources('data/bulletins', disk).sources,
  catalogue,
  disk,
);

/** A form of the plan of 昆都仑, as it is read in June 2024. */
export function contextOf(annex: string): SheetContext {
  const form: ReportForm = forms.find((one) => one.annex === annex)!;
  return { form, month: '2024-06', regions: catalogue.regions, publisher: '甲', cited: 'reports/x.csv' };
}

export const HEAD_7 = '月份,填报单位,培训（期）,参加培训（人次）,演练（次）,参加演练（人次）';
