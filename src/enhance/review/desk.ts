import type { Lang } from '../../i18n/index.ts';
import type { DeskAnswer, DeskBulletin, ListedIndicator } from '../../reviews/protocol.ts';
import type { Proposal } from '../../reviews/requests.ts';
import type { Decision } from '../../datasets/schema/vocabulary.ts';
import type { FigureReview } from '../../reviews/review.ts';
import type { Command } from './keys.ts';
import type { Item } from './items.ts';

import { review } from '../../i18n/checks/review.ts';
import { isSameReview, newerReviews } from '../../reviews/journal.ts';
import { ask, RequestFailed } from './ask.ts';
import { deskView } from './deskView.ts';
import { element } from './dom.ts';
import { createEditor } from './editor.ts';
import { isOpenDoubt, itemsOf, stateOf } from './items.ts';
import { selectedSpan } from './textView.ts';

/** A page of the review that keys are sent to. */
export interface Screen {
  readonly node: HTMLElement;
  run(command: Command): Promise<void>;
  /** Looks whether another window has written. */
  refresh(): Promise<void>;
}

/** What a desk needs of the page around it. */
export interface DeskContext {
  readonly lang: Lang;
  readonly indicators: readonly ListedIndicator[];
  readonly reviewer: () => string;
  readonly askName: () => void;
  readonly showList: () => void;
  readonly showHelp: () => void;
}

/**
 * The desk of one bulletin. Keys are done one after another: the next one begins when the one before is on the disk, so that
 * nothing is shown as decided that is not, and a server that dies takes at most the key in flight with it.
 */
export class Desk implements Screen {
  readonly node: HTMLElement = document.createElement('main');
  readonly #context: DeskContext;
  #bulletin: DeskBulletin;
  #items: readonly Item[] = [];
  #current = '';
  #editor: HTMLElement | null = null;
  #status = '';
  #notice = '';
  #lastNote = '';
  #sought = '';
  #queue: Promise<void> = Promise.resolve();
  /** Counts failures: keys that were pressed before the last one and still wait are dropped. */
  #failures = 0;

  /** Begins at the figure that stands at `start`, else at the first one that is doubtful, else at the first that nobody has looked at. */
  constructor(bulletin: DeskBulletin, context: DeskContext, start: number | null = null) {
    this.#bulletin = bulletin;
    this.#context = context;
    this.#items = itemsOf(bulletin);
    const first =
      (start === null ? undefined : this.#items.find((item) => item.end > start)) ??
      this.#items.find(isOpenDoubt) ??
      this.#items.find((item) => stateOf(item) === 'none') ??
      this.#items[0];
    this.#current = first?.id ?? '';
    this.#draw();
  }

  /** Does a command when those before it are done. */
  run(command: Command): Promise<void> {
    const failures = this.#failures;
    this.#queue = this.#queue.then(async () => {
      if (failures === this.#failures) await this.#do(command);
    });
    return this.#queue;
  }

  /** Looks whether another window has written. */
  async refresh(): Promise<void> {
    const now = await ask<DeskBulletin>(`bulletins/${this.#bulletin.id}`);
    if (now.version === this.#bulletin.version || this.#editor !== null) return;
    this.#take({ ...now, merged: true }, null);
    this.#draw();
  }

  get #item(): Item | undefined {
    return this.#items.find(({ id }) => id === this.#current);
  }

