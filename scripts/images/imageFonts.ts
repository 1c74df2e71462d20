import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';

import subsetFont from 'subset-font';

import { CACHE } from '../run/cache.ts';

const PACKAGE = '@expo-google-fonts/noto-sans-sc';
const WEIGHTS = ['400Regular', '700Bold'] as const;

/** The version of the outlines: pictures that were made with others are made again. */
export function fontVersion(): string {
  const { version } = JSON.parse(readFileSync(resolve('package.json'), 'utf8')) as { version: string };
  return `${PACKAGE}@${version}`;
}

const resolve = (path: string): string => createRequire(import.meta.url).resolve(`${PACKAGE}/${path}`);

/**
 * Noto Sans SC in the weights that pictures use, cut down to some characters: 10 MB become 200 KB, which each worker reads in
 * a moment. TTF, because resvg draws nothing, without an error, with WOFF2. Gives the paths.
 */
export async function subsetFonts(
  characters: ReadonlySet<string>,
  folder = join(CACHE, 'fonts'),
): Promise<string[]> {
  const text = [...characters].sort().join('');
  mkdirSync(folder, { recursive: true });
  return Promise.all(
    WEIGHTS.map(async (weight) => {
      const name = hash('sha256', `${fontVersion()} ${weight} ${text}`).slice(0, 16);
      const path = join(folder, `${weight}-${name}.ttf`);
      if (existsSync(path)) return path;
      const whole = readFileSync(resolve(`${weight}/NotoSansSC_${weight}.ttf`));
      // Two builds at once may make the same file: it is complete when it has its name.
      const aside = `${path}.${String(process.pid)}`;
      writeFileSync(aside, await subsetFont(whole, text, { targetFormat: 'sfnt' }));
      renameSync(aside, path);
      return path;
    }),
  );
}

/** Characters that a font has no glyph for; they would be shown as empty boxes. */
export function missingGlyphs(path: string, characters: ReadonlySet<string>): string[] {
  const has = readCoverage(readFileSync(path));
  return [...characters].filter((character) => !has(character.codePointAt(0) ?? 0)).sort();
}

/** Reads the `cmap` table of a TrueType font, segmented coverage (format 12) or segments of the basic plane (format 4). */
function readCoverage(font: Buffer): (codePoint: number) => boolean {
  const tables = font.readUInt16BE(4);
  for (let k = 0; k < tables; k++) {
    const at = 12 + 16 * k;
    if (font.toString('latin1', at, at + 4) === 'cmap') return coverageOf(font, font.readUInt32BE(at + 8));
  }
  return () => false;
}

function coverageOf(font: Buffer, cmap: number): (codePoint: number) => boolean {
  const ranges: (readonly [first: number, last: number])[] = [];
  for (let k = 0; k < font.readUInt16BE(cmap + 2); k++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + 8 * k + 4);
    const format = font.readUInt16BE(at);
    if (format === 12) {
      for (let n = 0; n < font.readUInt32BE(at + 12); n++)
        ranges.push([font.readUInt32BE(at + 16 + 12 * n), font.readUInt32BE(at + 20 + 12 * n)]);
    } else if (format === 4) {
      const count = font.readUInt16BE(at + 6) / 2;
      for (let n = 0; n < count; n++)
        ranges.push([font.readUInt16BE(at + 16 + 2 * (count + n)), font.readUInt16BE(at + 14 + 2 * n)]);
    }
  }
  return (codePoint) => ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}
