import { deflateRawSync, deflateSync } from 'node:zlib';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, truncateSync } from 'node:fs';
import process from 'node:process';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';

import { createConverter } from '../../scripts/add/converter.ts';
import { nameOfCell } from '../../src/intake/document/grid.ts';
import { formatMessage } from '../../src/text/message.ts';
import { makeCompoundBomb, makeDocx, makePdf, makeXlsx, makeZip, paragraph, setText } from './files.ts';
import { read, refusal } from './read.ts';
import { add, createProject, treeOf } from './world.ts';

/** An archive of one part, of which the directory says what it likes. */
function forgedZip(
  name: string,
  packed: Uint8Array,
  declared: number,
  method = 8,
  copies: readonly string[] = [],
): Uint8Array {
  const nameBytes = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(method, 8);
  local.writeUInt16LE(nameBytes.length, 26);
  const entries = [name, ...copies].map((own) => {
    const bytes = Buffer.from(own);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(declared, 24);
    entry.writeUInt16LE(bytes.length, 28);
    return Buffer.concat([entry, bytes]);
  });
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(30 + nameBytes.length + packed.length, 16);
  return Buffer.concat([local, nameBytes, packed, directory, end]);
}

const zeros = (megabytes: number): Uint8Array => deflateRawSync(Buffer.alloc(megabytes * 2 ** 20));
const password = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<00><00>] `;
const fixture = (name: string): Buffer => readFileSync(`tests/intake/fixtures/${name}`);
const entity = (declaration: string): Uint8Array =>
  makeZip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?><!DOCTYPE w [${declaration}]><w:document>&a;</w:document>`,
  });

