import type { GridCell } from './grid.ts';
import type { Extract } from './sourceBuilder.ts';
import type { Archive } from './zip.ts';

import { findDocument } from './docxParts.ts';
import { addTable } from './grid.ts';
import { LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';
import { SourceBuilder } from './sourceBuilder.ts';
import { readSheet } from './xlsxSheet.ts';
import { readFormats } from './xlsxFormats.ts';
import { readXml } from './xml.ts';

/** An Excel workbook → its visible sheets as tables. Cells are read as Excel shows them; of a formula the stored result. */
export function readXlsx(archive: Archive): Extract {
  const part = findDocument(archive, '/officeDocument', 'xl/workbook.xml');
  const source = archive.readText(part);
  if (source === undefined)
    throw new Refusal('missing-part', `missing part: ${part}`, 'an Excel workbook that is whole');
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const targets = readTargets(archive, `${folder}_rels/${part.slice(folder.length)}.rels`);
  const strings = readStrings(archive, `${folder}sharedStrings.xml`);
  let isDate1904 = false;
  const sheets: { name: string; path: string }[] = [];
  for (const event of readXml(source, part)) {
    if (event.kind !== 'open') continue;
    const { name, attributes } = event;
    if (name === 'workbookPr')
      isDate1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true';
    if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') continue;
    const target = targets.get(attributes['r:id'] ?? '') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : folder + target;
    sheets.push({ name: attributes['name'] ?? '', path });
  }
  const format = readFormats(archive.readText(`${folder}styles.xml`) ?? '', isDate1904);
  const builder = new SourceBuilder();
  for (const { name, path } of sheets) {
    const xml = archive.readText(path);
    if (xml === undefined) continue;
    const { cells: all, hiddenRows } = readSheet(xml, path, strings, format);
    for (const cells of splitTables(all, hiddenRows))
      addTable(builder, { cells, originOf: () => ({ sheet: name }) });
  }
  return builder.build();
}

/** Tables of a sheet stand apart by at least one empty row. */
export function splitTables(
  cells: readonly GridCell[],
  hiddenRows: ReadonlySet<number> = new Set(),
): readonly (readonly GridCell[])[] {
  const filled = cells
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const tables: GridCell[][] = [];
  let reach = -2;
  for (const cell of filled) {
    while (hiddenRows.has(reach + 1)) reach += 1;
    if (cell.row > reach + 1) tables.push([]);
    tables.at(-1)?.push(cell);
    reach = Math.max(reach, cell.row + cell.rowSpan - 1);
  }
  return joinCaptions(tables);
}

/** A title or a unit that stands apart above its table belongs to it. */
function joinCaptions(tables: readonly GridCell[][]): readonly (readonly GridCell[])[] {
  const joined: GridCell[][] = [];
  let caption: GridCell[] = [];
  for (const table of tables) {
    const columns = new Set(table.map(({ column }) => column));
    if (columns.size === 1 && table.length <= 3) caption = [...caption, ...table];
    else {
      joined.push([...caption, ...table]);
      caption = [];
    }
  }
  return caption.length > 0 ? [...joined, caption] : joined;
}

function readTargets(archive: Archive, part: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const event of readXml(archive.readText(part) ?? '', part))
    if (
      event.kind === 'open' &&
      event.name === 'Relationship' &&
      event.attributes['TargetMode'] !== 'External'
    )
      targets.set(event.attributes['Id'] ?? '', event.attributes['Target'] ?? '');
  return targets;
}

/** Texts that cells refer to by ordinal; the reading aids above them (`rPh`) left out. */
function readStrings(archive: Archive, part: string): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let aids = 0;
  for (const event of readXml(archive.readText(part) ?? '', part)) {
    if (event.kind === 'text') {
      if (isText && aids === 0) text += event.text;
      continue;
    }
    const isOpen = event.kind === 'open';
    if (event.name === 'si' && isOpen) text = '';
    else if (event.name === 'si') strings.push(text);
    else if (event.name === 't') isText = isOpen;
    else if (event.name === 'rPh') aids += isOpen ? 1 : -1;
    if (strings.length > LIMITS.cells)
      throw new Refusal('large-table', `large table: ${strings.length} texts`, `at most ${LIMITS.cells}`);
  }
  return strings;
}
