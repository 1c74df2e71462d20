import { chosenInAddress, keepInAddress } from './addressState.ts';

/** Filters the lines of a ledger; the selection lives in the address bar. Without this script all lines are there. */
for (const form of document.querySelectorAll<HTMLFormElement>('[data-ledger]')) {
  const selects = [...form.querySelectorAll('select')];
  const output = form.querySelector('output');
  const lines = [...document.querySelectorAll<HTMLElement>('.ledger > *')];
  const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];
  const folded = [...document.querySelectorAll<HTMLDetailsElement>('details[data-group]')];

  const show = (): void => {
    const chosen = selects.filter(({ value }) => value !== '');
    for (const line of lines)
      line.hidden = !chosen.every(({ name, value }) => (line.dataset[name] ?? '').split('|').includes(value));
    for (const group of groups) {
      const own = [...group.querySelectorAll<HTMLElement>('.ledger > *')];
      group.hidden = own.every(({ hidden }) => hidden);
    }
    // Lines that match a filter are shown, even where they stand in a folded list.
    if (chosen.length > 0) for (const fold of folded) fold.open = !fold.hidden;
    const count = lines.filter(({ hidden }) => !hidden).length;
    if (output !== null) output.textContent = (form.dataset.shown ?? '').replace('{n}', String(count));
    keepInAddress(Object.fromEntries(selects.map(({ name, value }) => [name, value])));
    // A calendar above shows what the filter leaves.
    const shown = lines
      .filter(({ hidden }) => !hidden)
      .flatMap((line) => line.querySelector('a')?.getAttribute('href') ?? []);
    document.dispatchEvent(
      new CustomEvent('ledger', { detail: { shown: new Set(shown), isAll: chosen.length === 0 } }),
    );
  };

  for (const select of selects) {
    const value = chosenInAddress(select.name);
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('reset', () => {
    setTimeout(show);
  });
  show();
}
