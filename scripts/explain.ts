import { join } from 'node:path';
import type { Commitment } from '../src/figures/commitments/commitment.ts';
import type { LinkedFigure } from '../src/datasets/link/link.ts';
import type { SourceDocument } from '../src/figures/document.ts';
import type { Span } from '../src/text/span.ts';
import { CliError, type Effects } from './run/effects.ts';
import { formatDecimal } from '../src/datasets/files/writeCsv.ts';
import { parseManifest } from '../src/datasets/documents/manifest.ts';
import { readDocument } from '../src/datasets/documents/readDocument.ts';
import { formatMessage } from '../src/text/message.ts';
import { placeOf } from '../src/text/place.ts';
import { padTo, widthOf } from '../src/text/width.ts';
import { readCatalogue, readText } from './data/catalogue.ts';
import { parseArguments, runVerb, wrongUsage } from './run/commandLine.ts';
import { readSources } from './data/sources.ts';
import { documentOf } from '../src/datasets/documents/manifest.ts';

const USAGE = 'npm run -s explain -- <bulletin>@<start> [--texts FOLDER --manifest manifest.csv]';

/** Prints which rules made a figure or a commitment, step by step, each with a caret line under the sentence. */
export function explainVerb(args: readonly string[], effects: Effects): number {
  const { options, positionals } = parseArguments(args, USAGE, {
    texts: ['texts', 'manifest'],
    positionals: 1,
  });
  const [id] = positionals;
  if (id === undefined) throw wrongUsage('missing argument: the id of a figure', USAGE);
  const { texts, manifest } = options;
  if ((texts === undefined) !== (manifest === undefined)) {
    throw wrongUsage('missing option: --texts and --manifest go together', USAGE);
  }
  const at = id.lastIndexOf('@');
  const bulletin = at < 0 ? id : id.slice(0, at);
  const document =
    texts !== undefined && manifest !== undefined
      ? findListed(bulletin, texts, manifest, effects)
      : findOwn(bulletin, effects);
  const { catalogue } = readCatalogue(join(import.meta.dirname, '..'), effects);
  const { figures, commitments } = readDocument(document, catalogue);
  const figure = figures.find((one) => one.id === id);
  const commitment = commitments.find((one) => one.id === id);
  if (figure === undefined && commitment === undefined) {
    throw new CliError(
      `unknown figure: ${id}; expected ${describeNear(figures, Number(id.slice(at + 1)), bulletin)}`,
    );
  }
  if (figure !== undefined) effects.out(explain(document, figure, figureFields(figure)));
  if (commitment !== undefined) effects.out(explain(document, commitment, commitmentFields(commitment)));
  return 0;
}

/** The whole explanation: place, headings, fields, then each step under the words it looked at. */
function explain(
  document: SourceDocument,
  read: LinkedFigure | Commitment,
  fields: readonly (readonly [string, string])[],
): string {
  const { line, column } = placeOf(document.text, read.start);
  const width = Math.max(...fields.map(([name]) => name.length));
  const quoteLines = drawCarets(document.text, read, read);
  return [
    `${read.id}  (${document.id}:${line}:${column})`,
    ...read.section.map((heading, depth) => `${'  '.repeat(depth)}§ ${heading}`),
    '',
    quoteLines,
    '',
    ...fields.filter(([, value]) => value !== '').map(([name, value]) => `${padTo(name, width)}  ${value}`),
    '',
    ...read.steps.flatMap(({ rule, gave, start, end }, k) => [
      `${k + 1}. ${rule} · ${gave}`,
      drawCarets(document.text, read, { start, end }),
    ]),
    '',
  ].join('\n');
}

/** Columns of a line of the sentence, so that carets stay under their words in a narrow terminal. */
const LINE_WIDTH = 96;

/**
 * The line of the sentence that holds the span, and carets under it; a Chinese character takes two columns. A
 * span outside the sentence (a heading, a lead-in) is drawn under its own surroundings.
 */
