import type { Lang } from '../../i18n/index.ts';
import type { Fields } from '../../reviews/fields.ts';
import type { DeskBulletin, ListedIndicator, Preview } from '../../reviews/protocol.ts';
import type { Proposal } from '../../reviews/requests.ts';
import type { Span } from '../../text/span.ts';
import { fieldsNow, isLive, type Item } from './items.ts';
import { review } from '../../i18n/checks/review.ts';
import { readQuantities } from '../../text/quantities/read.ts';

import { ask, RequestFailed } from './ask.ts';
import { formButtons, formOf } from './dom.ts';
import { element } from '../element.ts';
import { createFieldInputs } from './fieldInputs.ts';
import { createWordsInput } from './wordsInput.ts';

/** What is edited: a figure that is there, or a new one. */
type Task =
  | { readonly decision: 'correct' | 'reject'; readonly item: Item }
  | { readonly decision: 'add'; readonly span: Span | null };

interface EditorInput {
  readonly lang: Lang;
  readonly task: Task;
  readonly bulletin: DeskBulletin;
  readonly items: readonly Item[];
  readonly indicators: readonly ListedIndicator[];
  readonly reviewer: () => string;
  /** The reason given last: proposed again. */
  readonly note: string;
  /** Writes it; rejects with what was wrong. */
  readonly decide: (proposal: Proposal) => Promise<void>;
  readonly close: () => void;
}

const EMPTY: Fields = {
  value: NaN, max: null, bound: 'exact', unit: '', role: 'actual', action: '', object: '', subject: '', time: '', period: '',
  indicator: '', region: '',
}; // prettier-ignore

/** Milliseconds that typing must pause before the server is asked for a preview (debounce). */
const REST = 300;

/** The form of a correction, a rejection or an addition. Enter writes it, Escape leaves it. */
export function createEditor(input: EditorInput): HTMLFormElement {
  const { lang, task, bulletin, items, indicators, reviewer, decide, close } = input;
  const t = review(lang);
  const problem = element('p', { class: 'problem', role: 'alert' });
  const preview = element('div', { class: 'preview', 'aria-live': 'polite' });
  const note = element('input', { name: 'note', type: 'text', autocomplete: 'off', required: true });
  note.value = input.note;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      show();
    }, REST);
  };

  const item = task.decision === 'add' ? null : task.item;
  const fields = (item === null ? null : (fieldsNow(item) ?? item.read)) ?? {
    ...EMPTY,
    region: bulletin.region,
  };
  const inputs =
    task.decision === 'reject'
      ? null
      : createFieldInputs({
          lang,
          fields,
          indicators,
          regions: bulletin.regions,
          within: bulletin.region,
          published: bulletin.published,
          changed,
        });
  const words =
    task.decision === 'add'
      ? createWordsInput(lang, bulletin.text, items.filter(isLive), task.span, (typed) => {
          inputs?.fill(readWords(typed));
          changed();
        })
      : null;

  const propose = (): Proposal | null => {
    const span = words === null ? item : words.span();
    const read = inputs === null ? null : inputs.read();
    if (span === null || (inputs !== null && read === null)) return null;
    const { start, end } = span;
    // What a person has added may be changed by adding it again.
    const decision = item?.holds?.decision === 'add' && task.decision === 'correct' ? 'add' : task.decision;
    return { start, end, decision, fields: read, note: note.value.trim(), reviewer: reviewer() };
  };
  const show = (): void => {
    const proposal = propose();
    if (proposal === null) preview.replaceChildren(previewView(null, lang));
    else
      void ask<Preview>(`bulletins/${bulletin.id}/preview`, proposal).then(
        (previewed) => {
          preview.replaceChildren(previewView(previewed, lang));
        },
        () => {
          preview.replaceChildren(previewView(null, lang));
        },
      );
  };
  const send = (): void => {
    const proposal = propose();
    const fault = inputs?.fault() ?? null;
    if (fault !== null) problem.textContent = t(fault);
    else if (proposal === null) problem.textContent = t('notFound');
    else if (proposal.decision !== 'accept' && proposal.note === '') problem.textContent = t('noNote');
    else
      decide(proposal).catch((error: unknown) => {
        problem.textContent = error instanceof RequestFailed ? error.message : String(error);
      });
  };

  const title =
    task.decision === 'add'
      ? t('addTitle')
      : t(task.decision === 'correct' ? 'editTitle' : 'rejectTitle', { raw: task.item.raw });
  const form = formOf({ title, submit: send, close },
    element('h2', {}, title),
    element('div', { class: 'fields' }, ...(words?.nodes ?? []), ...(inputs?.nodes ?? []),
      element('label', { class: 'field wide' }, element('span', {}, t('note')), note)),
    problem,
    formButtons(t, close),
    preview,
  ); // prettier-ignore
  changed();
  return form;
}

/** What the printed words say by themselves: the same reading as the machine's. */
function readWords(raw: string): Partial<Fields> {
  const [read] = readQuantities(raw);
  if (read === undefined) return {};
  const { value, max, unit, mark } = read;
  return { value, max, unit, bound: mark === 'over' ? 'over' : 'exact' };
}

/** What a decision would change on the site: addresses of pages, and titles of charts. */
function previewView(preview: Preview | null, lang: Lang): HTMLElement {
  const t = review(lang);
  const head = element('h3', {}, t('changes'));
  if (preview === null) return element('div', {}, head, element('p', {}, t('changesUnknown')));
  const { pages, charts } = preview;
  const list = (lines: readonly string[]): HTMLElement =>
    element('ul', {}, ...lines.map((line) => element('li', {}, line)));
  return element(
    'div',
    {},
    head,
    element('h4', {}, t('changesPages')),
    list(pages),
    element('h4', {}, t('changesCharts')),
    charts.length === 0
      ? element('p', {}, t('changesNone'))
      : list(charts.map(({ title, page }) => `${title} · ${page}`)),
  );
}
