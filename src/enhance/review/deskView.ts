import type { Lang } from '../../i18n/index.ts';
import type { DeskBulletin, ListedIndicator } from '../../reviews/protocol.ts';
import type { Item } from './items.ts';
import type { Command } from './keys.ts';

import { review } from '../../i18n/checks/review.ts';
import { element } from './dom.ts';
import { stateOf } from './items.ts';
import { panelView } from './panel.ts';
import { textView } from './textView.ts';

interface DeskViewInput {
  readonly lang: Lang;
  readonly bulletin: DeskBulletin;
  readonly items: readonly Item[];
  readonly indicators: readonly ListedIndicator[];
  readonly current: string;
  readonly editor: HTMLElement | null;
  readonly status: string;
  readonly notice: string;
  readonly choose: (id: string) => void;
  readonly run: (command: Command) => void;
}

const BUTTONS = [
  ['accept', 'acceptKey'],
  ['edit', 'correctKey'],
  ['reject', 'rejectKey'],
  ['add', 'addKey'],
  ['undo', 'undoKey'],
  ['doubt', 'doubtKey'],
  ['find', 'findKey'],
  ['list', 'list'],
  ['help', 'help'],
] as const satisfies readonly (readonly [Command, string])[];

/** Draws the desk anew into `node`, and brings the current figure into sight. */
export function deskView(node: HTMLElement, input: DeskViewInput): void {
  const { lang, bulletin, items, indicators, current, editor, status, notice, choose, run } = input;
  const t = review(lang);
  const done = items.filter((item) => stateOf(item) !== 'none').length;
  const item = items.find(({ id }) => id === current);
  const side =
    editor ??
    (item === undefined ? element('p', {}, t('nothing')) : panelView({ lang, item, bulletin, indicators }));
  const scrolled = node.querySelector('.reading')?.scrollTop ?? 0;
  node.className = 'desk';
  node.replaceChildren(
    element(
      'div',
      { class: 'bar' },
      element('h1', { lang: 'zh-CN' }, bulletin.title),
      element('p', { class: 'progress' }, t('progress', { done, all: items.length })),
      element('p', { class: 'status', role: 'status' }, status),
      element('div', { class: 'buttons' }, ...BUTTONS.map(([command, word]) =>
        element('button', { type: 'button', disabled: editor !== null, click: () => { run(command); } }, t(word)))),
    ), // prettier-ignore
    ...(notice === '' ? [] : [element('p', { class: 'notice', role: 'alert' }, notice)]),
    ...(bulletin.messages.length === 0
      ? []
      : [element('details', { class: 'notice' }, element('summary', {}, t('problems')),
          element('ul', {}, ...bulletin.messages.map((message) => element('li', {}, message))))]), // prettier-ignore
    element(
      'div',
      { class: 'columns' },
      element(
        'article',
        { class: 'reading', tabindex: '-1' },
        textView(bulletin.text, items, current, choose),
      ),
      element('aside', { 'aria-live': 'polite' }, side),
    ),
  );
  const reading = node.querySelector('.reading');
  if (reading !== null) reading.scrollTop = scrolled;
  node.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
}
