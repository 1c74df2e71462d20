/** One rule of a style sheet: `selector{declarations}`, or an at-rule with the rules in it. */
interface StyleRule {
  readonly selector: string;
  readonly body: string;
}

/** Rules of a sheet without comments. Strings with braces in them do not occur in ours. */
function rulesOf(css: string): StyleRule[] {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const rules: StyleRule[] = [];
  for (let from = 0, open = text.indexOf('{'); open !== -1; open = text.indexOf('{', from)) {
    let depth = 1;
    let at = open + 1;
    for (; depth > 0 && at < text.length; at++) depth += text[at] === '{' ? 1 : text[at] === '}' ? -1 : 0;
    rules.push({ selector: text.slice(from, open).trim(), body: text.slice(open + 1, at - 1) });
    from = at;
  }
  return rules;
}

/**
 * The part of style sheets that a piece of markup uses, made short: rules are kept where the markup has every class that one
 * of their selectors names. Elements, attributes and states are not looked at. At-rules are kept with what is used in them.
 */
export function usedStyle(css: string, markup: string): string {
  const classes = new Set(
    [...markup.matchAll(/\bclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)),
  );
  const isUsed = (selector: string): boolean =>
    [...selector.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => classes.has(name));
  return rulesOf(css)
    .map(({ selector, body }) => {
      if (selector.startsWith('@')) {
        const inner = usedStyle(body, markup);
        return inner === '' ? '' : `${selector}{${inner}}`;
      }
      const used = selector.split(',').filter(isUsed);
      return used.length === 0 ? '' : `${used.map(squeeze).join(',')}{${squeeze(body).replace(/;$/, '')}}`;
    })
    .join('');
}

const squeeze = (css: string): string =>
  css
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\s*([:;,>])\s*/g, '$1');

/** The declarations of custom properties that a style uses, and those that they use, from the rules of a sheet for `:root`. */
export function usedVariables(variables: string, style: string): string {
  const own = rulesOf(variables).filter(({ selector }) => selector === ':root');
  const declared = new Map(
    [
      ...own
        .map(({ body }) => body)
        .join('')
        .matchAll(/(--[\w-]+):\s*([^;]+);/g),
    ].map(([, name = '', value = '']) => [name, squeeze(value)]),
  );
  const used = new Set<string>();
  const visit = (text: string): void => {
    for (const [, name = ''] of text.matchAll(/var\((--[\w-]+)/g)) {
      if (used.has(name)) continue;
      used.add(name);
      visit(declared.get(name) ?? '');
    }
  };
  visit(style);
  return [...declared].flatMap(([name, value]) => (used.has(name) ? [`${name}:${value}`] : [])).join(';');
}
