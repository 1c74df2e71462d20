import type { LintAnswer } from './lintWorker.ts';
import { element } from '../element.ts';
import type { Check } from '../../checks/check.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Finding, Offer } from '../../lint/finding.ts';
import type { LintReading } from '../../lint/lintDraft.ts';
import type { Span } from '../../text/span.ts';
import type { Words } from './lintWords.ts';

import { outcomeOf, shownWorking } from '../../datasets/outcomes.ts';
import { sayOffer } from '../../lint/applyOffer.ts';

/** What the buttons of the results do. */
interface LintActions {
  readonly show: (span: Span) => void;
  readonly apply: (offer: Offer) => void;
}

/** The results as they are put into the page: what to look at, the relations, the text with its numbers, their table; of a first answer the numbers alone. */
export function drawReading(
  text: string,
  reading: LintReading & Pick<LintAnswer, 'isWhole' | 'periods'>,
  words: Words,
  actions: LintActions,
): HTMLElement[] {
  const { figures, checks, findings, isWhole, periods } = reading;
  const wording = element(
    'div',
    {},
    element('h2', {}, `${words('findings')} (${findings.length})`),
    findings.length === 0
      ? element('p', {}, words('noFindings'))
      : element(
          'ol',
          { class: 'lint-findings plain' },
          ...findings.map((finding) => drawFinding(text, finding, words, actions)),
        ),
    element('h2', {}, `${words('checks')} (${checks.length})`),
    checks.length === 0
      ? element('p', {}, words('noChecks'))
      : element(
          'ul',
          { class: 'lint-checks plain' },
          ...checks.map((check) => drawCheck(check, words, actions)),
        ),
  );
  const numbers = element(
    'div',
    {},
    element('h2', {}, words('marked')),
    drawText(text, figures, findings),
    element('h2', {}, `${words('figures')} (${figures.length})`),
    figures.length === 0 ? element('p', {}, words('noneFound')) : drawTable(figures, periods, words),
  );
  return isWhole ? [wording, numbers] : [numbers];
}

function drawFinding(text: string, finding: Finding, words: Words, actions: LintActions): HTMLElement {
  const { rule, message = rule, severity, values, offers, start, end } = finding;
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 24);
  const lineEnd = text.indexOf('\n', end);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + 24);
  const quote = element(
    'p',
    { class: 'lint-quote', lang: 'zh-CN' },
    `${from > 0 && text[from - 1] !== '\n' ? '…' : ''}${text.slice(from, start)}`,
    element('mark', {}, text.slice(start, end)),
    `${text.slice(end, to)}${to < text.length && text[to] !== '\n' ? '…' : ''}`,
  );
  return element(
    'li',
    { class: severity },
    element(
      'p',
      {},
      element('strong', { class: 'lint-severity' }, words(severity)),
      ` ${words(message, values)}`,
    ),
    quote,
    element(
      'p',
      { class: 'actions' },
      ...offers.map((offer) => {
        const key = offer.start === offer.end ? 'insert' : 'offer';
        return button(words(key, { text: sayOffer(text, finding, offer) }), () => {
          actions.apply(offer);
        });
      }),
      button(words('show'), () => {
        actions.show(finding);
      }),
    ),
  );
}

function drawCheck(check: Check, words: Words, actions: LintActions): HTMLElement {
  const { quote, start, end, claimed } = check;
  const outcome = outcomeOf(check);
  // The reader is the author, who knows what was meant: what does not fit is asked.
  const isQuestion = outcome === 'contradiction';
  return element(
    'li',
    { class: isQuestion ? 'question' : outcome },
    element(
      'p',
      {},
      element('strong', { class: 'lint-severity' }, words(isQuestion ? 'question' : `verdict/${outcome}`)),
      ' ',
      element('span', { lang: 'zh-CN' }, shownWorking(check)),
    ),
    element('p', { class: 'lint-quote', lang: 'zh-CN' }, quote),
    element(
      'p',
      { class: 'actions' },
      button(words('show'), () => {
        actions.show(claimed !== null && claimed.end > claimed.start ? claimed : { start, end });
      }),
    ),
  );
}

const COLUMNS = ['number', 'value', 'unit', 'bound', 'role', 'period'] as const;

function drawTable(figures: readonly Figure[], periods: readonly string[], words: Words): HTMLElement {
  const heads = COLUMNS.map((name) =>
    element('th', { scope: 'col', ...(name === 'value' ? { class: 'n' } : {}) }, words(name)),
  );
  const rows = figures.map((figure, at) =>
    element(
      'tr',
      { id: `lint-figure-${at}` },
      element('th', { scope: 'row', lang: 'zh-CN' }, figure.raw),
      element('td', { class: 'n' }, formatValue(figure)),
      element('td', { lang: 'zh-CN' }, figure.unit),
      element('td', {}, words(figure.bound)),
      element('td', {}, words(figure.role)),
      element('td', {}, periods[at] ?? ''),
    ),
  );
  const table = element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...rows),
  );
  return element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': words('figures') },
    table,
  );
}

const format = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

const formatValue = ({ value, max }: Figure): string =>
  max === null ? format.format(value) : `${format.format(value)}–${format.format(max)}`;

/** The whole draft: its numbers lead to their rows, the words of findings are underlined. */
function drawText(text: string, figures: readonly Figure[], findings: readonly Finding[]): HTMLElement {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...figures, ...findings]) cuts.add(start).add(end);
  const offsets = [...cuts].sort((a, b) => a - b);
  const box = element('div', { class: 'text lint-text', lang: 'zh-CN' });
  let at = 0;
  offsets.slice(1).forEach((end, k) => {
    const start = offsets[k] ?? 0;
    while ((figures[at]?.end ?? Infinity) <= start) at++;
    const figure = figures[at];
    const isFound = findings.some((finding) => finding.start <= start && end <= finding.end);
    const mark = isFound ? ' lint-found' : '';
    const words = text.slice(start, end);
    if (figure !== undefined && figure.start <= start)
      box.append(element('a', { class: `mk ${figure.role}${mark}`, href: `#lint-figure-${at}` }, words));
    else box.append(isFound ? element('span', { class: 'lint-found' }, words) : words);
  });
  return box;
}

const button = (words: string, click: () => void): HTMLElement =>
  element('button', { type: 'button', click }, words);