  async #do(command: Command): Promise<void> {
    const { showList, showHelp, askName, reviewer } = this.#context;
    const item = this.#item;
    if (command === 'list') showList();
    else if (command === 'help') showHelp();
    else if (command === 'name') askName();
    else if (command === 'next' || command === 'previous') this.#move(command === 'next' ? 1 : -1);
    else if (command === 'open') this.#moveTo((other) => stateOf(other) === 'none', 'done');
    else if (command === 'doubt') this.#moveTo(isOpenDoubt, 'noDoubts');
    else if (command === 'find') this.#find();
    else if (reviewer() === '') this.#ask(askName);
    else if (command === 'undo') await this.#undo();
    else if (command === 'add') this.#edit('add');
    else if (item === undefined || command === 'confirm') return;
    else if (command === 'accept') await this.#accept(item);
    else this.#edit(command === 'edit' ? 'correct' : 'reject');
  }

  #ask(askName: () => void): void {
    this.#say(review(this.#context.lang)('needReviewer'));
    askName();
  }

  #move(by: number): void {
    const at = this.#items.findIndex(({ id }) => id === this.#current) + by;
    this.choose(this.#items[Math.max(0, Math.min(at, this.#items.length - 1))]?.id ?? '');
  }

  /** Goes to the next figure that a test picks, from the top again where there is none below. */
  #moveTo(picks: (item: Item) => boolean, otherwise: 'done' | 'noDoubts' | 'notFoundInText'): void {
    const at = this.#items.findIndex(({ id }) => id === this.#current);
    const turned = [...this.#items.slice(at + 1), ...this.#items.slice(0, at + 1)];
    const next = turned.find(picks);
    if (next === undefined) this.#say(review(this.#context.lang)(otherwise));
    else this.choose(next.id);
  }

  /** Asks for words, and goes to the next figure that has them in its own words or close before it. */
  #find(): void {
    const t = review(this.#context.lang);
    const input = element('input', {
      name: 'find',
      type: 'search',
      autocomplete: 'off',
      placeholder: t('findHint'),
    });
    input.value = this.#sought;
    const close = (): void => {
      this.#editor = null;
      this.#draw();
    };
    this.#editor = element(
      'form',
      {
        class: 'editor',
        'aria-label': t('find'),
        submit: (event) => {
          event.preventDefault();
          this.#sought = input.value.trim();
          close();
          if (this.#sought !== '') this.#moveTo((item) => this.#holds(item, this.#sought), 'notFoundInText');
        },
        keydown: (event) => {
          if ((event as KeyboardEvent).key === 'Escape') close();
        },
      },
      element('label', { class: 'field wide' }, element('span', {}, t('find')), input),
    );
    this.#draw();
    input.focus();
    input.select();
  }

  #holds({ start, end }: Item, words: string): boolean {
    const { text } = this.#bulletin;
    const from = Math.max(text.lastIndexOf('\n', start), start - 60, 0);
    return text.slice(from, end).includes(words);
  }

  choose(id: string): void {
    this.#current = id;
    this.#status = '';
    this.#draw();
  }

  /** What a person has corrected is not the machine's reading: taking that back is undone, not accepted. */
  async #accept(item: Item): Promise<void> {
    if (item.holds !== undefined && item.holds.fields !== null) {
      this.#say(review(this.#context.lang)('isCorrected'));
      return;
    }
    const { start, end } = item;
    const reviewer = this.#context.reviewer();
    await this.#try(() => this.#decide({ start, end, decision: 'accept', fields: null, note: '', reviewer }));
  }

  #edit(decision: Exclude<Decision, 'accept'>): void {
    const { lang, indicators, reviewer } = this.#context;
    const view = this.node.querySelector<HTMLElement>('.text');
    const item = this.#item;
    const close = (): void => {
      this.#editor = null;
      this.#draw();
    };
    if (decision !== 'add' && item === undefined) return;
    this.#status = '';
    this.#editor = createEditor({
      lang, indicators, reviewer, close, bulletin: this.#bulletin, items: this.#items, note: this.#lastNote,
      task: decision === 'add' || item === undefined
        ? { decision: 'add', span: view === null ? null : selectedSpan(view) }
        : { decision, item },
      decide: async (proposal) => {
        await this.#decide(proposal);
        this.#lastNote = proposal.note;
        close();
      },
    }); // prettier-ignore
    this.#draw();
    const first = this.#editor.querySelector<HTMLInputElement>('input');
    first?.focus();
    first?.select();
  }

  /** Writes a decision and goes on to the next figure that is open. */
  async #decide(proposal: Proposal): Promise<void> {
    const { id, version } = this.#bulletin;
    const answer = await ask<DeskAnswer>(`bulletins/${id}/decide`, { version, proposal });
    const figure = `${id}@${String(proposal.start)}`;
    this.#take(answer, answer.journal.findLast((entry) => entry.figure === figure) ?? null);
    this.#status = review(this.#context.lang)('saved');
    this.#current = figure;
    // Doubts come first, as long as there are any; then what nobody has looked at.
    const picks = this.#items.some(isOpenDoubt)
      ? isOpenDoubt
      : (item: Item): boolean => stateOf(item) === 'none';
    const open =
      this.#items.find((item) => item.start > proposal.start && picks(item)) ?? this.#items.find(isOpenDoubt);
    if (open !== undefined) this.#current = open.id;
    else if (this.#items.every((item) => stateOf(item) !== 'none'))
      this.#status += ` · ${review(this.#context.lang)('done')}`;
    this.#draw();
  }

  async #undo(): Promise<void> {
    const { id, version, journal } = this.#bulletin;
    const { lang, reviewer } = this.#context;
    const last = journal.findLast((entry) => entry.reviewer === reviewer());
    if (last === undefined) {
      this.#say(review(lang)('nothingToUndo'));
      return;
    }
    const { figure, reviewer: by, reviewed_at } = last;
    await this.#try(async () => {
      const asked = { version, review: { figure, reviewer: by, reviewed_at } };
      const answer = await ask<DeskAnswer>(`bulletins/${id}/undo`, asked);
      this.#take(answer, last);
      this.#current = this.#items.some((item) => item.id === figure) ? figure : (this.#items[0]?.id ?? '');
      this.#status = review(lang)('undone');
      this.#draw();
    });
  }

  async #try(action: () => Promise<void>): Promise<void> {
    const t = review(this.#context.lang);
    try {
      await action();
    } catch (error) {
      this.#failures += 1;
      if (!(error instanceof RequestFailed)) throw error;
      this.#say(
        error.gone ? t('unsaved', { problem: t('serverGone') }) : t('refused', { problem: error.message }),
      );
    }
  }

  /** Takes what the file holds now, and tells what somebody else did to it; `own` is what this window has just done. */
  #take(answer: DeskAnswer, own: FigureReview | null): void {
    const t = review(this.#context.lang);
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

  #say(status: string): void {
    this.#status = status;
    this.#draw();
  }

  #draw(): void {
    deskView(this.node, {
      lang: this.#context.lang,
      indicators: this.#context.indicators,
      bulletin: this.#bulletin,
      items: this.#items,
      current: this.#current,
      editor: this.#editor,
      status: this.#status,
      notice: this.#notice,
      choose: (id) => {
        if (this.#editor === null) this.choose(id);
      },
      run: (command) => {
        if (this.#editor === null) void this.run(command);
      },
    });
  }
}
