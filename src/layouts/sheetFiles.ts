import type { Sheet } from './siteStyle.ts';

import { policySource } from '../graphics/policySource.ts';
import { SHEETS, SITE_STYLE } from './siteStyle.ts';

type SheetName = 'site' | Sheet;

const TEXTS: Readonly<Record<SheetName, string>> = { site: SITE_STYLE, ...SHEETS };

/** Characters of a hash that are enough to tell one version of a sheet from another. */
const HASH = /^'sha256-([\w+/]{12})/;

/** The sheets as files, kept for a year like all whose name carries their hash: `_astro/site.Xq1f0c2ab94d.css`. */
const FILES = await Promise.all(
  Object.entries(TEXTS).map(async ([name, text]) => {
    const [, hash = ''] = HASH.exec(await policySource(text)) ?? [];
    return { name, text, path: `_astro/${name}.${hash.replace(/[+/]/g, '_')}.css` };
  }),
);

/** Path of a sheet as a file. */
export function sheetFile(name: SheetName): string {
  return FILES.find((file) => file.name === name)?.path ?? '';
}

/** The files of all sheets, with what stands in them. */
export const SHEET_FILES: readonly { readonly path: string; readonly text: string }[] = FILES;
