import type { Colour } from './colour.ts';

import { mixColours, parseColour } from './colour.ts';

/** What an element is, as far as a selector asks: its name and its classes. */
export interface Styled {
  readonly name: string;
  readonly classes: readonly string[];
}

/** The look of the site's drawings in its light theme. */
export interface StyleSheet {
  /** Properties that the sheets set for an element; `ancestors` from the root down. Values are as written. */
  readonly propertiesOf: (element: Styled, ancestors: readonly Styled[]) => ReadonlyMap<string, string>;
  /** A colour as CSS writes it: a hex, `var(--ink)`, `color-mix(in oklab, …)`. */
  readonly colourOf: (value: string) => Colour;
}

interface Rule {
  /** Compounds from the outermost in: `.marks .c-grid`. */
  readonly compounds: readonly Styled[];
  /** Classes count a thousand, names one: the sheets have no ids. */
  readonly weight: number;
  readonly declarations: readonly (readonly [property: string, value: string])[];
}

/**
 * Reads the sheets that the pages use, so that a picture cannot look other than the page: `variables` defines `--ink` and
 * its like, `sheets` style the marks. What depends on a pointer, the keyboard, the size of type or the screen is left out.
 */
export function createStyleSheet(variables: string, sheets: readonly string[]): StyleSheet {
  const known = new Map(
    // Those at the beginning of a line: the others hold for some readers only.
    [...stripComments(variables).matchAll(/^:root \{([^}]*)\}/gm)].flatMap(([, body = '']) =>
      declarationsOf(body),
    ),
  );
  const rules = sheets.flatMap((sheet) => rulesOf(stripComments(sheet)));
  return {
    propertiesOf: (element, ancestors) => {
      const matching = rules
        .filter(({ compounds }) => isMatch(compounds, element, ancestors))
        .sort((a, b) => a.weight - b.weight);
      return new Map(matching.flatMap(({ declarations }) => declarations));
    },
    colourOf: (value) => colourOf(value.trim(), known),
  };
}

const stripComments = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '');

const declarationsOf = (body: string): (readonly [string, string])[] =>
  body.split(';').flatMap((line) => {
    const at = line.indexOf(':');
    return at < 0 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()] as const];
  });

function rulesOf(css: string): Rule[] {
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) => {
    const declarations = declarationsOf(body);
    return selectors.split(',').flatMap((selector) => {
      const compounds = selector.trim().split(/\s+/).map(compoundOf);
      if (!compounds.every((compound) => compound !== null)) return [];
      const weight = compounds.reduce(
        (sum, { name, classes }) => sum + classes.length * 1000 + (name === '' ? 0 : 1),
        0,
      );
      return [{ compounds, weight, declarations }];
    });
  });
}

/** `path`, `.c-axis`, `text.c-number`; null for what depends on more than the drawing. */
function compoundOf(text: string): Styled | null {
  const match = /^([a-z]*)((?:\.[\w-]+)*)$/.exec(text);
  if (match === null) return null;
  return { name: match[1] ?? '', classes: (match[2] ?? '').split('.').slice(1) };
}

function isMatch(compounds: readonly Styled[], element: Styled, ancestors: readonly Styled[]): boolean {
  const own = compounds.at(-1);
  if (own === undefined || !fits(own, element)) return false;
  let next = compounds.length - 2;
  for (let k = ancestors.length - 1; k >= 0 && next >= 0; k--) {
    const [compound, ancestor] = [compounds[next], ancestors[k]];
    if (compound !== undefined && ancestor !== undefined && fits(compound, ancestor)) next -= 1;
  }
  return next < 0;
}

const fits = (compound: Styled, element: Styled): boolean =>
  (compound.name === '' || compound.name === element.name) &&
  compound.classes.every((name) => element.classes.includes(name));

function colourOf(value: string, variables: ReadonlyMap<string, string>): Colour {
  const variable = /^var\((--[\w-]+)\)$/.exec(value);
  if (variable !== null) {
    const declared = variables.get(variable[1] ?? '');
    if (declared === undefined) throw new Error(`unknown variable: ${value}; expected one of variables.css`);
    return colourOf(declared, variables);
  }
  const light = /^light-dark\(([^,]+),[^)]+\)$/.exec(value);
  if (light !== null) return colourOf((light[1] ?? '').trim(), variables);
  const mix = /^color-mix\(in oklab, (.+) ([\d.]+)%, (.+)\)$/.exec(value);
  if (mix === null) return parseColour(value);
  const [, a = '', share = '', b = ''] = mix;
  return mixColours(colourOf(a, variables), colourOf(b, variables), Number(share) / 100);
}
