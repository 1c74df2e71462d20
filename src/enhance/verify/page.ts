import type { ShownAnswer, ShownSource } from '../../views/verifyView.ts';
import type { VerifyAnswer, VerifyRequest } from './worker.ts';

import { clauseAround } from '../../verify/clause.ts';
import { localDay } from '../../text/localDay.ts';
import { adopt } from '../adopt.ts';
import { element } from '../element.ts';
import { find } from '../find.ts';
import { readWords } from '../lint/lintWords.ts';
import { saveFile } from '../saveFile.ts';
import style from './verify.css?inline';

/** The language of texts and publications. */
const CHINESE = 'zh-CN';
/** Milliseconds that typing must pause before the text is looked up again (debounce). */
const PAUSE = 600;

adopt(style);
const form = find('verify', HTMLElement);
const text = find('verify-text', HTMLTextAreaElement);
const place = find('verify-place', HTMLInputElement);
const day = find('verify-day', HTMLInputElement);
const file = find('verify-file', HTMLInputElement);
const results = find('verify-results', HTMLElement);
const status = find('verify-status', HTMLElement);
const words = readWords(find('verify-words', HTMLTemplateElement));
const actions = ['print', 'copy', 'save'].map((name) => find(`verify-${name}`, HTMLButtonElement));
const [print, copy, save] = actions as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement];
const lang = document.documentElement.lang === 'en' ? 'en' : 'zh';
const { words: wordsFile = '', record: recordFile = '', base = '' } = form.dataset;

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'verify' });
let asked = 0;
let shown: VerifyAnswer | null = null;
let isChosen = false;
/** The day of the page that asked, as precise as it is known (EDTF), until the reader chooses one. */
let dayOfPage = '';
let timer: ReturnType<typeof setTimeout> | undefined;

function ask(): void {
  clearTimeout(timer);
  if (text.value.trim() === '') return;
  asked += 1;
  status.textContent = words('working');
  send(asked, text.value);
}

function send(id: number, value: string): void {
  const request: VerifyRequest = {
    id,
    text: value,
    place: place.value.trim(),
    day: isChosen ? day.value : dayOfPage,
    fallback: localDay(new Date()),
    lang,
    words: wordsFile,
    record: recordFile,
    base: new URL(base, location.href).href.replace(/\/$/u, ''),
  };
  worker.postMessage(request);
}

worker.onmessage = ({ data }: MessageEvent<VerifyAnswer>): void => {
  if (data.id !== asked) return;
  if (data.failed) {
    status.textContent = words('failed');
    return;
  }
  shown = data;
  status.textContent = data.isPlaced
    ? data.counts
    : `${words('unknownPlace', { place: place.value })} ${data.counts}`;
  if (!isChosen) day.value = data.day.length === 10 ? data.day : '';
  results.replaceChildren(...(data.answers.length === 0 ? [] : [drawText(data), drawList(data)]));
  results.hidden = false;
  for (const button of actions) button.disabled = data.answers.length === 0;
};
worker.onerror = (): void => {
  status.textContent = words('failed');
};

/** The text with its numbers, each leading to its answer. */
function drawText({ text: read, answers }: VerifyAnswer): HTMLElement {
  const box = element('p', { class: 'verify-text', lang: CHINESE });
  let at = 0;
  answers.forEach(({ start, end, verdict, name }, k) => {
    box.append(
      read.slice(at, start),
      element(
        'a',
        { class: `verify-mark ${verdict}`, href: `#verify-${k + 1}`, title: name },
        read.slice(start, end),
      ),
    );
    at = end;
  });
  box.append(read.slice(at));
  return element('section', {}, element('h2', {}, words('marked')), box);
}

function drawList({ text: read, answers }: VerifyAnswer): HTMLElement {
  return element(
    'section',
    {},
    element('h2', {}, words('results')),
    element('ol', { class: 'verify-list plain' }, ...answers.map((answer, k) => drawAnswer(read, answer, k))),
  );
}

function drawAnswer(read: string, answer: ShownAnswer, at: number): HTMLElement {
  const { raw, verdict, name, reading, reasons, source, newer } = answer;
  return element(
    'li',
    { id: `verify-${at + 1}`, class: verdict, tabindex: '-1' },
    element(
      'p',
      {},
      element('span', { class: 'verify-number', lang: CHINESE }, raw),
      ' ',
      element('strong', {}, name),
    ),
    element('p', { class: 'verify-clause', lang: CHINESE }, clauseAround(read, answer)),
    ...(source === null ? [] : drawSource(source)),
    ...(newer === null ? [] : drawSource(newer)),
    ...reasons.map((reason) => element('p', { class: 'small muted' }, reason)),
    reading === '' ? null : element('p', { class: 'small muted' }, reading),
  );
}

