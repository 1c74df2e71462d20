import type { Editions } from './editions.ts';

import { readEditionTexts } from '../datasets/published.ts';
import { fileHref } from '../i18n/index.ts';
import { parseEditionFile } from './editions.ts';

let known: ReadonlyMap<string, Editions> | undefined;

/** The editions of every graphic that the site has or had, by its id; read once. */
export function readEditions(): ReadonlyMap<string, Editions> {
  known ??= new Map(
    [...readEditionTexts().values()].flatMap((text) => Object.entries(parseEditionFile(text, fileHref('')))),
  );
  return known;
}
