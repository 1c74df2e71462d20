import './tip.js';
import type { Tip } from './quotes.ts';

/** Themes as the button goes through them; its words are in this order. */
const ORDER = ['auto', 'light', 'dark'];

/** The buttons in the head of the page: theme (system → light → dark) and large type. Kept in this browser only. */
function startSwitches(): void {
  const root = document.documentElement;
  const theme = document.querySelector<HTMLButtonElement>('[data-switch="theme"]');
  const elder = document.querySelector<HTMLButtonElement>('[data-switch="elder"]');

  const now = (): string => root.dataset.theme ?? 'auto';

  const show = (): void => {
    const words = theme?.dataset.words?.split('|') ?? [];
    theme?.querySelector('span')?.replaceChildren(words[ORDER.indexOf(now())] ?? '');
    elder?.setAttribute('aria-pressed', String('elder' in root.dataset));
    // Large type puts the table before the chart, so the table has to be open.
    if ('elder' in root.dataset)
      for (const details of document.querySelectorAll<HTMLDetailsElement>('.chart details'))
        details.open = true;
  };

  theme?.addEventListener('click', () => {
    const next = ORDER[(ORDER.indexOf(now()) + 1) % ORDER.length] ?? 'auto';
    if (next === 'auto') delete root.dataset.theme;
    else root.dataset.theme = next;
    keep('theme', next);
    show();
  });

  elder?.addEventListener('click', () => {
    if ('elder' in root.dataset) delete root.dataset.elder;
    else root.dataset.elder = '';
    keep('elder', 'elder' in root.dataset ? '1' : '0');
    show();
  });

  show();
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is switched off: the choice holds for this page.
  }
}

/** A region that is pointed at, or reached with the keyboard, is marked wherever it is shown; what does that is loaded with the first. */
function startRegions(): void {
  for (const kind of ['pointerover', 'focusin'])
    document.addEventListener(
      kind,
      (event) => {
        void import('./regionMarks.ts').then(({ mark }) => {
          mark(event);
        });
      },
      { once: true },
    );
}

/** The sentence of a number is read from its page; what does that is loaded with the first tip. */
function startQuotes(): void {
  document.addEventListener('tip', (event) => {
    const { detail } = event as CustomEvent<Tip>;
    void import('./quotes.ts').then(({ showQuote }) => {
      showQuote(detail);
    });
  });
}

/** What suggests while one types is loaded when a field of search is used. */
function startSearch(): void {
  document.addEventListener('focusin', ({ target }) => {
    const form = target instanceof Element && target.closest<HTMLFormElement>('.search');
    if (form) void import('./search/start.ts').then((module) => module.startSearch(form));
  });
}

/** A number that somebody selects may be looked up; what offers it is loaded with the first selection. */
const startWhence = (): void => {
  document.addEventListener('selectionchange', () => void import('./verify/whence.ts'), { once: true });
};

startSwitches();
startWhence();
startSearch();
startQuotes();
startRegions();
