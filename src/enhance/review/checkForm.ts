import type { Lang } from '../../i18n/index.ts';
import type { CheckDecision } from '../../reviews/checkReview.ts';

import { review } from '../../i18n/checks/review.ts';
import { RequestFailed } from './ask.ts';
import { element } from './dom.ts';

interface CheckFormInput {
  readonly lang: Lang;
  readonly decision: CheckDecision;
  /** Writes it; rejects with what was wrong. */
  readonly send: (note: string) => Promise<void>;
  readonly close: () => void;
}

/** The form of a decision on a contradiction: what it means, and its reason. Enter writes it, Escape leaves it. */
export function createCheckForm({ lang, decision, send, close }: CheckFormInput): HTMLFormElement {
  const t = review(lang);
  const isConfirmed = decision === 'confirmed';
  const title = t(isConfirmed ? 'confirmTitle' : 'rejectCheckTitle');
  const problem = element('p', { class: 'problem', role: 'alert' });
  const note = element('input', { name: 'note', type: 'text', autocomplete: 'off', required: true });
  return element(
    'form',
    {
      class: 'editor',
      'aria-label': title,
      submit: (event) => {
        event.preventDefault();
        send(note.value.trim()).catch((error: unknown) => {
          problem.textContent =
            error instanceof RequestFailed && error.gone ? t('serverGone') : (error as Error).message;
        });
      },
      keydown: (event) => {
        if ((event as KeyboardEvent).key === 'Escape') close();
      },
    },
    element('h2', {}, title),
    element('p', {}, t(isConfirmed ? 'confirmText' : 'rejectCheckText')),
    element('label', { class: 'field wide' }, element('span', {}, t('checkNote')), note),
    problem,
    element('p', { class: 'buttons' }, element('button', { type: 'submit' }, t('save')), element('button', { type: 'button', click: close }, t('cancel'))),
  ); // prettier-ignore
}
