import { join } from 'node:path';

import type { Accuracy } from '../../src/datasets/accuracy.ts';
import type { Reading } from '../../src/datasets/documents/readDocument.ts';
import type { Effects } from '../run/effects.ts';
import type { MadeFile } from '../data/tableFiles.ts';

import type { SourceDocument } from '../../src/figures/document.ts';
import type { Figure } from '../../src/figures/figure.ts';

import { extract } from '../../src/figures/extract.ts';
import { genreName } from '../../src/i18n/genres.ts';
import { genreOf } from '../../src/intake/describe.ts';
import { groupBy } from '../../src/tables/groups.ts';
import { markdownTable, percent } from '../run/documentPart.ts';
import { MEASURES, scoreFigures } from './figureScore.ts';
import { readPassages } from './readPassages.ts';
import { scoreReadings } from './score.ts';

/** Reference figures of the published bulletins, read by hand. */
const REFERENCE = 'tests/corpus/figures.csv';
/** Passages of other publishers with their reference figures, in sets. */
const PASSAGES = 'tests/corpus/passages';

/** Reads a passage, now or before. */
type Read = (document: SourceDocument) => { readonly figures: readonly Figure[] };

/**
 * The accuracy of this very reading, before people reviewed it, against the reference figures, for the page that explains the method: the number
 * that is printed comes from the run that made the tables. Where there are no reference figures, there is no file.
 */
export function makeAccuracy(
  machine: readonly Reading[],
  root: string,
  effects: Effects,
  read: Read,
): MadeFile[] {
  const rows = measureAccuracy(machine, root, effects, read);
  if (rows.length === 0) return [];
  const json = `${JSON.stringify(rows, null, 2)}\n`;
  return [{ path: join('public/data', 'accuracy.json'), bytes: Buffer.from(json) }];
}

/** The same as rows; none where there are no reference figures. */
export function measureAccuracy(
  machine: readonly Reading[],
  root: string,
  effects: Effects,
  read: Read = extract,
): Accuracy {
  const reference = join(root, REFERENCE);
  if (!effects.exists(reference)) return [];
  const { scores } = scoreReadings(machine, reference, effects);
  const genres = new Map(machine.map(({ document: { id, genre } }) => [id, { genre }]));
  const ofBulletins = [...scores].map(([bulletin, score]) => ({
    bulletin,
    ...genres.get(bulletin),
    ...score,
  }));
  return [...ofBulletins, ...scorePassages(root, effects, read)];
}

/** Those rows as a part of a document. */
export function describeAccuracy(rows: Accuracy): string {
  const nameOf = ({ bulletin, genre, documents = 0 }: Accuracy[number]): string => {
    if (bulletin === 'all') return 'all bulletins';
    if (bulletin !== 'passages') return `${bulletin}: ${genreName(genre ?? '', 'en')}`;
    return `${String(documents)} passage${documents === 1 ? '' : 's'}: ${genre === undefined ? 'all' : genreName(genre, 'en')}`;
  };
  return [
    HEAD,
    markdownTable(
      ['documents', 'figures', ...SHOWN],
      rows.map((row) => [nameOf(row), row.figures, ...SHOWN.map((name) => percent(row[name], 1))]),
    ),
    '',
  ].join('\n');
}

const SHOWN = ['precision', 'recall', ...MEASURES, 'frame'] as const;
const HEAD = `# How often a field is right, by kind of document

Printed by \`npm run -s score -- --genres --document docs/accuracy.md\`, in percent, as on the page of the method: what the engine reads of the bulletins of this site, and of
passages that are invented, in the manner of many authorities, against reference figures that the authors of the project marked by hand.
The rules were written and improved on these texts: this is the best case. What is right of documents nobody looked at before is above.
The kind of a passage is that which its title names; \`frame\` asks for value, unit, role and object together.
`;

function scorePassages(root: string, effects: Effects, read: Read): Accuracy {
  const folder = join(root, PASSAGES);
  const names = effects.list(folder).filter((name) => effects.isFolder(join(folder, name)));
  const sets = names.map((name) => readPassages(join(folder, name)));
  const documents = sets.flatMap((set) => set.documents);
  const texts = new Map(documents.map((document) => [document.id, document.text]));
  const figures = documents.flatMap((document) => read(document).figures);
  const references = sets.flatMap((set) => set.references);
  const scoreOf = (some: readonly SourceDocument[]): Accuracy => {
    const ids = new Set(some.map(({ id }) => id));
    const isOf = ({ bulletin }: { readonly bulletin: string }): boolean => ids.has(bulletin);
    const all = scoreFigures(references.filter(isOf), figures.filter(isOf), texts).scores.get('all');
    return all === undefined ? [] : [{ bulletin: 'passages', documents: some.length, ...all }];
  };
  const byGenre = [...groupBy(documents, ({ title }) => genreOf(title))].flatMap(([genre, some]) =>
    scoreOf(some).map((row) => ({ ...row, genre })),
  );
  return [...scoreOf(documents), ...byGenre.sort((a, b) => b.figures - a.figures)];
}
