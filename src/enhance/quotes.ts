/** What the script of tips says of the mark or number that is shown. */
export interface Tip {
  readonly mark: Element;
  readonly pop: HTMLElement;
  readonly place: () => void;
  readonly isShown: () => boolean;
}

/** Sweeping over marks reads no page. */
const PAUSE = 120;

let described: Element | null = null;

/** Adds to a tip the sentence of its number, or the row of its sources. */
export function showQuote(tip: Tip): void {
  described?.removeAttribute('aria-describedby');
  described = tip.mark;
  const wait = tip.pop.hidden ? 0 : PAUSE;
  setTimeout(() => void addQuote(tip), wait);
}

async function addQuote({ mark, pop, place, isShown }: Tip): Promise<void> {
  if (!isShown() || !mark.hasAttribute('href')) return;
  const content = await readQuote(mark);
  // Another number was reached while this one was being read.
  if (!isShown() || content === null) return;
  const opener = pop.querySelector(':scope > a');
  if (opener === null) pop.append(content);
  else opener.before(content);
  pop.hidden = false;
  mark.setAttribute('aria-describedby', pop.id);
  place();
}

const pages = new Map<string, Promise<Document | null>>();

/** The quote of the page that the link leads to, or the row of its sources; a page is read once. */
async function readQuote(link: Element): Promise<Element | null> {
  const address = new URL(link.getAttribute('href') ?? '', location.href);
  const page = address.origin + address.pathname;
  const reading = pages.get(page) ?? readPage(page);
  pages.set(page, reading);
  const read = await reading;
  const source =
    address.hash === ''
      ? read?.querySelector('.quote')
      : read?.getElementById(decodeURIComponent(address.hash.slice(1)));
  if (source === null || source === undefined) return null;
  const box = document.createElement('div');
  const block = source.closest('.text :is(p, td)');
  if (block !== null) box.append(paragraph(block.textContent));
  else if (source.matches('.quote')) {
    box.append(document.importNode(source, true));
    const cite = read?.querySelector('[data-cite]');
    if (cite !== null && cite !== undefined) box.append(document.importNode(cite, true));
  } else box.append(...[...source.children].map((cell) => paragraph(cell.textContent)));
  for (const element of box.querySelectorAll('[id]')) element.removeAttribute('id');
  // Its links lead on from where they stood.
  for (const link of box.querySelectorAll('a[href]'))
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', address).href);
  return box;
}

async function readPage(address: string): Promise<Document | null> {
  try {
    const response = await fetch(address);
    if (!response.ok) return null;
    // Its style sheets would be held against the policy of this page, which knows its own alone.
    const text = (await response.text()).replaceAll(/<style\b[^>]*>[\s\S]*?<\/style>/g, '');
    return new DOMParser().parseFromString(text, 'text/html');
  } catch {
    return null;
  }
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text.trim();
  return element;
}
