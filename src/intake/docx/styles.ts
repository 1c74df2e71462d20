import type { Archive } from '../office/zip.ts';
import type { List, ListLevel } from '../document/listNumbers.ts';

import { readPart } from '../office/xml.ts';

/** What the styles of a document say that matters for its text. */
export interface Styles {
  /** List and level of paragraphs in a style, by its id. */
  readonly listOf: (style: string) => { readonly list: string; readonly level: number } | undefined;
  /** Whether a style is that of a line of a table of contents, which repeats headings with page numbers. */
  readonly isContents: (style: string) => boolean;
  /** The properties by which a style hides or crosses out its text: w:vanish, w:strike, w:dstrike. */
  readonly hidingOf: (style: string) => readonly string[];
  /** Whether a style paints the ground of its text. */
  readonly isPainted: (style: string) => boolean;
}

/** A switch of OOXML that is turned off. */
export const isOff = (value: string): boolean => /^(?:0|false|off|none)$/u.test(value);

/** Whether a ground is painted by what w:shd says of it: its pattern and colours. */
export const paints = (attributes: Readonly<Record<string, string>>): boolean => {
  const { 'w:val': pattern = 'clear', 'w:fill': fill = 'auto', 'w:themeFill': theme = '' } = attributes;
  return !/^(?:clear|nil|none)$/u.test(pattern) || theme !== '' || !/^(?:auto|f{6}|)$/iu.test(fill);
};

const HIDING: readonly string[] = ['w:vanish', 'w:strike', 'w:dstrike'];

export const highlights = (colour: string): boolean => !isOff(colour) && colour !== 'white';

interface Style {
  name: string;
  basedOn: string;
  list: string;
  level: string;
  readonly hiding: Map<string, boolean>;
  /** Undefined where it says nothing of its ground. */
  isPainted?: boolean;
}

export function readStyles(archive: Archive): Styles {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  for (const event of readPart(archive, 'word/styles.xml')) {
    if (event.kind !== 'open') continue;
    const value = event.attributes['w:val'] ?? '';
    if (event.name === 'w:style') {
      style = { name: '', basedOn: '', list: '', level: '', hiding: new Map() };
      styles.set(event.attributes['w:styleId'] ?? '', style);
    } else if (style === null) continue;
    else if (event.name === 'w:name') style.name = value;
    else if (event.name === 'w:basedOn') style.basedOn = value;
    else if (event.name === 'w:numId') style.list = value;
    else if (event.name === 'w:ilvl') style.level = value;
    else if (HIDING.includes(event.name)) style.hiding.set(event.name, !isOff(value));
    else if (event.name === 'w:shd') style.isPainted = paints(event.attributes);
    else if (event.name === 'w:highlight') style.isPainted = highlights(value);
  }
  const inherited = (id: string, key: 'list' | 'level', depth = 0): string => {
    const style = styles.get(id);
    if (style === undefined || depth > 20) return '';
    return style[key] !== '' ? style[key] : inherited(style.basedOn, key, depth + 1);
  };
  const hides = (id: string, property: string, depth = 0): boolean => {
    const style = styles.get(id);
    if (style === undefined || depth > 20) return false;
    return style.hiding.get(property) ?? hides(style.basedOn, property, depth + 1);
  };
  const isPainted = (id: string, depth = 0): boolean => {
    const style = styles.get(id);
    if (style === undefined || depth > 20) return false;
    return style.isPainted ?? isPainted(style.basedOn, depth + 1);
  };
  return {
    isPainted: (id) => isPainted(id),
    hidingOf: (id) => (styles.has(id) ? HIDING.filter((property) => hides(id, property)) : []),
    listOf: (id) => {
      const list = inherited(id, 'list');
      return list === '' ? undefined : { list, level: Number(inherited(id, 'level')) };
    },
    isContents: (id) => /^toc \d$/i.test(styles.get(id)?.name ?? ''),
  };
}

type Level = { -readonly [Key in keyof ListLevel]: ListLevel[Key] };

interface Definition {
  readonly levels: Level[];
  /** Style of lists whose definition holds instead of this one. */
  link: string;
}

interface Instance {
  definition: string;
  readonly starts: (number | undefined)[];
  readonly overrides: (Level | undefined)[];
}

/** The lists of a document by id (`w:numId`). */
export function readLists(archive: Archive, styles: Styles): ReadonlyMap<string, List> {
  const definitions = new Map<string, Definition>();
  const instances = new Map<string, Instance>();
  let definition: Definition | null = null;
  let instance: Instance | null = null;
  let overridden = 0;
  let level: Level | null = null;
  for (const event of readPart(archive, 'word/numbering.xml')) {
    if (event.kind !== 'open') continue;
    const { name, attributes } = event;
    const value = attributes['w:val'] ?? '';
    if (name === 'w:abstractNum') {
      definition = { levels: [], link: '' };
      instance = null;
      definitions.set(attributes['w:abstractNumId'] ?? '', definition);
    } else if (name === 'w:num') {
      instance = { definition: '', starts: [], overrides: [] };
      instances.set(attributes['w:numId'] ?? '', instance);
    } else if (name === 'w:abstractNumId' && instance !== null) instance.definition = value;
    else if (name === 'w:numStyleLink' && definition !== null) definition.link = value;
    else if (name === 'w:lvlOverride') overridden = ordinalOf(attributes['w:ilvl']);
    else if (name === 'w:startOverride' && instance !== null) instance.starts[overridden] = Number(value);
    else if (name === 'w:lvl') {
      level = { start: 1, format: 'decimal', pattern: '' };
      const at = ordinalOf(attributes['w:ilvl']);
      if (instance !== null) instance.overrides[at] = level;
      else if (definition !== null) definition.levels[at] = level;
    } else if (level !== null) setLevel(level, name, attributes);
  }
  const resolve = (id: string, depth = 0): Definition | undefined => {
    const own = definitions.get(id);
    const linked = own === undefined || own.link === '' ? undefined : styles.listOf(own.link);
    const other = linked === undefined ? undefined : instances.get(linked.list)?.definition;
    return other === undefined || depth > 5 ? own : resolve(other, depth + 1);
  };
  return new Map(
    [...instances].map(([id, { definition: of, starts, overrides }]) => {
      const levels: readonly (ListLevel | undefined)[] = Array.from(
        { length: 9 },
        (_, k) => overrides[k] ?? resolve(of)?.levels[k],
      );
      return [id, { id, definition: of, levels, starts }];
    }),
  );
}

function setLevel(level: Level, name: string, attributes: Readonly<Record<string, string>>): void {
  const value = attributes['w:val'] ?? '';
  if (name === 'w:start') level.start = Number(value);
  else if (name === 'w:numFmt') level.format = value;
  else if (name === 'w:lvlText') level.pattern = value;
  else if (name === 'w:lvlRestart') level.restart = Number(value);
  else if (name === 'w:isLgl') level.isPlain = value !== '0' && value !== 'false';
}

/** A level from 0 to 8, whatever is written. */
const ordinalOf = (text = '0'): number => Math.min(Math.max(Math.trunc(Number(text)) || 0, 0), 8);
