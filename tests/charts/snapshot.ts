import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';

/** Numbers with three decimals at most, ids by their order, one element a line: what a difference is to be read in. */
export function normalize(svg: string): string {
  const ids = new Map<string, string>();
  const nameOf = (id: string): string => {
    const name = ids.get(id) ?? `id${ids.size + 1}`;
    ids.set(id, name);
    return name;
  };
  return `${svg
    .replaceAll(/(\d+\.\d{3})\d+/g, '$1')
    .replaceAll(/ id="([^"]*)"/g, (_, id: string) => ` id="${nameOf(id)}"`)
    .replaceAll(/url\(#([^)]*)\)/g, (_, id: string) => `url(#${nameOf(id)})`)
    .replaceAll(/(<(?!\/)|<\/(?:svg|a|g)>)/g, '\n$1')
    .trim()}\n`;
}

/**
 * Compares a drawing with the one that was kept. One that is missing is written, except in CI, where it is an error; one
 * that differs leaves the new drawing beside the old, as `-changed.svg`.
 */
export function matchSnapshot(
  path: string,
  svg: string,
): { readonly matches: boolean; readonly message: string } {
  const drawn = normalize(svg);
  const changed = path.replace(/\.svg$/, '-changed.svg');
  if (!existsSync(path)) {
    if (process.env['CI'] === 'true') return { matches: false, message: `missing snapshot: ${path}` };
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, drawn);
    return { matches: true, message: '' };
  }
  if (readFileSync(path, 'utf8') === drawn) {
    rmSync(changed, { force: true });
    return { matches: true, message: '' };
  }
  writeFileSync(changed, drawn);
  return { matches: false, message: `changed drawing: ${changed}; expected ${path}` };
}
