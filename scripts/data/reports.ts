import { DEMONSTRATION } from '../../src/datasets/reportRows.ts';
import { join } from 'node:path';
import process from 'node:process';

import type { Catalogue } from '../../src/datasets/link/link.ts';
import type { Reports } from '../../src/datasets/reportRows.ts';
import type { ReportFileRow, ReportRow } from '../../src/datasets/schema/index.ts';
import type { ReportForm } from '../../src/reports/form.ts';
import type { Message } from '../../src/text/message.ts';
import type { Effects } from '../run/effects.ts';
import type { Source } from './sources.ts';
import { parseMonth } from '../../src/reports/cell.ts';
import { parseSheet, reportRows } from '../../src/reports/sheet.ts';
import { decodeSource } from '../../src/text/decode.ts';

import { readForms } from './reportForms.ts';
import { createError } from '../../src/text/message.ts';

/** Where reports are; the invented ones have a folder of their own, which a build reads only where it is asked to. */
const REAL = 'data/reports';
const INVENTED = 'data/reports-demo';

/** Whether the demonstration set is asked for: `YOUJU_DEMO=1`. */
export const demonstrates = (): boolean => process.env['YOUJU_DEMO'] === '1';

/**
 * Reads the forms of all plans and the months' folders: `data/reports/<plan>/<YYYY-MM>/<annex>.csv`. A file with a fault is left out
 * as a whole.
 */
export function readReports(
  root: string,
  sources: readonly Source[],
  catalogue: Catalogue,
  effects: Effects,
  demo: boolean,
): { readonly reports: Reports; readonly messages: readonly Message[] } {
  const { forms, rows, messages } = readForms(root, sources, catalogue, effects);
  const folders = [REAL, ...(demo ? [INVENTED] : [])].map((folder) =>
    readFolder(root, folder, forms, catalogue, effects),
  );
  const files = new Map<string, ReportFileRow>();
  const cells: ReportRow[] = [];
  for (const folder of folders) {
    // Where a month was truly reported, an invented one has no place.
    const own = new Map(folder.files.filter(({ id }) => !files.has(id)).map((file) => [file.id, file]));
    for (const [id, file] of own) files.set(id, file);
    cells.push(...folder.rows.filter(({ file }) => own.has(file)));
  }
  return {
    reports: { forms: rows, files: [...files.values()], rows: cells },
    messages: [...messages, ...folders.flatMap((folder) => folder.messages)],
  };
}

interface Folder {
  readonly files: readonly ReportFileRow[];
  readonly rows: readonly ReportRow[];
  readonly messages: readonly Message[];
}

function readFolder(
  root: string,
  folder: string,
  forms: readonly ReportForm[],
  catalogue: Catalogue,
  effects: Effects,
): Folder {
  const files: ReportFileRow[] = [];
  const rows: ReportRow[] = [];
  const messages: Message[] = [];
  const refuse = (file: string, reason: string, expected: string): void => {
    messages.push(createError('unknown-report', reason, file, expected));
  };
  for (const { plan, month, name } of listFiles(join(root, folder), effects)) {
    const file = join(root, folder, plan, month, name);
    const own = forms.filter(({ bulletin }) => bulletin === plan);
    const form = own.find(({ annex }) => `${annex}.csv` === name);
    if (own.length === 0) refuse(file, `unknown plan: ${plan}`, 'a folder of data/templates');
    else if (form === undefined)
      refuse(file, `unknown form: ${name}`, `one of ${own.map(({ annex }) => `${annex}.csv`).join(', ')}`);
    else if (parseMonth(month) !== month || month < form.plan.first || month > form.plan.last)
      refuse(file, `invalid month: ${month}`, `a folder from ${form.plan.first} to ${form.plan.last}`);
    else {
      const publisher = folder === INVENTED ? DEMONSTRATION : form.plan.collector;
      const decoded = decodeSource(effects.readBytes(file), file);
      if (decoded.text === undefined) {
        messages.push(decoded.message);
        continue;
      }
      const cited = `${folder.slice('data/'.length)}/${plan}/${month}/${name}`;
      const context = { form, month, regions: catalogue.regions, publisher, cited };
      const sheet = parseSheet(decoded.text, file, context);
      messages.push(...sheet.messages);
      if (sheet.messages.length > 0) continue;
      const [id, formId] = [`${plan}/${month}/${form.annex}`, `${plan}/${form.annex}`];
      files.push({ id, form: formId, bulletin: plan, month, cited, rows: sheet.rows.length, publisher });
      rows.push(...reportRows(sheet, context));
    }
  }
  return { files, rows, messages };
}

/** Files two folders down; what a spreadsheet or an editor leaves behind (`.~lock…`) and notes are none. */
function listFiles(
  folder: string,
  effects: Effects,
): { readonly plan: string; readonly month: string; readonly name: string }[] {
  const within = (path: string): string[] =>
    effects.list(path).filter((name) => !name.startsWith('.') && effects.isFolder(join(path, name)));
  return within(folder).flatMap((plan) =>
    within(join(folder, plan)).flatMap((month) =>
      effects
        .list(join(folder, plan, month))
        .filter((name) => !name.startsWith('.') && !name.endsWith('.md'))
        .map((name) => ({ plan, month, name })),
    ),
  );
}
