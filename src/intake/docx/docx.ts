import type { List } from '../document/listNumbers.ts';
import type { Extract, LossKind } from '../document/source.ts';
import type { Styles } from './styles.ts';
import type { Archive } from '../office/zip.ts';

import { highlights, isOff, paints, readLists, readStyles } from './styles.ts';
import { DocumentFlow } from '../document/flow.ts';
import { readRaised } from '../document/raised.ts';
import { ListCounter } from '../document/listNumbers.ts';
import { findDocument, readPart } from '../office/xml.ts';

/** Elements that are not read: what was deleted or moved away, the second copy of a drawing's text, reading aids, embedded files. */
const SKIPPED: ReadonlySet<string> = new Set([
  'w:del', 'w:moveFrom', 'mc:Fallback', 'w:rt', 'w:instrText', 'w:delText', 'w:object', 'w:pPrChange', 'w:rPrChange', 'w:sectPr',
]); // prettier-ignore

/** What a paragraph shows that is no text: charts, pictures, embedded files, text taken in from another file. */
const UNREADABLE: ReadonlyMap<string, LossKind> = new Map([
  ['w:object', 'embedded-object'], ['c:chart', 'embedded-object'], ['w:altChunk', 'embedded-object'], ['dgm:relIds', 'embedded-object'],
  ['pic:pic', 'picture'], ['v:imagedata', 'picture'],
]); // prettier-ignore
/** Equations whose lines are not one behind the other: roots, matrices, sums. */
const STACKED: ReadonlySet<string> = new Set(['m:rad', 'm:nary', 'm:m', 'm:eqArr', 'm:limLow', 'm:limUpp', 'm:sPre']); // prettier-ignore

/**
 * A Word file → text. Lists get the numbers that Word would print; tables keep their cells; footnotes stand behind the
 * paragraph that refers to them; deleted revisions and hidden text are left out, as in print.
 */
export function readDocx(archive: Archive): Extract {
  const part = findDocument(archive, 'word/document.xml');
  const styles = readStyles(archive);
  const shared = { styles, lists: readLists(archive, styles), counter: new ListCounter() };
  const notes = new Map<string, readonly string[]>();
  for (const kind of ['footnote', 'endnote'] as const)
    for (const [id, lines] of readNotes(archive, kind, shared)) notes.set(`${kind} ${id}`, lines);
  const flow = new DocumentFlow();
  new BodyReader(flow, shared, notes).read(archive, part);
  return flow.build();
}

interface Shared {
  readonly styles: Styles;
  readonly lists: ReadonlyMap<string, List>;
  readonly counter: ListCounter;
}

/** The notes of a document by id; each is a small body of its own. */
function readNotes(
  archive: Archive,
  kind: 'footnote' | 'endnote',
  shared: Shared,
): Map<string, readonly string[]> {
  const reader = new BodyReader(new DocumentFlow(), shared, new Map());
  reader.read(archive, `word/${kind}s.xml`);
  return new Map(
    [...reader.noteFlows].map(([id, flow]) => {
      const lines = flow.build().text.split('\n');
      return [id, lines.map((line) => line.trim()).filter((line) => line !== '')];
    }),
  );
}

/** A paragraph being read; a text box holds paragraphs within a paragraph. */
interface Paragraph {
  text: string;
  style: string;
  list: string;
  level: string;
  isJoined: boolean;
  isPainted: boolean;
  readonly notes: string[];
}

class BodyReader {
  /** Of a part that holds notes: each note by its id. */
  readonly noteFlows = new Map<string, DocumentFlow>();
  #flow: DocumentFlow;
  readonly #shared: Shared;
  readonly #notes: ReadonlyMap<string, readonly string[]>;
  readonly #paragraphs: Paragraph[] = [];
  /** Names of the open elements. */
  readonly #open: string[] = [];
  /** Properties of the open run that hide its text, each on or off as its style says until the run says otherwise. */
  readonly #hiding = new Set<string>();
  #isRaised = false;
  #isWhite = false;
  /** Whether the ground of the open run is painted, by itself or by its style. */
  #isPainted = false;
  /** Description of the drawing that is open. */
  #caption = '';
  /** Text of a paragraph whose mark was deleted: it runs on in the next one. */
  #carried = '';

