import type { Lang } from '../../i18n/index.ts';
import type { DeskCheck, DeskChecks, DeskPart } from '../../reviews/protocol.ts';
import type { Command } from './keys.ts';

import { CHECK_RULES, contradictionWords, KIND_NAMES, ROLE_NAMES } from '../../i18n/checks/checks.ts';
import { review } from '../../i18n/checks/review.ts';
import { drawFrame } from './dom.ts';
import { element } from '../element.ts';

interface CheckDeskViewInput {
  readonly lang: Lang;
  readonly state: DeskChecks;
  readonly current: string;
  readonly form: HTMLElement | null;
  readonly status: string;
  readonly choose: (id: string) => void;
  readonly run: (command: Command) => void;
}

const BUTTONS = [
  ['confirm', 'confirmKey'],
  ['reject', 'rejectCheckKey'],
  ['undo', 'undoKey'],
  ['list', 'list'],
  ['help', 'help'],
] as const satisfies readonly (readonly [Command, string])[];

/** Draws the desk of the contradictions anew into `node`: the one that is looked at, beside it all of them. */
export function checkDeskView(node: HTMLElement, input: CheckDeskViewInput): void {
  const { lang, state, current, form, status, run } = input;
  const t = review(lang);
  const { checks, messages } = state;
  const done = checks.filter((check) => check.state !== 'none').length;
  const check = checks.find(({ id }) => id === current);
  node.className = 'desk checks';
  drawFrame(
    node,
    t,
    {
      title: element('h1', {}, t('contradictionsTitle')),
      progress: { done, all: checks.length },
      status,
      messages,
      buttons: BUTTONS,
      isBusy: form !== null,
      run,
    },
    [
      element('p', {}, t('contradictionsText')),
      check === undefined ? element('p', {}, t('contradictionsNone')) : checkView(check, state, lang),
    ],
    [form, listOf(input)],
  );
  node.querySelector('details.notice')?.setAttribute('open', '');
}

const stateWord = ({ state }: DeskCheck) => (state === 'none' ? 'undecided' : state);

function listOf({ lang, state, current, choose }: CheckDeskViewInput): HTMLElement {
  const t = review(lang);
  return element(
    'ol',
    { class: 'contradictions' },
    ...state.checks.map((check) =>
      element(
        'li',
        {
          class: `mark ${check.state}`,
          ...(check.id === current ? { 'aria-current': 'true' } : {}),
          click: () => {
            choose(check.id);
          },
        },
        element('span', { class: 'small' }, `${KIND_NAMES[check.kind][lang]} · ${t(stateWord(check))}`),
        element('span', { lang: 'zh-CN' }, check.working),
      ),
    ),
  );
}

/** A contradiction with all that a person needs to judge it: the working, and what was printed around each number. */
function checkView(check: DeskCheck, { journal }: DeskChecks, lang: Lang): HTMLElement {
  const t = review(lang);
  const { id, kind, rule, working, computed, stated, parts } = check;
  const decisions = journal.filter((entry) => entry.id === id);
  return element(
    'section',
    { class: 'contradiction' },
    element('p', { class: `state ${check.state}` }, t(stateWord(check))),
    element('h2', { lang: 'zh-CN' }, working),
    computed === ''
      ? null
      : element('p', {}, `${t('computedIs')} ${shortly(computed)} · ${t('statedIs')} ${shortly(stated)}`),
    element('p', {}, `${KIND_NAMES[kind][lang]} · ${CHECK_RULES[rule]?.[lang] ?? rule}`),
    element('p', { class: 'small' }, contradictionWords(kind, lang)),
    ...sentencesOf(parts).map((group) => partsView(group, lang)),
    ...(decisions.length === 0
      ? []
      : [element('h3', {}, t('history')),
          element('ol', { class: 'history' }, ...decisions.map(({ decision, note, reviewer, reviewed_on }) =>
            element('li', {}, `${t(decision)} · ${note} · `,
              element('span', { class: 'small' }, t('by', { name: reviewer, time: reviewed_on })))))]), // prettier-ignore
    element('p', { class: 'small' }, id),
  );
}

/** Prints the interval [4, 4] as `4`, and other intervals unchanged. */
const shortly = (interval: string): string => interval.replace(/^\[(.+), \1\]$/, '$1');

/** Parts that stand in one sentence are shown in it together. */
function sentencesOf(parts: readonly DeskPart[]): DeskPart[][] {
  const groups = Map.groupBy(parts, (part) =>
    part.span === null ? `${part.role} ${part.raw} ${part.quote}` : `${part.bulletin} ${part.quote}`,
  );
  return [...groups.values()];
}

function partsView(group: readonly DeskPart[], lang: Lang): HTMLElement {
  const t = review(lang);
  const quote = group[0]?.quote ?? '';
  const { source = '', bulletin = '' } = group[0] ?? {};
  const names = group.map(({ role, raw }) => `${ROLE_NAMES[role]?.[lang] ?? role} ${raw}`).join(' · ');
  return element(
    'figure',
    {},
    element('figcaption', { class: 'small' }, names),
    quote === '' ? element('p', { class: 'small' }, t('notQuoted')) : quoteView(quote, group),
    source === ''
      ? null
      : element(
          'p',
          { class: 'small' },
          element('span', { lang: 'zh-CN' }, source),
          bulletin === '' ? null : ' ',
          bulletin === ''
            ? null
            : element('a', { href: `#${encodeURIComponent(bulletin)}` }, t('openBulletin')),
        ),
  );
}

/** The sentence with its numbers marked; what is claimed more strongly than what was put in. */
function quoteView(quote: string, group: readonly DeskPart[]): HTMLElement {
  const made = element('blockquote', { lang: 'zh-CN' });
  const placed = group
    .flatMap(({ role, span }) => (span === null ? [] : [{ role, ...span }]))
    .sort((a, b) => a.start - b.start);
  let at = 0;
  for (const { role, start, end } of placed) {
    if (start < at) continue;
    made.append(quote.slice(at, start), element('span', { class: role === 'claimed' ? 'mark correct' : 'mark accept' }, quote.slice(start, end)));
    at = end;
  } // prettier-ignore
  made.append(quote.slice(at));
  return made;
}
