import { href } from '../../i18n/index.ts';
import { verify } from '../../i18n/verify.ts';
import { adopt } from '../adopt.ts';
import style from './whence.css?inline';
import { pageLang } from '../search/links.ts';
import { element } from '../element.ts';

adopt(style);

/** What holds a sentence or a row. */
const BLOCKS = 'p, li, dd, dt, tr, figcaption, blockquote, h1, h2, h3, summary';
/** The link is named so; there is one at a time. */
const ID = 'whence';

/** The sentence around the selection; of a table the head of the row with it. */
function sentenceOf(selection: Selection): string {
  const said = selection.toString().trim();
  const { anchorNode } = selection;
  const block = (
    anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement
  )?.closest<HTMLElement>(BLOCKS);
  if (block === null || block === undefined) return said;
  if (block.matches('tr')) return `${block.querySelector('th')?.textContent.trim() ?? ''}${said}`;
  const text = block.textContent.replaceAll(/\s+/gu, ' ');
  const at = text.indexOf(said.replaceAll(/\s+/gu, ' '));
  if (at < 0) return said;
  const before = /[^。！？；]*$/u.exec(text.slice(0, at))?.[0] ?? '';
  const behind = /^[^。！？；]*[。！？；]?/u.exec(text.slice(at + said.length))?.[0] ?? '';
  return (before + said + behind).trim();
}

/** Offers to look up the number that was selected, right below it; the words travel behind `#`, which no server sees. */
function offerLookUp(): void {
  withdrawOffer();
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return;
  const { anchorNode } = selection;
  const main = document.getElementById('main');
  if (main?.contains(anchorNode) !== true) return;
  const asking = new URLSearchParams({ t: sentenceOf(selection) });
  // The page of a region says of which one by its address, that of a document by the last of the regions in its head.
  const regions = [...main.querySelectorAll<HTMLAnchorElement>('.head a[href*="/regions/"]')];
  const place = /\/regions\/(\d{6,9})\//.exec(regions.at(-1)?.pathname ?? location.pathname)?.[1];
  const day = document.querySelector<HTMLMetaElement>('meta[name="PubDate"]')?.content;
  if (place !== undefined) asking.set('place', place);
  if (day !== undefined) asking.set('day', day);
  const box = selection.getRangeAt(0).getBoundingClientRect();
  const link = element(
    'a',
    { id: ID, class: 'whence', href: `${href('/verify/', pageLang())}#${asking}` },
    verify(pageLang())('askNumber'),
  );
  document.body.append(link);
  const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - link.offsetWidth - 8));
  link.style.left = `${left + scrollX}px`;
  link.style.top = `${box.bottom + scrollY + 6}px`;
}

const withdrawOffer = (): void => document.getElementById(ID)?.remove();

/** Longer selections are no number, and are copied rather. */
const LONGEST = 200;
/** Milliseconds that a selection must rest before it is looked at (debounce). */
const PAUSE = 250;

let timer: ReturnType<typeof setTimeout> | undefined;

function look(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const said = String(getSelection()).trim();
    if (said.length <= LONGEST && /\d/.test(said)) offerLookUp();
    else withdrawOffer();
  }, PAUSE);
}

document.addEventListener('selectionchange', look);
look();
