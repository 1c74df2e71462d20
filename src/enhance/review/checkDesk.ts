import type { DeskCheck, DeskChecks } from '../../reviews/protocol.ts';
import type { CheckDecision } from '../../reviews/checkReview.ts';
import type { DeskContext, Screen } from './desk.ts';
import type { Command } from './keys.ts';

import { review } from '../../i18n/checks/review.ts';
import { ask, RequestFailed } from './ask.ts';
import { checkDeskView } from './checkDeskView.ts';
import { createCheckForm } from './checkForm.ts';

/** The desk of the contradictions. As on that of a bulletin, a key is done when the one before is on the disk. */
export class CheckDesk implements Screen {
  readonly node: HTMLElement = document.createElement('main');
  readonly #context: DeskContext;
  #state: DeskChecks;
  #current: string;
  #form: HTMLElement | null = null;
  #status = '';
  #queue: Promise<void> = Promise.resolve();

  constructor(state: DeskChecks, context: DeskContext) {
    this.#state = state;
    this.#context = context;
    this.#current = (state.checks.find(isOpen) ?? state.checks[0])?.id ?? '';
    this.#draw();
  }

  run(command: Command): Promise<void> {
    this.#queue = this.#queue.then(() => this.#do(command));
    return this.#queue;
  }

  async refresh(): Promise<void> {
    if (this.#form !== null) return;
    const now = await ask<DeskChecks>('checks');
    if (now.version !== this.#state.version) this.#take(now);
  }

  async #do(command: Command): Promise<void> {
    const { showList, showHelp, askName, reviewer, lang } = this.#context;
    if (command === 'list') showList();
    else if (command === 'help') showHelp();
    else if (command === 'name') askName();
    else if (command === 'next' || command === 'previous') this.#move(command === 'next' ? 1 : -1);
    else if (command === 'open') this.#moveToOpen();
    else if (command !== 'confirm' && command !== 'reject' && command !== 'undo') return;
    else if (reviewer() === '') {
      this.#say(review(lang)('needReviewer'));
      askName();
    } else if (command === 'undo') await this.#undo();
    else this.#decide(command === 'confirm' ? 'confirmed' : 'rejected');
  }

  #move(by: number): void {
    const { checks } = this.#state;
    const at = checks.findIndex(({ id }) => id === this.#current) + by;
    this.#choose(checks[Math.max(0, Math.min(at, checks.length - 1))]?.id ?? '');
  }

  #moveToOpen(): void {
    const { checks } = this.#state;
    const at = checks.findIndex(({ id }) => id === this.#current);
    const open = [...checks.slice(at + 1), ...checks.slice(0, at + 1)].find(isOpen);
    if (open === undefined) this.#say(review(this.#context.lang)('done'));
    else this.#choose(open.id);
  }

  #choose(id: string): void {
    this.#current = id;
    this.#say('');
  }

  /** Asks for the reason: that a bulletin contradicts itself is nothing that a slip of a key may say. */
  #decide(decision: CheckDecision): void {
    const { lang, reviewer } = this.#context;
    const check = this.#state.checks.find(({ id }) => id === this.#current);
    if (check === undefined) return;
    const close = (): void => {
      this.#form = null;
      this.#draw();
    };
    this.#form = createCheckForm({
      lang,
      decision,
      close,
      send: async (note) => {
        const { id, seen } = check;
        const now = await ask<DeskChecks>('checks/decide', {
          id,
          seen,
          decision,
          note,
          reviewer: reviewer(),
        });
        this.#form = null;
        this.#status = review(lang)('saved');
        this.#take(now);
      },
    });
    this.#draw();
    this.#form.querySelector('input')?.focus();
  }

  async #undo(): Promise<void> {
    const t = review(this.#context.lang);
    const name = this.#context.reviewer();
    const last = this.#state.journal.findLast(({ reviewer }) => reviewer === name);
    if (last === undefined) {
      this.#say(t('nothingToUndo'));
      return;
    }
    try {
      const now = await ask<DeskChecks>('checks/undo', { reviewer: name });
      this.#status = t('undone');
      this.#current = last.id;
      this.#take(now);
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      this.#say(
        error.gone ? t('unsaved', { problem: t('serverGone') }) : t('refused', { problem: error.message }),
      );
    }
  }

  /** Takes what the file holds now; what is shown stays in sight where it is still there. */
  #take(now: DeskChecks): void {
    this.#state = now;
    if (!now.checks.some(({ id }) => id === this.#current)) this.#current = now.checks[0]?.id ?? '';
    this.#draw();
  }

  #say(status: string): void {
    this.#status = status;
    this.#draw();
  }

  #draw(): void {
    checkDeskView(this.node, {
      lang: this.#context.lang,
      state: this.#state,
      current: this.#current,
      form: this.#form,
      status: this.#status,
      choose: (id) => {
        if (this.#form === null) this.#choose(id);
      },
      run: (command) => {
        if (this.#form === null) void this.run(command);
      },
    });
  }
}

const isOpen = ({ state }: DeskCheck): boolean => state === 'none';
