import { join } from 'node:path';

import type { Accuracy } from '../../src/datasets/accuracy.ts';
import type { Reading } from '../../src/datasets/documents/readDocument.ts';
import type { Effects } from '../run/effects.ts';
import type { MadeFile } from '../data/tableFiles.ts';

import { extract } from '../../src/figures/extract.ts';
import { scoreFigures } from './figureScore.ts';
import { readPassages } from './readPassages.ts';
import { scoreReadings } from './score.ts';

/** Reference figures of the published bulletins, read by hand. */
const REFERENCE = 'tests/corpus/figures.csv';
/** Passages of other publishers with their reference figures, in sets. */
const PASSAGES = 'tests/corpus/passages';

/**
 * The accuracy of this very reading, before people reviewed it, against the reference figures, for the page that explains the method: the number
 * that is printed comes from the run that made the tables. Where there are no reference figures, there is no file.
 */
export function makeAccuracy(machine: readonly Reading[], root: string, effects: Effects): MadeFile[] {
  const reference = join(root, REFERENCE);
  if (!effects.exists(reference)) return [];
  const { scores } = scoreReadings(machine, reference, effects);
  const ofBulletins = [...scores].map(([bulletin, score]) => ({ bulletin, ...score }));
  const rows: Accuracy = [...ofBulletins, ...scorePassages(root, effects)];
  const json = `${JSON.stringify(rows, null, 2)}\n`;
  return [{ path: join('public/data', 'accuracy.json'), bytes: Buffer.from(json) }];
}

function scorePassages(root: string, effects: Effects): Accuracy {
  const folder = join(root, PASSAGES);
  const names = effects.list(folder).filter((name) => effects.isFolder(join(folder, name)));
  const sets = names.map((name) => readPassages(join(folder, name)));
  const documents = sets.flatMap((set) => set.documents);
  const texts = new Map(documents.map((document) => [document.id, document.text]));
  const figures = documents.flatMap((document) => extract(document).figures);
  const references = sets.flatMap((set) => set.references);
  const all = scoreFigures(references, figures, texts).scores.get('all');
  return all === undefined ? [] : [{ bulletin: 'passages', documents: documents.length, ...all }];
}
