import type { Offer } from '../lint/finding.ts';
import type { Severity } from '../lint/finding.ts';
import type { Span } from '../text/span.ts';
import type { LintAnswer, LintRequest } from './lintWorker.ts';

import { applyOffer } from '../lint/applyOffer.ts';
import { drawReading } from './lintView.ts';
import { readWords } from './lintWords.ts';

/** How long somebody who types is left alone. */
const PAUSE = 500;
/** How often the sample is read before anybody asks; `npm run bench:lint` does the same. */
const PREPARING = 4;
/** Characters by which the sample is known. */
const HEAD = 40;
/** Number of a request whose answer nobody waits for. */
const UNASKED = -1;

function find<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const node = document.getElementById(id);
  if (!(node instanceof kind)) throw new Error(`missing element: #${id}`);
  return node;
}

const draft = find('draft', HTMLTextAreaElement);
const published = find('published', HTMLInputElement);
const results = find('lint-results', HTMLElement);
const status = find('lint-status', HTMLElement);
const undo = find('lint-undo', HTMLButtonElement);
const print = find('lint-print', HTMLButtonElement);
const sample = find('lint-sample-text', HTMLTemplateElement).content.textContent;
const now = new Date();
const two = (n: number): string => String(n).padStart(2, '0');
const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
const words = readWords(find('lint-words', HTMLTemplateElement));

const worker = new Worker(new URL('./lintWorker.ts', import.meta.url), { type: 'module', name: 'lint' });
/** Drafts as they stood before each change that was accepted. */
const earlier: string[] = [];
/** Number of the last request; an earlier answer is of no interest any more. */
let asked = 0;
let askedText = '';
/** Day or month of the sample, which counts until another day is chosen. */
let dayOfSample = '';
/** What is said in front of the counts of the next answer. */
let said = '';
let timer: ReturnType<typeof setTimeout> | undefined;

function ask(before = ''): void {
  clearTimeout(timer);
  said = before;
  asked += 1;
  askedText = draft.value;
  status.textContent = words('working');
  const request: LintRequest = { id: asked, text: askedText, published: published.value || dayOfSample };
  worker.postMessage(request);
}

worker.onmessage = ({ data }: MessageEvent<LintAnswer>): void => {
  // What was changed since is read again in a moment.
  if (data.id !== asked || draft.value !== askedText) return;
  const count = (severity: Severity): number =>
    data.findings.filter((finding) => finding.severity === severity).length;
  results.replaceChildren(...drawReading(draft.value, data, words, { show, apply }));
  results.hidden = false;
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
  published.value = dayOfSample.length === 10 ? dayOfSample : '';
  ask();
});
draft.addEventListener('input', () => {
  // Offsets of the results no longer fit: nothing of them may be pressed until they are new.
  results.hidden = true;
  // What is pasted over the sample is of another day.
  if (dayOfSample !== '' && draft.value.slice(0, HEAD) !== sample.slice(0, HEAD)) {
    dayOfSample = '';
    published.value ||= today;
  }
  clearTimeout(timer);
  timer = setTimeout(ask, PAUSE);
});
published.addEventListener('change', () => {
  ask();
});

published.value ||= today;
// The first draft is read faster by a script that has run before: the sample is read while nobody waits, its answer dropped.
for (let round = 0; round < PREPARING; round++)
  worker.postMessage({ id: UNASKED, text: sample, published: '' } satisfies LintRequest);
// The browser keeps what was typed when a page is opened again.
if (draft.value.trim() !== '') ask();
