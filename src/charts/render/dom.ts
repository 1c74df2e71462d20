/**
 * As much of a DOM as Plot and d3-selection ask for while they draw, and nothing else: over a whole one (linkedom) they take half as long again.
 * What is drawn is printed, never looked at. `innerHTML` is kept as it is: marks of our own bring their SVG as text.
 */
export class DrawnElement {
  readonly nodeType = 1;
  readonly namespaceURI = 'http://www.w3.org/2000/svg';
  readonly children: DrawnElement[] = [];
  readonly attributes = new Map<string, string>();
  readonly name: string;
  parentNode: DrawnElement | null = null;
  textContent = '';
  innerHTML = '';

  constructor(name: string) {
    this.name = name;
  }

  get ownerDocument(): typeof drawnDocument {
    return drawnDocument;
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  setAttributeNS(_: string, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  appendChild(child: DrawnElement): DrawnElement {
    return this.insertBefore(child, null);
  }

  insertBefore(child: DrawnElement, next: DrawnElement | null): DrawnElement {
    const { parentNode } = child;
    if (parentNode !== null) parentNode.children.splice(parentNode.children.indexOf(child), 1);
    child.parentNode = this;
    const at = next === null ? -1 : this.children.indexOf(next);
    if (at < 0) this.children.push(child);
    else this.children.splice(at, 0, child);
    return child;
  }
}

/** The document of all drawings: it holds nothing, it makes elements. */
export const drawnDocument = {
  createElementNS: (_: string, name: string): DrawnElement => new DrawnElement(name),
  get documentElement(): DrawnElement {
    return ROOT;
  },
};

const ROOT = new DrawnElement('svg');
