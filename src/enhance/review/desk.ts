import type { DeskAnswer, DeskBulletin } from '../../reviews/protocol.ts';
import type { Proposal } from '../../reviews/requests.ts';
import type { Decision } from '../../datasets/schema/vocabulary.ts';
import type { FigureReview } from '../../reviews/review.ts';
import type { Command } from './keys.ts';
import type { Item } from './items.ts';

import { isSameReview, newerReviews } from '../../reviews/journal.ts';
import type { ScreenContext } from './screen.ts';
import { ask } from './ask.ts';
import { deskView } from './deskView.ts';
import { formOf } from './dom.ts';
import { element } from '../element.ts';
import { createEditor } from './editor.ts';
import { isOpenDoubt, itemsOf, stateOf } from './items.ts';
import { Screen } from './screen.ts';
import { selectedSpan } from './textView.ts';

/** The desk of one bulletin: its figures. */
export class Desk extends Screen<Item> {
  #bulletin: DeskBulletin;
  #items: readonly Item[] = [];
  #notice = '';
  #lastNote = '';
  #sought = '';

  /** Begins at the figure that stands at `start`, else at the first one that is doubtful, else at the first that nobody has looked at. */
  constructor(bulletin: DeskBulletin, context: ScreenContext, start: number | null = null) {
    super(context);
    this.#bulletin = bulletin;
    this.#items = itemsOf(bulletin);
    const first =
      (start === null ? undefined : this.#items.find((item) => item.end > start)) ??
      this.#items.find(isOpenDoubt) ??
      this.#items.find((item) => stateOf(item) === 'none') ??
      this.#items[0];
    this.current = first?.id ?? '';
    this.draw();
  }

  protected things(): readonly Item[] {
    return this.#items;
  }

  protected isOpen(item: Item): boolean {
    return stateOf(item) === 'none';
  }

  async refresh(): Promise<void> {
    const now = await ask<DeskBulletin>(`bulletins/${this.#bulletin.id}`);
    if (now.version === this.#bulletin.version || this.form !== null) return;
    this.#take({ ...now, merged: true }, null);
    this.draw();
  }

  get #item(): Item | undefined {
    return this.#items.find(({ id }) => id === this.current);
  }

  protected async act(command: Command): Promise<void> {
    const item = this.#item;
    if (command === 'doubt') this.moveTo(isOpenDoubt, 'noDoubts');
    else if (command === 'find') this.#find();
    else if (!this.isNamed()) return;
    else if (command === 'undo') await this.#undo();
    else if (command === 'add') this.#edit('add');
    else if (item === undefined || command === 'confirm') return;
    else if (command === 'accept') await this.#accept(item);
    else this.#edit(command === 'edit' ? 'correct' : 'reject');
  }

  /** Asks for words, and goes to the next figure that has them in its own words or close before it. */
  #find(): void {
    const { t } = this;
    const input = element('input', {
      name: 'find',
      type: 'search',
      autocomplete: 'off',
      placeholder: t('findHint'),
    });
    input.value = this.#sought;
    this.form = formOf(
      {
        title: t('find'),
        submit: () => {
          this.#sought = input.value.trim();
          this.closeForm();
          if (this.#sought !== '') this.moveTo((item) => this.#holds(item, this.#sought), 'notFoundInText');
        },
        close: this.closeForm,
      },
      element('label', { class: 'field wide' }, element('span', {}, t('find')), input),
    );
    this.draw();
    input.focus();
    input.select();
  }

  #holds({ start, end }: Item, words: string): boolean {
    const { text } = this.#bulletin;
    const from = Math.max(text.lastIndexOf('\n', start), start - 60, 0);
    return text.slice(from, end).includes(words);
  }

  /** What a person has corrected is not the machine's reading: taking that back is undone, not accepted. */
  async #accept(item: Item): Promise<void> {
    if (item.holds !== undefined && item.holds.fields !== null) {
      this.say(this.t('isCorrected'));
      return;
    }
    const { start, end } = item;
    const reviewer = this.context.reviewer();
    await this.try(() => this.#decide({ start, end, decision: 'accept', fields: null, note: '', reviewer }));
  }