function drawSource({ text: said, quote, title, url, path }: ShownSource): HTMLElement[] {
  return [
    element(
      'div',
      { class: 'verify-source' },
      element('p', { lang: CHINESE }, said),
      quote === '' ? null : element('blockquote', { lang: CHINESE }, quote),
      element(
        'p',
        { class: 'small muted' },
        url === '' ? title : element('a', { href: url, rel: 'noopener', lang: CHINESE }, title),
        ' · ',
        element('a', { href: hrefOf(path) }, words('open')),
      ),
    ),
  ];
}

/** A path of the site in the language of the page. */
const hrefOf = (path: string): string => `${base.replace(/\/$/u, '')}${lang === 'en' ? '/en' : ''}${path}`;

print.addEventListener('click', () => {
  globalThis.print();
});
copy.addEventListener('click', () => {
  if (shown === null) return;
  const { list, counts } = shown;
  void navigator.clipboard.writeText(`${list}\n\n${counts}\n`).then(
    () => {
      status.textContent = words('copied');
    },
    () => {
      // Outside https there is no clipboard, and a reader may forbid it: the list is selected, ready to be copied by hand.
      getSelection()?.selectAllChildren(results);
    },
  );
});
save.addEventListener('click', () => {
  if (shown !== null) saveFile(`youju-${shown.recordDay}.html`, 'text/html', savedPage(shown));
});

/** The result as one file that needs nothing else. */
function savedPage({ recordDay, counts }: VerifyAnswer): string {
  const title = words('savedTitle', { day: recordDay });
  const copied = results.cloneNode(true) as HTMLElement;
  copied.hidden = false;
  for (const link of copied.querySelectorAll('a'))
    if (link.getAttribute('href')?.startsWith('#') !== true) link.setAttribute('href', link.href);
  const note = element(
    'p',
    {},
    `${counts} ${words('savedNote', { day: recordDay, limits: words('limits') })}`,
  );
  const body = element('div', {}, element('h1', {}, title), note, copied).innerHTML;
  const sheet = `body{font:16px/1.7 serif;max-width:46rem;margin:2rem auto;padding:0 1rem}${style.replaceAll(/var\(--[\w-]+\)/gu, 'currentColor')}`;
  return `<!doctype html>\n<html lang="${document.documentElement.lang}"><head><meta charset="utf-8"><title>${title}</title><style>${sheet}</style></head><body>${body}</body></html>\n`;
}

async function readFile(chosen: File): Promise<void> {
  status.textContent = words('working');
  const { readTextFile } = await import('./readTextFile.ts');
  const read = await readTextFile(chosen);
  if (read.text === '') {
    status.textContent = words('unreadable', { why: read.why === '' ? words('kinds') : read.why });
    return;
  }
  text.value = read.text;
  ask();
}

file.addEventListener('change', () => {
  const [chosen] = file.files ?? [];
  if (chosen !== undefined) void readFile(chosen);
});
form.addEventListener('dragover', (event) => {
  event.preventDefault();
});
form.addEventListener('drop', (event) => {
  event.preventDefault();
  const [dropped] = event.dataTransfer?.files ?? [];
  if (dropped !== undefined) void readFile(dropped);
});
find('verify-run', HTMLButtonElement).addEventListener('click', ask);
find('verify-sample', HTMLButtonElement).addEventListener('click', () => {
  text.value = find('verify-sample-text', HTMLTemplateElement).content.textContent.trim();
  ask();
});
text.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(ask, PAUSE);
});
place.addEventListener('change', ask);
day.addEventListener('change', () => {
  isChosen = day.value !== '';
  ask();
});

/** A page that was asked where a number is from says so behind `#`, which no server sees. */
function readAddress(): void {
  const asking = new URLSearchParams(location.hash.slice(1));
  const said = asking.get('t');
  if (said === null) return;
  text.value = said;
  place.value = asking.get('place') ?? '';
  dayOfPage = asking.get('day') ?? '';
  ask();
}

globalThis.addEventListener('hashchange', readAddress);
readAddress();
// Browsers restore what was typed when a page is opened again.
if (asked === 0) {
  if (text.value.trim() === '') send(-1, '');
  else ask();
}
