/** The buttons in the head of the page: theme (system → light → dark) and large type. Kept in this browser only. */
export function startSwitches(root: HTMLElement): void {
  const theme = document.querySelector<HTMLButtonElement>('[data-switch="theme"]');
  const elder = document.querySelector<HTMLButtonElement>('[data-switch="elder"]');

  const show = (): void => {
    const now = root.dataset.theme ?? 'auto';
    const name = theme?.dataset[now];
    if (theme !== null && name !== undefined) theme.textContent = name;
    elder?.setAttribute('aria-pressed', String('elder' in root.dataset));
    // Large type puts the table before the chart, so the table has to be open.
    if ('elder' in root.dataset)
      for (const details of document.querySelectorAll<HTMLDetailsElement>('.chart details'))
        details.open = true;
  };

  theme?.addEventListener('click', () => {
    const order = ['auto', 'light', 'dark'];
    const next = order[(order.indexOf(root.dataset.theme ?? 'auto') + 1) % order.length] ?? 'auto';
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