const HOSTILE: readonly (readonly [what: string, name: string, make: () => Uint8Array | string, message: RegExp])[] = [
  ['a ZIP bomb', 'a.docx', () => forgedZip('word/document.xml', zeros(300), 300 * 2 ** 20), /^large archive: word\/document\.xml unpacks to more than 48 MB/],
  ['a ZIP bomb that declares ten bytes', 'a.docx', () => forgedZip('word/document.xml', zeros(300), 10), /^large archive: word\/document\.xml unpacks to more than 48 MB/],
  ['a bomb of parts that are small each', 'a.docx', () => forgedZip('[Content_Types].xml', zeros(20), 20 * 2 ** 20, 8, ['word/styles.xml', 'word/document.xml']), /^(?:large archive|broken XML): /],
  ['100,000 entries', 'a.docx', () => { const zip = Buffer.from(makeZip({ 'word/document.xml': '' })); zip.writeUInt16LE(65535, zip.length - 12); return zip; }, /^large archive: 65535 entries/],
  ['an entity bomb', 'a.docx', () => entity('<!ENTITY a "&b;&b;&b;"><!ENTITY b "&c;&c;&c;"><!ENTITY c "lol">'), /^forbidden document type: word\/document\.xml declares one/],
  ['an external entity', 'a.docx', () => entity('<!ENTITY a SYSTEM "file:///etc/passwd">'), /^forbidden document type: /],
  ['an entity of a DTD that is not there', 'a.docx', () => makeDocx(paragraph('&xxe;')), /^broken XML: \d+:\d+: undefined entity in word\/document\.xml/],
  ['a path that leads out', 'a.docx', () => makeZip({ 'word/document.xml': '', '../../etc/cron.d/x': 'x' }), /^unsafe path: \.\.\/\.\.\/etc\/cron\.d\/x in the archive/],
  ['an absolute path', 'a.xlsx', () => makeZip({ 'xl/workbook.xml': '', '/etc/passwd': 'x' }), /^unsafe path: \/etc\/passwd/],
  ['a macro under the name of a document', 'a.docx', () => makeDocx(paragraph('x'), { 'word/vbaProject.bin': 'x' }), /^macro document: it holds a program/],
  ['a macro document', 'a.docm', () => makeDocx(paragraph('x')), /^unknown format: docm/],
  ['a locked archive', 'a.docx', () => { const zip = Buffer.from(makeDocx('')); zip[zip.lastIndexOf(Buffer.from('PK\u0001\u0002')) + 8] = 1; return zip; }, /^encrypted archive: /],
  ['half a document', 'a.docx', () => { const whole = fixture('features.docx'); return whole.subarray(0, whole.length >> 1); }, /^truncated archive: no directory at its end/],
  ['a tree of pages that holds itself', 'a.pdf', () => cyclicPdf(), /^(?:damaged|scanned) PDF: /],
  ['10,000 pages', 'a.pdf', () => makePdf(10_000, () => 'BT /F 12 Tf (x) Tj ET'), /^long PDF: 10000 pages/],
  ['a locked PDF', 'a.pdf', () => makePdf(1, () => 'BT /F 12 Tf (x) Tj ET', password), /^encrypted file: a password is asked for/],
  ['half a PDF', 'a.pdf', () => fixture('features.pdf').subarray(0, 3000), /^(?:damaged|scanned) PDF/],
  ['half a .doc', 'a.doc', () => fixture('features.doc').subarray(0, 6000), /^damaged file: /],
  ['2,000 streams that are each most of the file', 'a.doc', makeCompoundBomb, /^unknown format: an old Office file with s1, s2, s3, s4/],
  ['deep nesting', 'a.docx', () => makeDocx('<w:sdt>'.repeat(100_000) + '</w:sdt>'.repeat(100_000)), /^deep nesting: more than 256 elements in word\/document\.xml/],
  ['a deep page', 'a.html', () => `<p>x</p>${'<div>'.repeat(5000)}`, /^deep nesting: /],
  ['a page of 50,000 tags within each other', 'a.html', () => `<p>x</p>${'<b>'.repeat(50_000)}x`, /^deep nesting: /],
  ['50,000 links within each other', 'a.html', () => `${'<font size=1><i>'.repeat(25_000)}x`, /^deep nesting: /],
  ['a text that never ends', 'a.txt', () => '检查单位12家。\n'.repeat(300_000), /^long text: more than 2097152 characters/],
  ['a document that never ends', 'a.docx', () => makeDocx(paragraph('检查单位12家。').repeat(300_000)), /^long text: more than 2097152 characters/],
  ['zeros', 'a.docx', () => new Uint8Array(2 ** 20), /^damaged file: no \.docx in it/],
  ['a table as wide as it is long', 'a.csv', () => Array.from({ length: 3000 }, (_, k) => `${','.repeat(k)}x`).join('\n'), /^large table: 3000 × 3000 cells/],
]; // prettier-ignore