  constructor(flow: DocumentFlow, shared: Shared, notes: ReadonlyMap<string, readonly string[]>) {
    this.#flow = flow;
    this.#shared = shared;
    this.#notes = notes;
  }

  read(archive: Archive, part: string): void {
    let skipped = 0;
    let isInstruction = false;
    for (const event of readPart(archive, part)) {
      if (event.kind === 'text') {
        const element = this.#open.at(-1);
        if (skipped === 0 && (element === 'w:t' || element === 'm:t')) this.#readText(event.text);
        // Fields of the equation editor before 2007 hold their numbers in their instruction.
        else if (isInstruction && /^\s*EQ\s(?!.*\\ac\b).*\d/iu.test(event.text))
          this.#flow.addLoss('equation', event.text);
        continue;
      }
      if (event.kind === 'open') {
        isInstruction = skipped === 0 && event.name === 'w:instrText';
        if (skipped === 0) this.#notice(event.name, event.attributes);
        if (skipped > 0 || this.#isSkipped(event.name)) skipped += 1;
        else this.#enter(event.name, event.attributes);
        if (skipped === 0) this.#open.push(event.name);
      } else if (skipped > 0) skipped -= 1;
      else {
        this.#open.pop();
        this.#leave(event.name);
      }
    }
  }

  /** A deletion within the properties of a paragraph or row marks that mark or row; elsewhere it holds deleted text. */
  #isSkipped(name: string): boolean {
    if (!SKIPPED.has(name)) return false;
    const parent = this.#open.at(-1);
    const ofMark = name === 'w:del' && parent === 'w:rPr' && this.#open.at(-2) === 'w:pPr';
    if (ofMark) {
      const paragraph = this.#paragraphs.at(-1);
      if (paragraph !== undefined) paragraph.isJoined = true;
    }
    if (name === 'w:del' && parent === 'w:trPr') this.#flow.dropRow();
    return true;
  }

