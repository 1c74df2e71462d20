/** An element of a drawing of ours; texts are strings. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

const TOKEN = /<(\/?)([a-z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/**
 * Reads a drawing as src/charts/render/svg.ts writes it: elements, attributes in double quotes, texts. Strict, since it is our own:
 * anything else is an error.
 */
export function parseDrawing(svg: string): Element {
  type Open = Element & { children: (Element | string)[] };
  const root: Open = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < svg.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(svg);
    if (token === null) throw new Error(`unreadable drawing: ${svg.slice(at, at + 40)}; expected an element`);
    const [, closing = '', name = '', attributes = '', empty = '', text = ''] = token;
    const parent = open.at(-1) ?? root;
    if (text !== '') parent.children.push(unescape(text));
    else if (closing !== '') {
      if (parent.name !== name)
        throw new Error(`unclosed element: ${parent.name}; expected </${parent.name}>`);
      open.pop();
    } else {
      const element: Open = { name, attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (empty === '') open.push(element);
    }
  }
  const first = root.children[0];
  if (open.length !== 1 || first === undefined || typeof first === 'string')
    throw new Error(`unclosed element: ${open.at(-1)?.name ?? ''}; expected one whole drawing`);
  return first;
}

const attributesOf = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, unescape(value)]),
  );

const unescape = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] ?? '');
