import { accessDay, fillAccessDay } from '../citations/accessDay.ts';
import { localDay } from '../text/localDay.ts';

export const today = (): string => localDay(new Date());

/** Writes today into the citations of the page: a citation of what may change says when it was seen. */
function fillToday(): void {
  const day = accessDay(today());
  for (const slot of document.querySelectorAll<HTMLElement>('[data-access]'))
    slot.textContent = fillAccessDay(slot.dataset.access ?? '', day);
}

const status = document.querySelector('[data-copy-status]');

/** Says it to those who hear the page, and for a moment on the button. */
function announce(button: HTMLButtonElement, text: string): void {
  if (status !== null) status.textContent = text;
  button.dataset.said = text;
  setTimeout(() => {
    delete button.dataset.said;
    // A screen reader repeats a message only after the live region was empty.
    if (status?.textContent === text) status.textContent = '';
  }, 4000);
}

/** What is said when it is copied, of the button or of all buttons around it. */
const said = (button: HTMLButtonElement, key: 'done' | 'selected'): string =>
  button.closest<HTMLElement>(`[data-${key}]`)?.dataset[key] ?? '';

async function copy(button: HTMLButtonElement): Promise<void> {
  const source = document.getElementById(button.dataset.copy ?? '');
  if (source === null) return;
  // The page may have been open since yesterday.
  fillToday();
  try {
    await navigator.clipboard.writeText(source.textContent);
    announce(button, said(button, 'done'));
  } catch {
    // Outside https there is no clipboard, and a reader may forbid it: the text is selected, ready to be copied by hand.
    getSelection()?.selectAllChildren(source);
    announce(button, said(button, 'selected'));
  }
}

fillToday();
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]'))
  button.addEventListener('click', () => void copy(button));