/** A PDF whose tree of pages holds itself. */
const cyclicPdf = (): Uint8Array => {
  const text = Buffer.from(makePdf(1, () => 'BT /F 12 Tf (x) Tj ET')).toString('latin1');
  return Buffer.from(text.replace('/Count 1 /Kids [6 0 R]', '/Count 9 /Kids [2 0 R]'), 'latin1');
};
/** A PDF with a million objects that are nothing. */
const crowdedPdf = (): Uint8Array => {
  const whole = Buffer.from(makePdf(1, () => setText(70, 700, '检查单位12家。')));
  const objects = Array.from({ length: 1_000_000 }, (_, k) => `${k + 20} 0 obj null endobj\n`).join('');
  return Buffer.concat([
    Buffer.from('%PDF-1.4\n'),
    Buffer.from(objects),
    whole.subarray(9, whole.lastIndexOf('xref')),
    Buffer.from('trailer\n<< /Root 1 0 R /Size 1000020 >>\n%%EOF'),
  ]);
};
/** A PDF whose page draws a form that draws itself twice. */
const selfShowingPdf = (): Uint8Array => {
  const form = '<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X 50 0 R >> >> /Length 11 >>\nstream\n/X Do /X Do\nendstream';
  const text = Buffer.from(makePdf(1, () => `${setText(70, 700, '检查单位12家。')}/X Do`)).toString('latin1');
  return Buffer.from(text.replace('/F2 4 0 R >> >> >>', '/F2 4 0 R >> /XObject << /X 50 0 R >> >> >>').replace('xref\n', `50 0 obj\n${form}\nendobj\nxref\n`), 'latin1');
}; // prettier-ignore
/** A PDF of images that are far larger unpacked. */
const hugeImagesPdf = (): Uint8Array => {
  const packed = deflateSync(Buffer.alloc(30_000_000)).toString('latin1');
  const image = (size: string): string => `<< /Type /XObject /Subtype /Image ${size} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`;
  const names = Array.from({ length: 100 }, (_, k) => k);
  const text = Buffer.from(makePdf(1, () => `${setText(70, 700, '检查单位12家。')}${names.map((k) => `/X${k} Do\n`).join('')}`)).toString('latin1');
  return Buffer.from(
    text.replace('/F2 4 0 R >> >> >>', `/F2 4 0 R >> /XObject << ${names.map((k) => `/X${k} ${50 + k} 0 R`).join(' ')} >> >> >>`)
      .replace('xref\n', `${names.map((k) => `${50 + k} 0 obj\n${image(k === 0 ? '/Width 50000 /Height 20000' : '/Width 4000 /Height 2500')}\nendobj\n`).join('')}xref\n`),
    'latin1',
  );
}; // prettier-ignore
const childrenOfThis = (): ReadonlySet<number> =>
  new Set(
    readdirSync('/proc/self/task').flatMap((thread) =>
      (readFileSync(`/proc/self/task/${thread}/children`, 'utf8').match(/\d+/g) ?? []).map(Number),
    ),
  );
const letters = (count: number): string =>
  `<w:p>${'检查单位十二家的同志'.repeat(count / 10).replaceAll(/./gu, (letter) => `<w:r><w:t>${letter}</w:t></w:r>`)}</w:p>`;
