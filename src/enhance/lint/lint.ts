import type { Offer } from '../../lint/finding.ts';
import type { Severity } from '../../lint/finding.ts';
import type { Span } from '../../text/span.ts';
import type { LintAnswer, LintRequest } from './lintWorker.ts';

import { adopt } from '../adopt.ts';
import { find } from '../find.ts';
import { applyOffer } from '../../lint/applyOffer.ts';
import resultsStyle from './lintResults.css?inline';
import { drawReading } from './lintView.ts';
import { readWords } from './lintWords.ts';
import { localDay } from '../../text/localDay.ts';

/** Milliseconds that typing must pause before the draft is read again (debounce). */
const PAUSE = 500;
/** How often the sample is read to warm up the script before the first real draft; `npm run bench:lint` does the same. */
const PREPARING = 4;
/** The draft is taken for the sample where its first so many characters are the same. */
const HEAD = 40;
/** Request number of the warm-up runs, whose answers are dropped. */
const UNASKED = -1;

adopt(resultsStyle);
const draft = find('draft', HTMLTextAreaElement);
const published = find('published', HTMLInputElement);
const results = find('lint-results', HTMLElement);
const status = find('lint-status', HTMLElement);
const undo = find('lint-undo', HTMLButtonElement);
const print = find('lint-print', HTMLButtonElement);
const sample = find('lint-sample-text', HTMLTemplateElement).content.textContent;
const today = localDay(new Date());
const words = readWords(find('lint-words', HTMLTemplateElement));

const worker = new Worker(new URL('./lintWorker.ts', import.meta.url), { type: 'module', name: 'lint' });
/** Drafts as they stood before each change that was accepted. */
const earlier: string[] = [];
/** Number of the last request; answers to earlier ones are ignored. */
let asked = 0;
let askedText = '';
/** Day or month of the sample, used until the writer chooses another day. */
let dayOfSample = '';
/** Whether a person has chosen the day; else that of the signature counts, else today. */
let isChosen = false;
/** What is said in front of the counts of the next answer. */
let said = '';
const lang = document.documentElement.lang === 'en' ? 'en' : 'zh';
let timer: ReturnType<typeof setTimeout> | undefined;

function ask(before = ''): void {
  clearTimeout(timer);
  said = before;
  asked += 1;
  askedText = draft.value;
  status.textContent = words('working');
  const day = isChosen ? published.value : dayOfSample;
  const request: LintRequest = { id: asked, text: askedText, published: day, fallback: today, lang };
  worker.postMessage(request);
}

worker.onmessage = ({ data }: MessageEvent<LintAnswer>): void => {
  // The draft has changed since the request: the answer is dropped, a new request is on its way.
  if (data.id !== asked || draft.value !== askedText) return;
  const count = (severity: Severity): number =>
    data.findings.filter((finding) => finding.severity === severity).length;
  results.replaceChildren(...drawReading(draft.value, data, words, { show, apply }));
  if (!isChosen && dayOfSample === '') published.value = data.day;
  results.hidden = false;
  // The status goes on saying that work is in hand until the second answer.
  if (!data.isWhole) return;
  print.disabled = false;
  const counts = words('status', {
    figures: data.figures.length,
    checks: data.checks.length,
    questions: count('question'),
    warnings: count('warning'),
    notes: count('note'),
  });
  status.textContent = said === '' ? counts : `${said} ${counts}`;
};
worker.onerror = (): void => {
  status.textContent = words('failed');
};

/** The words in the draft itself, selected and in sight. */
function show({ start, end }: Span): void {
  draft.focus();
  draft.setSelectionRange(start, end);
  // A text area scrolls to its caret only where somebody types: the share of the text in front tells about where it is.
  draft.scrollTop = (draft.scrollHeight * start) / Math.max(1, draft.value.length) - draft.clientHeight / 2;
  draft.scrollIntoView({ block: 'nearest' });
}

function apply(offer: Offer): void {
  earlier.push(draft.value);
  undo.disabled = false;
  draft.value = applyOffer(draft.value, offer);
  // The button that was pressed is gone with the finding: the results keep the focus.
  results.focus();
  ask(words('applied', { text: offer.text }));
}

undo.addEventListener('click', () => {
  const text = earlier.pop();
  if (text === undefined) return;
  draft.value = text;
  ask(words('undone'));
  if (earlier.length > 0) return;
  draft.focus();
  undo.disabled = true;
});
find('lint-run', HTMLElement).addEventListener('click', () => {
  ask();
});
print.addEventListener('click', () => {
  globalThis.print();
});
find('lint-sample', HTMLElement).addEventListener('click', () => {
  if (draft.value.trim() !== '') earlier.push(draft.value);
  undo.disabled = earlier.length === 0;
  draft.value = sample;
  dayOfSample = find('lint', HTMLElement).dataset.day ?? '';
  isChosen = false;
  published.value = dayOfSample.length === 10 ? dayOfSample : '';
  ask();
});
draft.addEventListener('input', () => {
  // The offsets of the results no longer fit the draft: their buttons are disabled until the next answer.
  results.hidden = true;
  // Text pasted over the sample was not written on the day of the sample.
  if (dayOfSample !== '' && draft.value.slice(0, HEAD) !== sample.slice(0, HEAD)) {
    dayOfSample = '';
    published.value ||= today;
  }
  clearTimeout(timer);
  timer = setTimeout(ask, PAUSE);
});
published.addEventListener('change', () => {
  isChosen = published.value !== '';
  ask();
});

published.value ||= today;
// A script runs faster once the browser has compiled it: the sample is read ahead of the first draft, and the answer dropped.
for (let round = 0; round < PREPARING; round++)
  worker.postMessage({ id: UNASKED, text: sample, published: '', fallback: '', lang } satisfies LintRequest);
// Browsers restore what was typed when a page is opened again: it is read at once.
if (draft.value.trim() !== '') ask();
