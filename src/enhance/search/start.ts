const started = new WeakSet<HTMLFormElement>();

/** Makes a field suggest, once. A step between, so that pages need not name all modules that do it. */
export async function startSearch(form: HTMLFormElement): Promise<void> {
  if (started.has(form)) return;
  started.add(form);
  const { startCombobox } = await import('./combobox.ts');
  startCombobox(form);
}