const wideRow = (): string => {
  const cells = Array.from({ length: 16_384 }, (_, k) => `<c r="${nameOfCell(0, k)}"><v>${k}</v></c>`).join(
    '',
  );
  return `<row r="1">${cells}</row><row r="2">${cells.replaceAll('1"', '2"')}</row>`;
};
/** Files that are odd and sound: they are read, in the same time and memory. */
const ODD: readonly (readonly [what: string, name: string, make: () => Uint8Array | string, text: RegExp])[] = [
  ['10,000 runs of one letter each', 'a.docx', () => makeDocx(letters(10_000)), /^检查单位十二家的同志检查/],
  ['a sheet of 16,384 columns', 'a.xlsx', () => makeXlsx(wideRow()), /^\| 0 \| 1 \| 2 /],
  ['a page of 200 levels and 2 MB', 'a.html', () => `${'<div>'.repeat(200)}${'<p>全区检查单位12家，发现隐患30处。</p>'.repeat(30_000)}`, /^全区检查单位12家/],
  ['a page of 30,000 links', 'a.html', () => `<p>全区检查单位12家，发现隐患30处。</p>${'<a href="#">另一条新闻</a>'.repeat(30_000)}`, /^全区检查单位12家/],
  ['a number format of 100,000 signs', 'a.xlsx', () => makeXlsx('<row r="1"><c r="A1" t="str"><v>检查</v></c><c r="B1" s="0"><v>12</v></c></row>', { styles: `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${'#,'.repeat(50_000)}0"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>` }), /检查/],
  ['a line of 1 MB', 'a.csv', () => `标题,${'内容'.repeat(200_000)}\n甲,1\n`, /^\| 标题/],
  ['style sheets of 1 MB for 20,000 elements', 'a.html', () => `<style>${Array.from({ length: 25_000 }, (_, k) => `.c${k % 50}.d{display:block;color:#00${k % 10}}`).join('')}@media{{{</style><p>全区检查单位12家，发现隐患30处。</p>${Array.from({ length: 20_000 }, (_, k) => `<p class="c${k % 50} d">全区检查单位12家，发现隐患30处。</p>`).join('')}`, /^全区检查单位12家/],
  ['a style of 1 MB', 'a.html', () => `<p style="${'color : '.repeat(150_000)}">全区检查单位12家，发现隐患30处。</p>`, /^全区检查单位12家/],
  ['a style of letters alone', 'a.html', () => `<p style="${'a'.repeat(500_000)}">全区检查单位12家，发现隐患30处。</p>`, /^全区检查单位12家/],
  ['a style sheet of letters alone', 'a.html', () => `<style>${'a'.repeat(500_000)}</style><p>全区检查单位12家，发现隐患30处。</p>`, /^全区检查单位12家/],
  ['a background of spaces', 'a.html', () => `<div style="background:x${' x'.repeat(200_000)}"><p style="color:#fff">全区检查单位12家，发现隐患30处。</p></div>`, /^全区检查单位12家/],
  ['2,000 selectors of one name that share 20 KB', 'a.html', () => `<style>${'.a,'.repeat(2000)}.a{${'color:#000;'.repeat(2000)}}</style>${'<p class="a">全区检查单位12家，发现隐患30处。</p>'.repeat(20)}`, /^全区检查单位12家/],
  ['20,000 selectors of two names', 'a.html', () => `<style>${Array.from({ length: 20_000 }, (_, k) => `.a.b${k}{color:#000}`).join('')}</style>${Array.from({ length: 20_000 }, (_, k) => `<p id="p${k}" class="a">全区检查单位12家，发现隐患30处。</p>`).join('')}`, /^全区检查单位12家/],
  ['blocks within blocks of a style sheet', 'a.html', () => `<style>${'@media screen{'.repeat(50_000)}</style><p>全区检查单位12家，发现隐患30处。</p>`, /^全区检查单位12家/],
  ['selectors that never end', 'a.html', () => `<style>${'a'.repeat(200_000)}~{color:#000}${'/*'.repeat(100_000)}</style><p>全区检查单位12家，发现隐患30处。</p>`, /^全区检查单位12家/],
  ['20,000 lines that lead to other pages', 'a.html', () => `<p>全区检查单位12家，发现隐患30处。</p>${'<p>【相关链接】某县检查单位12家</p>'.repeat(20_000)}`, /^全区检查单位12家/],
  ['1 MB of other pages', 'a.html', () => `<p>全区检查单位12家，发现隐患30处。</p><h3>相关新闻</h3>${'<p>赞 12 浏览 1</p>'.repeat(50_000)}`, /^全区检查单位12家/],
  ['styles that are based on each other', 'a.docx', () => makeDocx(paragraph('检查单位12家。', '<w:pStyle w:val="a"/>'), { 'word/styles.xml': '<w:styles><w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>' }), /^检查单位12家/],
  ['a quoted cell that never ends', 'a.csv', () => `标题,内容\n甲,"${'检查单位12家\n'.repeat(100_000)}`, /标题|检查/],
  ['40,000 pieces of text on a page', 'a.pdf', () => makePdf(1, () => Array.from({ length: 40_000 }, (_, k) => setText(20 + (k % 40) * 14, 820 - (k % 50) * 16, '检查')).join('')), /检查/],
  ['20,000 times the same text on a page', 'a.pdf', () => makePdf(1, () => Array.from({ length: 20_000 }, (_, k) => setText(20 + (k % 200) * 2.7, 820 - Math.floor(k / 200) * 7.7, '检查', { size: 7 })).join('')), /检查/],
  ['an image that says it has a milliard dots, and a hundred that say less', 'a.pdf', () => hugeImagesPdf(), /^检查单位12家/],
  ['a drawing that shows itself', 'a.pdf', () => selfShowingPdf(), /^检查单位12家/],
  ['900 pages of white text', 'a.pdf', () => makePdf(900, (page) => setText(70, 700, '检查单位12家。') + setText(70, 600, `查封${page}家`, { more: '1 1 1 rg' })), /^检查单位12家/],
  ['a PDF with a million objects', 'a.pdf', crowdedPdf, /^检查单位12家/],
]; // prettier-ignore

describe('hostile files are refused in words, by a process that must answer within 5 seconds of computing', () => {
  const converter = createConverter(5000);
  afterAll(() => {
    converter.close();
  });

  test.each(HOSTILE)('%s', { timeout: 60_000 }, async (_, name, make, message) => {
    const world = createProject(false);
    world.write(`in/${name}`, make());
    const { documents, message: refused } = await converter.convert(world.path(`in/${name}`), name);
    expect(documents).toBeNull();
    expect(formatMessage(refused!)).toMatch(message);
  });

  test.each(ODD)('%s: read', { timeout: 60_000 }, async (_, name, make, text) => {
    const world = createProject(false);
    world.write(`in/${name}`, make());
    const { documents, message } = await converter.convert(world.path(`in/${name}`), name);
    expect(message).toBeNull();
    expect(documents![0]!.text).toMatch(text);
  });

  test('a file that takes longer is refused, and the next one is read', { timeout: 60_000 }, async () => {
    const hasty = createConverter(200);
    const world = createProject(false);
    world.write('in/a.docx', makeDocx(paragraph('检查单位12家。').repeat(200_000)));
    world.write('in/b.txt', '检查单位12家。');
    const { message } = await hasty.convert(world.path('in/a.docx'), 'a.docx');
    expect(message).toMatchObject({ ruleId: 'slow-file', file: 'a.docx' });
    expect((await hasty.convert(world.path('in/b.txt'), 'b.txt')).documents?.[0]?.text).toBe(
      '检查单位12家。',
    );
    hasty.close();
  });

  test('a process that dies between two files costs neither', { timeout: 60_000 }, async () => {
    const own = createConverter();
    onTestFinished(() => {
      own.close();
    });
    const world = createProject(false);
    world.write('in/a.txt', '检查单位12家。');
    const read = async (): Promise<string | undefined> =>
      (await own.convert(world.path('in/a.txt'), 'a.txt')).documents?.[0]?.text;
    const before = childrenOfThis();
    expect(await read()).toBe('检查单位12家。');
    const child = [...childrenOfThis()].find((id) => !before.has(id))!;
    process.kill(child, 'SIGKILL');
    // The system has closed the pipe, and this process has not been told.
    execFileSync('sleep', ['0.1']);
    expect(await read()).toBe('检查单位12家。');
  });

  test(
    'a page that unpacks to 600 MB: the process ends itself, and the next file is read',
    { timeout: 60_000 },
    async () => {
      const own = createConverter(5000);
      onTestFinished(() => {
        own.close();
      });
      const world = createProject(false);
      const packed = deflateSync(
        Buffer.concat([Buffer.from('BT /F 12 Tf (x) Tj ET '), Buffer.alloc(600 * 2 ** 20, ' ')]),
      );
      const stream = packed.toString('latin1');
      const pdf = Buffer.from(makePdf(1, () => 'X'));
      const text = pdf
        .toString('latin1')
        .replace(
          '<< /Length 1 >>\nstream\nX\nendstream',
          `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${stream}\nendstream`,
        );
      world.write('in/a.pdf', Buffer.from(text, 'latin1'));
      world.write('in/b.txt', '检查单位12家。');
      const { message } = await own.convert(world.path('in/a.pdf'), 'a.pdf');
      expect(message).toMatchObject({ ruleId: 'exhausting-file', file: 'a.pdf' });
      expect((await own.convert(world.path('in/b.txt'), 'b.txt')).documents?.[0]?.text).toBe(
        '检查单位12家。',
      );
    },
  );
});

test('a gigabyte of zeros under the name of a document is refused unread, and nothing is written', async () => {
  const world = createProject(false);
  world.write('in/zeros.docx', '');
  truncateSync(world.path('in/zeros.docx'), 2 ** 30);
  mkdirSync(world.path('in2/folder.docx'), { recursive: true });
  const before = treeOf(world.root);
  const reading = { ...world, effects: { ...world.effects, readBytes: (path: string) => {
    if (path.endsWith('.docx')) throw new Error('read');
    return world.effects.readBytes(path);
  } } }; // prettier-ignore
  expect(await add(reading, [world.path('in/zeros.docx')])).toEqual({
    code: 1,
    error: 'large file: 1024 MB (/in/zeros.docx); expected at most 64 MB',
  });
  expect((await add(reading, [world.path('in')])).code).toBe(1);
  expect(treeOf(world.root)).toEqual(before);
});

test(
  'of a folder of hostile files nothing is written, and what is sound beside them is in',
  { timeout: 60_000 },
  async () => {
    const world = createProject(false);
    for (const [k, [, name, make]] of HOSTILE.entries()) world.write(`in/${k}-${name}`, make());
    const before = treeOf(world.root);
    expect(
      (await add(world, [world.path('in'), '--region', '150203', '--publisher', 'x', '--published', '2024']))
        .code,
    ).toBe(1);
    expect(treeOf(world.root)).toEqual(before);
    expect(world.out().split('\n')[0]).toBe(`0 added, 0 there already, ${HOSTILE.length} refused`);
    world.write('in/sound.txt', '消防工作情况通报\n\n全区检查单位12家，发现隐患30处。');
    await add(world, [world.path('in'), '--region', '150203', '--publisher', 'x', '--published', '2024']);
    expect(world.out()).toContain(`1 added, 0 there already, ${HOSTILE.length} refused`);
  },
);

test('sheets that reach to the last cell, or merge all of them, cost no more than what stands in them', async () => {
  const rows =
    '<row r="1"><c r="A1" t="str"><v>甲</v></c><c r="B1" t="str"><v>乙</v></c></row><row r="1048576"><c r="A1048576" t="str"><v>合计</v></c><c r="XFD1048576"><v>5</v></c></row>';
  expect((await read(makeXlsx(rows, { merges: ['A1:XFD1048576'] }), 'a.xlsx')).text).toContain('甲');
});

test('a link to another place is not followed, a formula in a cell is text', async () => {
  const rels =
    '<Relationships><Relationship Id="r1" TargetMode="External" Target="file:///etc/passwd"/></Relationships>';
  expect(
    (await read(makeDocx(paragraph('检查单位12家。'), { 'word/_rels/document.xml.rels': rels }), 'a.docx'))
      .text,
  ).toBe('检查单位12家。\n');
  const world = createProject(false);
  world.write('in/a.csv', '街道,备注\n东风,=cmd()\n');
  expect(
    (
      await add(world, [
        world.path('in/a.csv'),
        '--title',
        '表',
        '--publisher',
        'x',
        '--region',
        '150203',
        '--published',
        '2024',
        '--id',
        'a',
        '--anyway',
      ])
    ).code,
  ).toBe(0);
  expect(world.read('data/bulletins/a/source.txt')).toBe('| 街道 | 备注 |\n| 东风 | =cmd() |\n');
});

describe('damaged files never make the reading throw or run on', () => {
  /** A sequence of numbers that is the same in every run. */
  function* sequence(seed: number): Generator<number, never> {
    for (let state = seed; ;) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      yield state;
    }
  }

  test.each(['features.doc', 'features.docx', 'features.html'])('%s', { timeout: 60_000 }, async (name) => {
    const whole = fixture(name);
    const numbers = sequence(7);
    const next = (below: number): number => numbers.next().value % below;
    for (let round = 0; round < 150; round += 1) {
      const bytes = Buffer.from(whole);
      for (let change = next(12); change >= 0; change -= 1) bytes[next(bytes.length)] = next(256);
      const outcome = await read(bytes, name).then(
        ({ text }) => text,
        () => refusal(bytes, name),
      );
      expect(outcome).not.toBe('');
    }
  });
});
