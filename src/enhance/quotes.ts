import { SEE_SOURCE } from '../i18n/quotes.ts';
import { pageLang } from './pageLang.ts';

/** A number shows its sentence: on hover, on focus, and on the first tap; the second tap and a click follow the link. */
export function startQuotes(): void {
  const pop = document.createElement('div');
  pop.className = 'pop';
  pop.id = 'quote-pop';
  pop.hidden = true;
  document.body.append(pop);
  let shown: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hide = (): void => {
    clearTimeout(timer);
    pop.hidden = true;
    shown?.removeAttribute('aria-describedby');
    shown = null;
  };

  const show = async (link: Element, touched = false): Promise<void> => {
    if (shown === link) return;
    hide();
    shown = link;
    const content = await readQuote(link);
    // The pointer has moved on to another number while the quote was loading.
    if (shown !== link || content === null) return;
    // A tap opens the quote and not the page, so the box offers the link.
    if (touched) content.append(openerOf(link));
    pop.replaceChildren(content);
    pop.hidden = false;
    link.setAttribute('aria-describedby', pop.id);
    positionBeside(pop, link);
  };

  document.addEventListener('pointerover', (event) => {
    const link = linkOf(event.target);
    if (event.pointerType !== 'mouse') return;
    clearTimeout(timer);
    if (link !== null) timer = setTimeout(() => void show(link), 120);
    else if (!pop.contains(event.target as Node)) timer = setTimeout(hide, 200);
  });
  document.addEventListener('focusin', (event) => {
    const link = linkOf(event.target);
    if (link?.matches(':focus-visible') === true) void show(link);
    else if (!pop.contains(event.target as Node)) hide();
  });
  document.addEventListener('click', (event) => {
    const link = linkOf(event.target);
    const touched = event.pointerType === 'touch';
    if (link !== null && touched && shown !== link) {
      event.preventDefault();
      void show(link, true);
    } else if (link === null && !pop.contains(event.target as Node)) hide();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
}

const linkOf = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest('a.fig, .chart svg a') : null;

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
  if (source.matches('.quote')) {
    box.append(document.importNode(source, true));
    const cite = read?.querySelector('[data-cite]');
    if (cite !== null && cite !== undefined) box.append(document.importNode(cite, true));
  } else box.append(...[...source.children].map((cell) => paragraph(cell.textContent)));
  for (const element of box.querySelectorAll('[id]')) element.removeAttribute('id');
  return box;
}

async function readPage(address: string): Promise<Document | null> {
  try {
    const response = await fetch(address);
    if (!response.ok) return null;
    return new DOMParser().parseFromString(await response.text(), 'text/html');
  } catch {
    return null;
  }
}

function openerOf(link: Element): HTMLAnchorElement {
  const opener = document.createElement('a');
  opener.href = link.getAttribute('href') ?? '';
  opener.textContent = SEE_SOURCE[pageLang()];
  return opener;
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text.trim();
  return element;
}

/** Below the number, or above it where there is no room; never outside the window. */
function positionBeside(pop: HTMLElement, link: Element): void {
  const box = link.getBoundingClientRect();
  const left = Math.max(16, Math.min(box.left, document.documentElement.clientWidth - pop.offsetWidth - 16));
  const below = box.bottom + pop.offsetHeight + 8 < innerHeight;
  const top = below ? box.bottom + 6 : Math.max(8, box.top - pop.offsetHeight - 6);
  pop.style.left = `${left + scrollX}px`;
  pop.style.top = `${top + scrollY}px`;
}
