import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

import type { Published } from '../../src/datasets/published.ts';
import type { EmbedSheets } from '../../src/graphics/embeds/embedDocument.ts';
import type { FrozenForm } from '../../src/graphics/frozen.ts';
import type { ChartSpec } from '../../src/graphics/spec.ts';
import type { MapGate } from '../../src/maps/approval.ts';
import type { Effects } from '../run/effects.ts';

import { allCharts } from '../../src/graphics/allCharts.ts';
import { drawEmbed } from '../../src/graphics/embeds/embedDocument.ts';
import { chartEmbedSize } from '../../src/graphics/embeds/embedSize.ts';
import { addToRecord, bulletinsIn, formatFrozen, formatRecord } from '../../src/graphics/frozen.ts';
import {
  editionFile,
  editionOf,
  readEdition,
  readRecord,
  recordFile,
} from '../../src/graphics/frozenFolder.ts';
import { pageAddresses } from '../../src/graphics/pageAddresses.ts';
import { chartRows } from '../../src/graphics/chartRows.ts';
import { drawChart } from '../../src/graphics/spec.ts';
import { formatChartFile } from '../images/chartFormats.ts';
import { CliError, writeWhole } from '../run/effects.ts';

/** Folders that a build replaces: what is frozen there would be gone with the next one. */
const REPLACED = ['dist', 'public'];

/** Refuses a folder that would not last. */
export function checkFolder(folder: string): void {
  const within = REPLACED.find((name) => !relative(resolve(name), resolve(folder)).startsWith('..'));
  if (within !== undefined)
    throw new CliError(
      `unlasting folder: ${folder}; expected one outside of ${within}/, which builds write anew`,
    );
}

/**
 * Freezes every chart as it is drawn today, and records what is public. Files of editions are complete before the record names them,
 * so a killed run leaves a folder that the next one completes. What is frozen already is not written again. Gives how many charts there are
 * and how many editions were written.
 */
export function freezeCharts(
  published: Published,
  folder: string,
  gate: MapGate,
  day: string,
  effects: Effects,
): { readonly charts: number; readonly written: number } {
  const record = readSafely(() => readRecord(folder));
  const sheets = readEmbedSheets();
  const charts = allCharts(published, 'zh').map(({ spec }) => spec);
  const english = new Map(allCharts(published, 'en').map(({ spec }) => [spec.input.id, spec]));
  const current = new Map<string, string>();
  let written = 0;
  for (const [k, zh] of charts.entries()) {
    const { id } = zh.input;
    const form = (spec: ChartSpec): FrozenForm => freezeForm(spec, published, gate, sheets);
    const forms = { zh: form(zh), en: form(english.get(id) ?? zh) };
    // Rows may hold more than there is room for in the drawing.
    const rows = chartRows(zh, published).map(({ address }) => ` href="${address ?? ''}"`);
    const bulletins = bulletinsIn(forms.zh.drawing + rows.join(''));
    const text = formatFrozen({ chart: id, bulletins, forms });
    const edition = editionOf(text);
    if (writeEdition(folder, id, edition, text, effects)) written += 1;
    current.set(id, edition);
    if (Math.floor((10 * (k + 1)) / charts.length) > Math.floor((10 * k) / charts.length))
      effects.err(`frozen: ${k + 1}/${charts.length}\n`);
  }
  const before = formatRecord(record);
  const after = formatRecord(addToRecord(record, pageAddresses(published), current, day));
  if (after !== before) writeWhole(recordFile(folder), after, effects);
  return { charts: charts.length, written };
}

function freezeForm(spec: ChartSpec, published: Published, gate: MapGate, sheets: EmbedSheets): FrozenForm {
  const chart = drawChart(spec, gate);
  const { title, style, drawing, source } = drawEmbed(spec, gate, sheets);
  const rows = formatChartFile({ chart, rows: chartRows(spec, published) });
  return { title, size: chartEmbedSize(chart), style, drawing, source, rows };
}

/** Writes an edition; false where it is there already. */
function writeEdition(folder: string, id: string, edition: string, text: string, effects: Effects): boolean {
  const file = editionFile(folder, id, edition);
  if (!effects.exists(file)) {
    writeWhole(file, text, effects);
    return true;
  }
  const known = effects.readBytes(file);
  if (Buffer.compare(known, Buffer.from(text)) === 0) return false;
  const problem = editionOf(known) === edition ? 'colliding edition' : 'damaged edition';
  throw new CliError(
    `${problem}: ${file}; expected the bytes that were frozen under this hash, from a copy of the folder`,
  );
}

/** The sheets of which an embed takes what it uses; the same that the pages of embeds import. */
function readEmbedSheets(): EmbedSheets {
  const read = (path: string): string => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8');
  return {
    variables: read('styles/variables.css') + read('styles/steps.css'),
    styles: ['styles/embed.css', 'charts/marks.css', 'maps/maps.css', 'maps/progressMap.css']
      .map(read)
      .join(''),
    script: read('enhance/embed.js'),
    tip: read('enhance/tip.js'),
  };
}

/**
 * Reads everything in the publisher's folder and compares it with its hashes: a build that serves a changed edition under an
 * address that promises the old one is none. Numbers of a bulletin that is neither there nor withdrawn are left over.
 */
export function checkFrozen(folder: string, published: Published, effects: Effects): void {
  if (folder === '') return;
  if (!effects.exists(recordFile(folder)))
    throw new CliError(
      `missing record: ${recordFile(folder)}; expected what \`npm run publish -- --to ${folder}\` writes`,
    );
  const { charts } = readSafely(() => readRecord(folder));
  const problems: string[] = [];
  const all = Object.entries(charts).flatMap(([id, editions]) =>
    [...new Set(editions.map(({ edition }) => edition))].map((edition) => [id, edition] as const),
  );
  for (const [id, edition] of all)
    try {
      for (const bulletin of readEdition(folder, id, edition).bulletins)
        if (!published.byId.bulletins.has(bulletin) && !published.byId.withdrawals.has(bulletin))
          problems.push(
            `leftover edition: ${editionFile(folder, id, edition)} holds numbers of ${bulletin}; expected that bulletin, or what \`npm run remove -- ${bulletin}\` records where it was public`,
          );
    } catch (error) {
      problems.push((error as Error).message);
    }
  const last = problems.pop();
  for (const problem of problems) effects.err(`error: ${problem}\n`);
  if (last !== undefined) throw new CliError(last);
  effects.err(
    `${join(folder, 'charts')}: ${all.length} frozen editions of ${Object.keys(charts).length} charts are as they were frozen\n`,
  );
}

/** A folder that cannot be read is the user's to mend. */
export function readSafely<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new CliError((error as Error).message);
  }
}
