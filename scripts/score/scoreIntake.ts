import { join } from 'node:path';

import type { Fidelity } from './fidelity.ts';
import type { Effects } from '../run/effects.ts';
import type { SourceDocument } from '../../src/figures/document.ts';
import type { Catalogue } from '../../src/datasets/link/link.ts';

import { readDocument } from '../../src/datasets/documents/readDocument.ts';
import { convertFile } from '../../src/intake/convert.ts';
import { formatMessage } from '../../src/text/message.ts';
import { compareCopy } from './fidelity.ts';
import { readCatalogue } from '../data/catalogue.ts';
import { CliError } from '../run/effects.ts';
import { PDF_RESOURCES } from '../run/pdfResources.ts';
import { readSources } from '../data/sources.ts';
import { formatTable } from '../run/summary.ts';

const FIXTURES = 'tests/intake/fixtures';

/** Converts a copy of a document and compares its figures with those of the text. A copy that is refused throws. */
export async function scoreCopy(
  document: SourceDocument,
  catalogue: Catalogue,
  bytes: Uint8Array,
  name: string,
): Promise<Fidelity> {
  const { documents, message } = await convertFile(bytes, name, PDF_RESOURCES);
  if (documents === null) throw new CliError(formatMessage(message));
  const text = documents[0]?.text ?? '';
  const copy = readDocument({ ...document, text }, catalogue);
  const own = readDocument(document, catalogue);
  return compareCopy(document.text, own.figures, text, copy.figures);
}

/** The scores of each copy of a bulletin that is kept (`<id>.<format>`, `<id>.<maker>.<format>`), by file. */
export async function scoreCopies(effects: Effects): Promise<ReadonlyMap<string, Fidelity>> {
  const { catalogue } = readCatalogue('.', effects);
  const { sources } = readSources('data/bulletins', effects);
  const scores = new Map<string, Fidelity>();
  for (const name of effects.list(FIXTURES)) {
    const document = sources.find(({ bulletin }) => name.startsWith(`${bulletin.id}.`))?.document;
    if (document === undefined) continue;
    const file = join(FIXTURES, name);
    scores.set(name, await scoreCopy(document, catalogue, effects.readBytes(file), file));
  }
  return scores;
}

/** The scores as a table, and the figures that differ. */
export function formatFidelity(scores: ReadonlyMap<string, Fidelity>, showsMisses: boolean): string {
  const lines = showsMisses
    ? [...scores].flatMap(([name, { misses }]) => misses.map((miss) => `${name}: ${miss}\n`))
    : [];
  const rows = [...scores].map(([name, { wanted, found, hits, f1, same }]) => [
    name,
    wanted,
    found,
    hits,
    f1.toFixed(4),
    same.toFixed(4),
  ]);
  return (
    lines.join('') + formatTable(['copy', 'figures', 'in the copy', 'in both', 'F1', 'same fields'], rows)
  );
}
