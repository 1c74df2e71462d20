import type { Lang } from '../../i18n/index.ts';
import type { DeskBulletin, ListedIndicator } from '../../reviews/protocol.ts';
import type { Item } from './items.ts';
import type { Command } from './keys.ts';

import { review } from '../../i18n/checks/review.ts';
import { drawFrame } from './dom.ts';
import { element } from '../element.ts';
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
  drawFrame(
    node,
    t,
    {
      title: element('h1', { lang: 'zh-CN' }, bulletin.title),
      progress: { done, all: items.length },
      status,
      notice,
      messages: bulletin.messages,
      buttons: BUTTONS,
      isBusy: editor !== null,
      run,
    },
    [textView(bulletin.text, items, current, choose)],
    [side],
  );
  const reading = node.querySelector('.reading');
  if (reading !== null) reading.scrollTop = scrolled;
  node.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
}