  /** Says of what is no text, and of equations that are not one line, that they were not read. */
  #notice(name: string, attributes: Readonly<Record<string, string>>): void {
    // The second copy of a drawing, for programs that do not know the first one.
    if (this.#open.includes('mc:Fallback')) return;
    const kind = STACKED.has(name) ? 'equation' : UNREADABLE.get(name);
    if (name === 'wp:docPr') this.#caption = attributes['descr'] ?? '';
    if (kind === undefined) return;
    this.#flow.addLoss(
      kind,
      kind === 'picture' ? this.#caption : (this.#paragraphs.at(-1)?.text.slice(-20) ?? ''),
    );
  }

  #readText(text: string): void {
    if (this.#hiding.size > 0 || (this.#isWhite && !this.#mayBePainted())) {
      if (/\d/u.test(text)) this.#flow.addLoss('hidden-text', text);
    } else this.#write(this.#isRaised ? readRaised(this.#paragraphs.at(-1)?.text ?? '', text) : text);
  }

  /** White type shows in text boxes and tables, which may be painted, and in painted paragraphs and runs. */
  #mayBePainted(): boolean {
    return (
      this.#isPainted ||
      this.#paragraphs.at(-1)?.isPainted === true ||
      this.#open.includes('w:tbl') ||
      this.#open.includes('w:txbxContent')
    );
  }

  #write(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph !== undefined) paragraph.text += text;
  }

  #enter(name: string, attributes: Readonly<Record<string, string>>): void {
    const value = attributes['w:val'] ?? '';
    const paragraph = this.#paragraphs.at(-1);
    switch (name) {
      case 'w:p':
        this.#paragraphs.push({
          text: '',
          style: '',
          list: '',
          level: '',
          isJoined: false,
          isPainted: false,
          notes: [],
        });
        break;
      case 'w:r':
        this.#hiding.clear();
        for (const property of this.#shared.styles.hidingOf(paragraph?.style ?? ''))
          this.#hiding.add(property);
        this.#isRaised = false;
        this.#isWhite = false;
        this.#isPainted = this.#shared.styles.isPainted(paragraph?.style ?? '');
        break;
      case 'w:rStyle':
        if (this.#open.at(-2) !== 'w:r') break;
        for (const property of this.#shared.styles.hidingOf(value)) this.#hiding.add(property);
        this.#isPainted ||= this.#shared.styles.isPainted(value);
        break;
      case 'w:color':
        if (this.#open.at(-2) === 'w:r') this.#isWhite = /^f{6}$/iu.test(value);
        break;
      case 'w:shd':
      case 'w:highlight':
        if (!(name === 'w:shd' ? paints(attributes) : highlights(value))) break;
        if (this.#open.at(-2) === 'w:r') this.#isPainted = true;
        if (paragraph !== undefined && this.#open.at(-1) === 'w:pPr') paragraph.isPainted = true;
        break;
      case 'w:position':
        // Raised by three points or more.
        if (this.#open.at(-2) === 'w:r' && Number(value) >= 6) this.#isRaised = true;
        break;
      case 'w:vertAlign':
        this.#isRaised = this.#open.at(-2) === 'w:r' && value === 'superscript';
        break;
      case 'w:vanish':
      case 'w:strike':
      case 'w:dstrike':
        // What is crossed out was withdrawn, as what was deleted.
        if (this.#open.at(-2) !== 'w:r') break;
        if (isOff(value)) this.#hiding.delete(name);
        else this.#hiding.add(name);
        break;
      case 'w:pStyle':
        if (paragraph !== undefined) paragraph.style = value;
        break;
      case 'w:numId':
        if (paragraph !== undefined) paragraph.list = value;
        break;
      case 'w:ilvl':
        if (paragraph !== undefined) paragraph.level = value;
        break;
      case 'w:tab':
        // A tab stop is declared by the same name; and a tab in prose must not look like a table.
        if (this.#open.at(-1) === 'w:r') this.#write(' ');
        break;
      case 'w:br':
      case 'w:cr':
        this.#write('\n');
        break;
      case 'w:noBreakHyphen':
        this.#write('-');
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        paragraph?.notes.push(`${name.slice(2, -'Reference'.length)} ${attributes['w:id'] ?? ''}`);
        break;
      case 'w:footnote':
      case 'w:endnote':
        this.#flow = new DocumentFlow();
        this.noteFlows.set(attributes['w:id'] ?? '', this.#flow);
        break;
      case 'm:f':
        // 2½ is set as 2 and a fraction behind it.
        if (/\d$/u.test(paragraph?.text ?? '')) this.#write('又');
        break;
      case 'm:den':
        this.#write('/');
        break;
      case 'm:sup':
        this.#write('^');
        break;
      case 'w:tbl':
        this.#flow.openTable();
        break;
      case 'w:tr':
        this.#flow.openRow();
        break;
      case 'w:tc':
        this.#flow.openCell();
        break;
      case 'w:gridSpan':
        this.#flow.spanCell(Number(value));
        break;
      case 'w:gridBefore':
        this.#flow.skipColumns(Number(value));
        break;
      case 'w:vMerge':
        if (value !== 'restart') this.#flow.continueCell();
        break;
    }
  }

  #leave(name: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (name === 'm:sup' && paragraph !== undefined)
      paragraph.text = paragraph.text.replace(
        /\^([23])$|(?<=10)\^(\d{1,2})$/u,
        (_, power?: string, exponent = '') =>
          [...(power ?? String(exponent))].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join(''),
      );
    if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:tc') this.#flow.closeCell();
    else if (name === 'w:tr') this.#flow.closeRow();
    else if (name === 'w:tbl') this.#flow.closeTable();
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    const text = this.#carried + paragraph.text;
    this.#carried = paragraph.isJoined ? text : '';
    const { styles } = this.#shared;
    if (paragraph.isJoined || styles.isContents(paragraph.style)) return;
    this.#flow.addParagraph(this.#numberOf(paragraph, text) + text);
    for (const id of paragraph.notes)
      for (const line of this.#notes.get(id) ?? []) this.#flow.addParagraph(`注：${line}`);
  }

  #numberOf({ style, list, level }: Paragraph, text: string): string {
    const ofStyle = this.#shared.styles.listOf(style);
    const id = list !== '' ? list : (ofStyle?.list ?? '');
    const at = level !== '' ? Number(level) : (ofStyle?.level ?? 0);
    const definition = this.#shared.lists.get(id);
    // List 0 takes a paragraph out of the list of its style; an empty paragraph is not counted.
    if (definition === undefined || id === '0' || text.trim() === '') return '';
    return this.#shared.counter.next(definition, at, text.trimStart());
  }
}
