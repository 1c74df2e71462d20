import { strToU8, zipSync } from 'fflate';

/** A Word file whose body is given as XML; other parts by name. */
export function makeDocx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return makeZip({
    '[Content_Types].xml':
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${names}><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
}

/** A paragraph of Word. */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A workbook of one sheet, given as rows of XML. */
export function makeXlsx(
  rows: string,
  options: {
    readonly merges?: readonly string[];
    readonly styles?: string;
    readonly strings?: readonly string[];
  } = {},
): Uint8Array {
  const { merges = [], styles = '<styleSheet/>', strings = [] } = options;
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return makeZip({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook><sheets><sheet name="表一" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`,
  });
}

/** Rows of a sheet: text as inline strings, numbers as they are, null for no cell. */
export function sheetRows(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows
    .map((cells, row) => {
      const xml = cells.map((cell, column) => {
        if (cell === null) return '';
        const name = `${String.fromCharCode(65 + column)}${String(row + 1)}`;
        return typeof cell === 'number'
          ? `<c r="${name}"><v>${String(cell)}</v></c>`
          : `<c r="${name}" t="inlineStr"><is><t>${cell}</t></is></c>`;
      });
      return `<row r="${String(row + 1)}">${xml.join('')}</row>`;
    })
    .join('');
}

export function makeZip(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** Chinese text on a page of `makePdf`, in type F2; `matrix` turns or slants it, `more` sets the state before it. */
export function setText(
  x: number,
  y: number,
  text: string,
  { size = 14, matrix = [1, 0, 0, 1], more = '' } = {},
): string {
  const hex = [...text].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  return `BT ${more} /F2 ${String(size)} Tf ${matrix.join(' ')} ${String(x)} ${String(y)} Tm <${hex}> Tj ET\n`;
}

/** A PDF with a number of pages; correct down to its table of offsets. F is Helvetica, F2 a Chinese font that is not embedded. */
export function makePdf(pages: number, lines: (page: number) => string, extra = '', rotate = 0): Uint8Array {
  const kids = Array.from({ length: pages }, (_, k) => `${String(6 + 2 * k)} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${String(pages)} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500 814 907 500] >>',
    ...Array.from({ length: pages }, (_, k) => {
      const content = lines(k + 1);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${String(rotate)} /Contents ${String(7 + 2 * k)} 0 R /Resources << /Font << /F 3 0 R /F2 4 0 R >> >> >>`,
        `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
      ];
    }).flat(),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, k) => {
    const at = text.length;
    text += `${String(k + 1)} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  const size = String(objects.length + 1);
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${extra}>>\nstartxref\n${String(start)}\n%%EOF\n`;
  return strToU8(text, true);
}

/** A compound file of 4 MB in which 2,000 streams share one chain of sectors: whoever copies them all needs 6 GB. */
export function makeCompoundBomb(): Uint8Array {
  const [size, sectors, tables, folders] = [512, 8192, 64, 500];
  const bytes = Buffer.alloc(size * (sectors + 1));
  const end = 0xfffffffe;
  bytes.write('d0cf11e0a1b11ae1', 'hex');
  for (const [at, value] of [[24, 0x3e], [26, 3], [28, 0xfffe], [30, 9], [32, 6]] as const) bytes.writeUInt16LE(value, at); // prettier-ignore
  for (const [at, value] of [[44, tables], [48, tables], [56, 4096], [60, end], [68, end]] as const) bytes.writeUInt32LE(value, at); // prettier-ignore
  for (let k = 0; k < 109; k += 1) bytes.writeUInt32LE(k < tables ? k : 0xffffffff, 76 + 4 * k);
  for (let sector = 0; sector < sectors; sector += 1) {
    const isLast = sector === tables + folders - 1 || sector === sectors - 1;
    bytes.writeUInt32LE(sector < tables ? 0xfffffffd : isLast ? end : sector + 1, size + 4 * sector);
  }
  for (let k = 0; k < 4 * folders; k += 1) {
    const at = size * (1 + tables) + 128 * k;
    const name = k === 0 ? 'Root Entry' : `s${String(k)}`;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(2 * name.length + 2, at + 64);
    bytes.writeUInt8(k === 0 ? 5 : 2, at + 66);
    bytes.writeUInt32LE(k === 0 ? end : tables + folders + k, at + 116);
    bytes.writeUInt32LE(k === 0 ? 0 : 3_000_000, at + 120);
  }
  return bytes;
}

/** Bytes of little-endian numbers: each a value and its width. */
const bytesOf = (...numbers: readonly (readonly [value: number, width: 1 | 2 | 4])[]): Buffer =>
  Buffer.concat(numbers.map(([value, width]) => { const bytes = Buffer.alloc(width); bytes.writeUIntLE(value, 0, width); return bytes; })); // prettier-ignore
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

/**
 * A Word 97 file of paragraphs, each in a style by its ordinal. Style 1 takes its paragraphs into the one list, style 2 is based on it, on
 * the level below; its numbers are 第一章 and 1.1.
 */
export function makeDoc(paragraphs: readonly (readonly [style: number, text: string])[]): Uint8Array {
  const text = paragraphs.map((paragraph) => `${paragraph[1]}\r`).join('');
  const [textAt, propertiesAt] = [0x400, 0x400 + Math.ceil((2 * text.length) / 512) * 512];
  const main = Buffer.alloc(propertiesAt + 512);
  utf16(text).copy(main, textAt);
  // A page of properties: offsets of the paragraphs, where the properties of each stand, and those, from the end.
  const page = main.subarray(propertiesAt);
  let offset = textAt;
  paragraphs.forEach(([style, words], k) => {
    page.writeUInt32LE(offset, 4 * k);
    offset += 2 * (words.length + 1);
    const at = 480 - 4 * k;
    page.writeUInt8(at / 2, 4 * (paragraphs.length + 1) + 13 * k);
    bytesOf([2, 1], [style, 2]).copy(page, at);
  });
  page.writeUInt32LE(offset, 4 * paragraphs.length);
  page.writeUInt8(paragraphs.length, 511);

  const style = (base: number, changes: Buffer): Buffer => {
    const body = Buffer.concat([
      bytesOf([0, 2], [1 | (base << 4), 2], [1, 2], [0, 2], [0, 2]),
      bytesOf([1, 2]),
      utf16('s'),
      bytesOf([0, 2], [2 + changes.length, 2], [0, 2]),
      changes,
    ]);
    return Buffer.concat([bytesOf([body.length, 2]), body]);
  };
  const styles = Buffer.concat([
    bytesOf([18, 2], [3, 2], [10, 2]), Buffer.alloc(14),
    style(0xfff, Buffer.alloc(0)),
    style(0, bytesOf([0x460b, 2], [1, 2])),
    style(1, bytesOf([0x260a, 2], [1, 1], [0, 1])),
  ]); // prettier-ignore
  const level = (format: number, pattern: string, places: readonly number[]): Buffer =>
    Buffer.concat([
      bytesOf([1, 4], [format, 1], [4, 1]),
      Buffer.from([...places, ...Array.from({ length: 9 - places.length }, () => 0)]),
      Buffer.alloc(9),
      bytesOf([0, 1], [0, 1], [0, 2], [pattern.length, 2]),
      utf16(pattern),
    ]);
  const lists = Buffer.concat([bytesOf([1, 2], [7, 4]), Buffer.alloc(24)]);
  const levels = Buffer.concat([
    level(39, '第\u0000章', [2]),
    level(0, '\u0000.\u0001', [1, 3]),
    ...Array.from({ length: 7 }, () => level(0, '', [])),
  ]);
  const uses = Buffer.concat([bytesOf([1, 4], [7, 4]), Buffer.alloc(12), bytesOf([0, 4])]);
  const pieces = Buffer.concat([
    bytesOf([2, 1], [16, 4], [0, 4], [text.length, 4], [0, 2], [textAt, 4], [0, 2]),
  ]);
  const runs = bytesOf([textAt, 4], [offset, 4], [propertiesAt / 512, 4]);
  const parts: readonly (readonly [which: number, bytes: Buffer, length?: number])[] = [
    [1, styles], [12, bytesOf([0, 4])], [13, runs], [33, pieces], [73, Buffer.concat([lists, levels]), lists.length], [74, uses],
  ]; // prettier-ignore
  let at = 0;
  for (const [which, bytes, length = bytes.length] of parts) {
    main.writeUInt32LE(at, 0x9a + 8 * which);
    main.writeUInt32LE(length, 0x9e + 8 * which);
    at += bytes.length;
  }
  bytesOf([0xa5ec, 2], [0xc1, 2]).copy(main);
  main.writeUInt16LE(0x0200, 10);
  main.writeUInt32LE(text.length, 0x4c);
  return makeCompound({ WordDocument: main, '1Table': Buffer.concat(parts.map(([, bytes]) => bytes)) });
}

/** A compound file of streams; all of them are padded to the size from which on they have sectors of their own. */
function makeCompound(streams: Readonly<Record<string, Buffer>>): Uint8Array {
  const [size, end] = [512, 0xfffffffe];
  const padded = Object.entries(streams).map(
    ([name, bytes]) =>
      [
        name,
        Buffer.concat([
          bytes,
          Buffer.alloc(Math.max(4096, Math.ceil(bytes.length / size) * size) - bytes.length),
        ]),
      ] as const,
  );
  const table: number[] = [0xfffffffd, end];
  const entries = [['Root Entry', 5, end, 0] as const, ...padded.map(([name, bytes]) => {
    const first = table.length;
    for (let k = 1; k <= bytes.length / size; k += 1) table.push(k === bytes.length / size ? end : first + k);
    return [name, 2, first, bytes.length] as const;
  })]; // prettier-ignore
  const header = Buffer.alloc(size);
  header.write('d0cf11e0a1b11ae1', 'hex');
  for (const [at, value] of [[24, 0x3e], [26, 3], [28, 0xfffe], [30, 9], [32, 6]] as const) header.writeUInt16LE(value, at); // prettier-ignore
  for (const [at, value] of [[44, 1], [48, 1], [56, 4096], [60, end], [68, end]] as const) header.writeUInt32LE(value, at); // prettier-ignore
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);
  const sectors = Buffer.alloc(size, 0xff);
  table.forEach((next, k) => sectors.writeUInt32LE(next, 4 * k));
  const folder = Buffer.alloc(size);
  entries.forEach(([name, kind, first, length], k) => {
    folder.write(name, 128 * k, 'utf16le');
    folder.writeUInt16LE(2 * name.length + 2, 128 * k + 64);
    folder.writeUInt8(kind, 128 * k + 66);
    folder.writeUInt32LE(first, 128 * k + 116);
    folder.writeUInt32LE(length, 128 * k + 120);
  });
  return Buffer.concat([header, sectors, folder, ...padded.map(([, bytes]) => bytes)]);
}
