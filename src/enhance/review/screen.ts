import type { Lang } from '../../i18n/index.ts';
import type { ListedIndicator } from '../../reviews/protocol.ts';
import type { Command } from './keys.ts';

import { review } from '../../i18n/checks/review.ts';
import { RequestFailed } from './ask.ts';

/** What a page of the review needs of the frame around it. */
export interface ScreenContext {
  readonly lang: Lang;
  readonly indicators: readonly ListedIndicator[];
  readonly reviewer: () => string;
  readonly askName: () => void;
  readonly showList: () => void;
  readonly showHelp: () => void;
}

/**
 * A page of the review that keys are sent to: things to be decided, of which one is looked at. Keys are done one after another: the
 * next one begins when the one before is on the disk, so that nothing is shown as decided that is not, and a server that dies takes
 * at most the key in flight with it.
 */
export abstract class Screen<Thing extends { readonly id: string }> {
  readonly node: HTMLElement = document.createElement('main');
  protected readonly context: ScreenContext;
  /** Id of the thing that is looked at. */
  protected current = '';
  /** The form that is open, if any: until it is closed nothing else is done. */
  protected form: HTMLElement | null = null;
  protected status = '';
  #queue: Promise<void> = Promise.resolve();
  /** Counts failures: keys that were pressed before the last one and still wait are dropped. */
  #failures = 0;

  constructor(context: ScreenContext) {
    this.context = context;
  }

  protected abstract things(): readonly Thing[];
  protected abstract isOpen(thing: Thing): boolean;
  /** Does a command that is not the same on all pages. */
  protected abstract act(command: Command): Promise<void>;
  protected abstract draw(): void;
  /** Looks whether another window has written. */
  abstract refresh(): Promise<void>;

  protected get t(): ReturnType<typeof review> {
    return review(this.context.lang);
  }

  /** Does a command when those before it are done. */
  run(command: Command): Promise<void> {
    const failures = this.#failures;
    this.#queue = this.#queue.then(async () => {
      if (failures === this.#failures) await this.#do(command);
    });
    return this.#queue;
  }

  async #do(command: Command): Promise<void> {
    if (command === 'list') this.context.showList();
    else if (command === 'help') this.context.showHelp();
    else if (command === 'name') this.context.askName();
    else if (command === 'next' || command === 'previous') this.#move(command === 'next' ? 1 : -1);
    else if (command === 'open') this.moveTo((thing) => this.isOpen(thing), 'done');
    else await this.act(command);
  }

  #move(by: number): void {
    const things = this.things();
    const at = things.findIndex(({ id }) => id === this.current) + by;
    this.choose(things[Math.max(0, Math.min(at, things.length - 1))]?.id ?? '');
  }

  /** Goes to the next thing that a test picks, from the top again where there is none below. */
  protected moveTo(
    picks: (thing: Thing) => boolean,
    otherwise: 'done' | 'noDoubts' | 'notFoundInText',
  ): void {
    const things = this.things();
    const at = things.findIndex(({ id }) => id === this.current);
    const next = [...things.slice(at + 1), ...things.slice(0, at + 1)].find(picks);
    if (next === undefined) this.say(this.t(otherwise));
    else this.choose(next.id);
  }

  /** Whether there is a name to decide under; without one it is asked for. */
  protected isNamed(): boolean {
    if (this.context.reviewer() !== '') return true;
    this.say(this.t('needReviewer'));
    this.context.askName();
    return false;
  }

  protected choose(id: string): void {
    this.current = id;
    this.say('');
  }

  protected say(status: string): void {
    this.status = status;
    this.draw();
  }

  protected readonly closeForm = (): void => {
    this.form = null;
    this.draw();
  };

  /** What the view of the page tells it: nothing, as long as a form is open. */
  protected readonly handlers = {
    choose: (id: string): void => {
      if (this.form === null) this.choose(id);
    },
    run: (command: Command): void => {
      if (this.form === null) void this.run(command);
    },
  };

  /** Asks the server for something; says so where it fails. */
  protected async try(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.#failures += 1;
      if (!(error instanceof RequestFailed)) throw error;
      this.say(
        error.gone
          ? this.t('unsaved', { problem: this.t('serverGone') })
          : this.t('refused', { problem: error.message }),
      );
    }
  }
}
