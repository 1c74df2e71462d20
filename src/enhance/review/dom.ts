import type { review } from '../../i18n/checks/review.ts';
import type { Command } from './keys.ts';

import { type Child, element, type Parts } from '../element.ts';

type Words = ReturnType<typeof review>;

/** A form: Enter sends it, Escape leaves it. */
export function formOf(
  {
    title,
    submit,
    close,
  }: { readonly title: string; readonly submit: () => void; readonly close: () => void },
  ...children: readonly Child[]
): HTMLFormElement {
  const parts: Parts = {
    class: 'editor',
    'aria-label': title,
    submit: (event) => {
      event.preventDefault();
      submit();
    },
    keydown: (event) => {
      if ((event as KeyboardEvent).key === 'Escape') close();
    },
  };
  return element('form', parts, ...children);
}

export const formButtons = (t: Words, close: () => void): HTMLElement =>
  element('p', { class: 'buttons' }, element('button', { type: 'submit' }, t('save')), element('button', { type: 'button', click: close }, t('cancel'))); // prettier-ignore

interface Frame {
  readonly title: HTMLElement;
  readonly progress: { readonly done: number; readonly all: number };
  readonly status: string;
  readonly notice?: string;
  /** What is wrong with the file of decisions. */
  readonly messages: readonly string[];
  readonly buttons: readonly (readonly [command: Command, word: Parameters<Words>[0]])[];
  /** Whether a form is open, so that no command is taken. */
  readonly isBusy: boolean;
  readonly run: (command: Command) => void;
}

/** Draws the page of a desk anew into `node`: a button for each command, what is wrong, what is looked at, and what stands beside it. */
export function drawFrame(node: HTMLElement, t: Words, frame: Frame, reading: readonly Child[], side: readonly Child[]): void {
  const { title, progress, status, notice = '', messages, buttons, isBusy, run } = frame;
  const problems = element('details', { class: 'notice' }, element('summary', {}, t('problems')),
    element('ul', {}, ...messages.map((message) => element('li', {}, message))));
  node.replaceChildren(
    element('div', { class: 'bar' },
      title,
      element('p', { class: 'progress' }, t('progress', progress)),
      element('p', { class: 'status', role: 'status' }, status),
      element('div', { class: 'buttons' }, ...buttons.map(([command, word]) =>
        element('button', { type: 'button', disabled: isBusy, click: () => { run(command); } }, t(word))))),
    ...(notice === '' ? [] : [element('p', { class: 'notice', role: 'alert' }, notice)]),
    ...(messages.length === 0 ? [] : [problems]),
    element('div', { class: 'columns' },
      element('article', { class: 'reading', tabindex: '-1' }, ...reading),
      element('aside', { 'aria-live': 'polite' }, ...side)),
  );
} // prettier-ignore

/** Whether an element is one to type text into, where keys are no commands. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, dialog, dialog *');
}
