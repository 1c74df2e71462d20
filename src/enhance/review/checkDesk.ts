import type { DeskCheck, DeskChecks } from '../../reviews/protocol.ts';
import type { CheckDecision } from '../../reviews/checkReview.ts';
import type { ScreenContext } from './screen.ts';
import type { Command } from './keys.ts';

import { ask, RequestFailed } from './ask.ts';
import { checkDeskView } from './checkDeskView.ts';
import { formButtons, formOf } from './dom.ts';
import { element } from '../element.ts';
import { Screen } from './screen.ts';

/** The desk of the contradictions of all bulletins. */
export class CheckDesk extends Screen<DeskCheck> {
  #state: DeskChecks;

  constructor(state: DeskChecks, context: ScreenContext) {
    super(context);
    this.#state = state;
    this.current = (state.checks.find((check) => this.isOpen(check)) ?? state.checks[0])?.id ?? '';
    this.draw();
  }

  protected things(): readonly DeskCheck[] {
    return this.#state.checks;
  }

  protected isOpen({ state }: DeskCheck): boolean {
    return state === 'none';
  }

  async refresh(): Promise<void> {
    if (this.form !== null) return;
    const now = await ask<DeskChecks>('checks');
    if (now.version !== this.#state.version) this.#take(now);
  }

  protected async act(command: Command): Promise<void> {
    if (command !== 'confirm' && command !== 'reject' && command !== 'undo') return;
    if (!this.isNamed()) return;
    if (command === 'undo') await this.#undo();
    else this.#decide(command === 'confirm' ? 'confirmed' : 'rejected');
  }

  /** Asks for the reason: that a bulletin contradicts itself is nothing that a slip of a key may say. */
  #decide(decision: CheckDecision): void {
    const { t } = this;
    const check = this.#state.checks.find(({ id }) => id === this.current);
    if (check === undefined) return;
    const isConfirmed = decision === 'confirmed';
    const title = t(isConfirmed ? 'confirmTitle' : 'rejectCheckTitle');
    const problem = element('p', { class: 'problem', role: 'alert' });
    const note = element('input', { name: 'note', type: 'text', autocomplete: 'off', required: true });
    const send = async (): Promise<void> => {
      const { id, seen } = check;
      const body = { id, seen, decision, note: note.value.trim(), reviewer: this.context.reviewer() };
      const now = await ask<DeskChecks>('checks/decide', body);
      this.form = null;
      this.status = t('saved');
      this.#take(now);
    };
    const submit = (): void => {
      send().catch((error: unknown) => {
        problem.textContent =
          error instanceof RequestFailed && error.gone ? t('serverGone') : (error as Error).message;
      });
    };
    this.form = formOf(
      { title, submit, close: this.closeForm },
      element('h2', {}, title),
      element('p', {}, t(isConfirmed ? 'confirmText' : 'rejectCheckText')),
      element('label', { class: 'field wide' }, element('span', {}, t('checkNote')), note),
      problem,
      formButtons(t, this.closeForm),
    );
    this.draw();
    note.focus();
  }

  async #undo(): Promise<void> {
    const name = this.context.reviewer();
    const last = this.#state.journal.findLast(({ reviewer }) => reviewer === name);
    if (last === undefined) {
      this.say(this.t('nothingToUndo'));
      return;
    }
    await this.try(async () => {
      const now = await ask<DeskChecks>('checks/undo', { reviewer: name });
      this.status = this.t('undone');
      this.current = last.id;
      this.#take(now);
    });
  }

  /** Takes what the file holds now; what is shown stays in sight where it is still there. */
  #take(now: DeskChecks): void {
    this.#state = now;
    if (!now.checks.some(({ id }) => id === this.current)) this.current = now.checks[0]?.id ?? '';
    this.draw();
  }

  protected draw(): void {
    checkDeskView(this.node, {
      lang: this.context.lang,
      state: this.#state,
      current: this.current,
      form: this.form,
      status: this.status,
      ...this.handlers,
    });
  }
}