  #edit(decision: Exclude<Decision, 'accept'>): void {
    const { lang, indicators, reviewer } = this.context;
    const view = this.node.querySelector<HTMLElement>('.text');
    const item = this.#item;
    if (decision !== 'add' && item === undefined) return;
    this.status = '';
    this.form = createEditor({
      lang, indicators, reviewer, close: this.closeForm, bulletin: this.#bulletin, items: this.#items, note: this.#lastNote,
      task: decision === 'add' || item === undefined
        ? { decision: 'add', span: view === null ? null : selectedSpan(view) }
        : { decision, item },
      decide: async (proposal) => {
        await this.#decide(proposal);
        this.#lastNote = proposal.note;
        this.closeForm();
      },
    }); // prettier-ignore
    this.draw();
    const first = this.form.querySelector<HTMLInputElement>('input');
    first?.focus();
    first?.select();
  }

  /** Writes a decision and goes on to the next figure that is open. */
  async #decide(proposal: Proposal): Promise<void> {
    const { id, version } = this.#bulletin;
    const answer = await ask<DeskAnswer>(`bulletins/${id}/decide`, { version, proposal });
    const figure = `${id}@${String(proposal.start)}`;
    this.#take(answer, answer.journal.findLast((entry) => entry.figure === figure) ?? null);
    this.status = this.t('saved');
    this.current = figure;
    // Doubts come first, as long as there are any; then what nobody has looked at.
    const picks = this.#items.some(isOpenDoubt)
      ? isOpenDoubt
      : (item: Item): boolean => stateOf(item) === 'none';
    const open =
      this.#items.find((item) => item.start > proposal.start && picks(item)) ?? this.#items.find(isOpenDoubt);
    if (open !== undefined) this.current = open.id;
    else if (this.#items.every((item) => stateOf(item) !== 'none')) this.status += ` · ${this.t('done')}`;
    this.draw();
  }

  async #undo(): Promise<void> {
    const { id, version, journal } = this.#bulletin;
    const { reviewer } = this.context;
    const last = journal.findLast((entry) => entry.reviewer === reviewer());
    if (last === undefined) {
      this.say(this.t('nothingToUndo'));
      return;
    }
    const { figure, reviewer: by, reviewed_at } = last;
    await this.try(async () => {
      const asked = { version, review: { figure, reviewer: by, reviewed_at } };
      const answer = await ask<DeskAnswer>(`bulletins/${id}/undo`, asked);
      this.#take(answer, last);
      this.current = this.#items.some((item) => item.id === figure) ? figure : (this.#items[0]?.id ?? '');
      this.status = this.t('undone');
      this.draw();
    });
  }

  /** Takes what the file holds now, and tells what somebody else did to it; `own` is what this window has just done. */
  #take(answer: DeskAnswer, own: FigureReview | null): void {
    const { t } = this;
    const before = this.#bulletin.journal;
    const { version, journal, messages } = answer;
    this.#bulletin = { ...this.#bulletin, version, journal, messages };
    this.#items = itemsOf(this.#bulletin);
    const isForeign = (review: FigureReview): boolean => own === null || !isSameReview(review, own);
    const added = newerReviews(before, journal).filter(isForeign);
    const gone = newerReviews(journal, before).filter(isForeign);
    const list = (rows: readonly FigureReview[]): string =>
      rows.map(({ raw, reviewer, decision }) => `${raw} ${t(decision)} (${reviewer})`).join(' · ');
    const same = added.findLast(({ figure }) => figure === own?.figure);
    this.#notice = [
      added.length > 0 ? t('merged', { list: list(added) }) : '',
      same === undefined ? '' : t('mergedSame', { name: same.reviewer, decision: t(same.decision) }),
      gone.length > 0 ? t('withdrawn', { list: list(gone) }) : '',
    ].filter((part) => part !== '').join(' '); // prettier-ignore
  }

  protected draw(): void {
    deskView(this.node, {
      lang: this.context.lang,
      indicators: this.context.indicators,
      bulletin: this.#bulletin,
      items: this.#items,
      current: this.current,
      editor: this.form,
      status: this.status,
      notice: this.#notice,
      ...this.handlers,
    });
  }
}