export function drawCarets(
  text: string,
  sentence: { readonly quote: string; readonly quoteStart: number },
  span: Span,
): string {
  const quoteEnd = sentence.quoteStart + sentence.quote.length;
  const isInside = span.start >= sentence.quoteStart && span.end <= quoteEnd;
  const [from, to] = isInside ? [sentence.quoteStart, quoteEnd] : lineAround(text, span);
  if (span.start === from && span.end === to && isInside) return '   (the whole sentence)';
  const flat = (part: string): string => part.replace(/\s/gu, ' ');
  // A span wider than the line is cut at its end: its beginning tells where it is.
  const last = span.start + cut(text.slice(span.start, Math.min(span.end, to)), LINE_WIDTH).length;
  let start = span.start;
  for (let left = Math.floor(LINE_WIDTH / 2); start > from && left > 0; left -= widthOf(text.charAt(start)))
    start -= 1;
  const used = widthOf(text.slice(start, last));
  const end = last + cut(text.slice(last, to), Math.max(0, LINE_WIDTH + 24 - used)).length;
  const [before, behind] = [start > from ? '…' : '', end < to ? '…' : ''];
  const indent = ' '.repeat(widthOf(before + flat(text.slice(start, span.start))));
  const carets = '^'.repeat(Math.max(1, widthOf(flat(text.slice(span.start, last)))));
  return `   ${before}${flat(text.slice(start, end))}${behind}\n   ${indent}${carets}`;
}

/** The beginning of a text that is no wider than `width` columns. */
function cut(text: string, width: number): string {
  let end = 0;
  for (let used = 0; end < text.length; end += 1) {
    used += widthOf(text.charAt(end));
    if (used > width) break;
  }
  return text.slice(0, end);
}

function lineAround(text: string, span: Span): [number, number] {
  const end = text.indexOf('\n', Math.max(span.start, span.end - 1));
  return [span.start === 0 ? 0 : text.lastIndexOf('\n', span.start - 1) + 1, end < 0 ? text.length : end];
}

function figureFields(figure: LinkedFigure): (readonly [string, string])[] {
  const { raw, value, max, step, bound, unit, role, action, object, subject, time, period } = figure;
  const { locality, region, indicator, campaign } = figure;
  return [
    ['raw', raw],
    ['value', formatDecimal(value)],
    ['max', max === null ? '' : formatDecimal(max)],
    ['step', formatDecimal(step)],
    ...Object.entries({ bound, unit, role, action, object, subject, locality, time, period }),
    ...Object.entries({ region, indicator, campaign }),
  ];
}

function commitmentFields({ raw, due, every, task, office }: Commitment): (readonly [string, string])[] {
  return Object.entries({ raw, due, every, task, office });
}

function describeNear(figures: readonly LinkedFigure[], offset: number, bulletin: string): string {
  if (figures.length === 0) return `a document with figures; ${bulletin} has none`;
  if (!Number.isInteger(offset)) return `an id such as ${figures[0]?.id ?? ''}`;
  const near = [...figures]
    .sort((a, b) => Math.abs(a.start - offset) - Math.abs(b.start - offset))
    .slice(0, 3);
  return `a figure of ${bulletin}; near it are ${near.map(({ id, raw }) => `${id} (${raw})`).join(', ')}`;
}

function findOwn(id: string, effects: Effects): SourceDocument {
  const { sources } = readSources('data/bulletins', effects);
  const found = sources.find(({ document }) => document.id === id);
  if (found !== undefined) return found.document;
  const ids = sources.map(({ document }) => document.id).join(', ');
  throw new CliError(`unknown bulletin: ${id}; expected one of ${ids}`);
}

function findListed(id: string, texts: string, manifest: string, effects: Effects): SourceDocument {
  const { entries, messages } = parseManifest(readText(manifest, effects), manifest);
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined) {
    const [first] = messages;
    throw new CliError(first === undefined ? `unknown document: ${id} (${manifest})` : formatMessage(first));
  }
  return documentOf(entry, readText(join(texts, `${id}.txt`), effects));
}

if (import.meta.main) await runVerb(explainVerb);
