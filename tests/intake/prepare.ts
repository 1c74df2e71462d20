import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/*
 * Makes tests/intake/fixtures: features.fodt (numbered lists, a table with merged heads, a footnote, a deletion) and the bulletins as Word, PDF and web pages, by LibreOffice, set as official documents are (centred
 * titles, indented paragraphs, a running head and page numbers). Run by hand, `node tests/intake/prepare.ts`, where `soffice` and
 * `iconv` are installed; what it makes is committed, because the tests run where they are not.
 */

const FIXTURES = join(import.meta.dirname, 'fixtures');

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A line of a source as a paragraph: short ones without a stop are set as titles. */
function paragraph(line: string): string {
  const text = line.trim();
  const style = text.length > 30 || /[。；：:;]$/.test(text) ? 'Prose' : 'Title';
  return `<text:p text:style-name="${style}">${escape(text)}</text:p>`;
}

/** A flat OpenDocument text, which LibreOffice turns into the others. */
function flatDocument(text: string, head: string): string {
  const marks =
    head === ''
      ? ''
      : `<style:header><text:p>${escape(head)}</text:p></style:header>` +
        '<style:footer><text:p text:style-name="Title">— <text:page-number text:select-page="current">1</text:page-number> —</text:p></style:footer>';
  const family =
    'style:font-name="CJK" style:font-name-asian="CJK" fo:font-size="14pt" style:font-size-asian="14pt"';
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="CJK" svg:font-family="'WenQuanYi Zen Hei'"/></office:font-face-decls>
<office:styles>
<style:style style:name="Prose" style:family="paragraph"><style:paragraph-properties fo:text-indent="28pt" fo:text-align="justify"/><style:text-properties ${family}/></style:style>
<style:style style:name="Title" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties ${family}/></style:style>
</office:styles>
<office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin="25mm"/><style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">${marks}</style:master-page></office:master-styles>
<office:body><office:text>${text.split('\n').map(paragraph).join('\n')}</office:text></office:body></office:document>`;
}

function run(command: string, args: readonly string[]): Buffer {
  const { status, stdout, stderr } = spawnSync(command, args, { maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`${command}: ${stderr.toString()}`);
  return stdout;
}

const folder = mkdtempSync(join(tmpdir(), 'prepare-'));
for (const id of readdirSync('data/bulletins')) {
  const text = readFileSync(join('data/bulletins', id, 'source.txt'), 'utf8').trim();
  const title = text.split('\n')[0]?.trim() ?? '';
  const convert = (name: string, document: string, to: readonly string[]): void => {
    const path = join(folder, `${name}.fodt`);
    writeFileSync(path, document);
    for (const format of to) run('soffice', ['--headless', '--convert-to', format, '--outdir', folder, path]);
  };
  convert(id, flatDocument(text, title), ['docx', 'doc', 'pdf']);
  convert(`${id}-page`, flatDocument(text, ''), ['html']);
  for (const format of ['docx', 'doc', 'pdf'])
    writeFileSync(join(FIXTURES, `${id}.${format}`), readFileSync(join(folder, `${id}.${format}`)));
  const page = join(folder, `${id}-page.html`);
  writeFileSync(page, readFileSync(page, 'utf8').replace(/charset=utf-8/i, 'charset=gbk'));
  writeFileSync(join(FIXTURES, `${id}.html`), run('iconv', ['-f', 'UTF-8', '-t', 'GB18030', page]));
}
const features = readFileSync('tests/intake/features.fodt', 'utf8');
// Pages show what a revision deleted, crossed out, as the screen does; the files of Word store it as deleted.
const accepted = features
  .replace(/<text:tracked-changes>[^]*<\/text:tracked-changes>/, '')
  .replaceAll(/<text:change [^>]*>/g, '');
for (const format of ['docx', 'doc', 'pdf', 'html']) {
  const path = join(folder, 'features.fodt');
  writeFileSync(path, format.startsWith('doc') ? features : accepted);
  run('soffice', ['--headless', '--convert-to', format, '--outdir', folder, path]);
  writeFileSync(join(FIXTURES, `features.${format}`), readFileSync(join(folder, `features.${format}`)));
}
rmSync(folder, { recursive: true });
