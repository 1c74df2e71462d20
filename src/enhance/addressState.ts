/**
 * Keeps what a reader chose in the address of the page, and in that of the page in the other language: it survives a reload, and can
 * be sent. An empty value is left out.
 */
export function keepInAddress(chosen: Readonly<Record<string, string>>): void {
  const parameters = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(chosen)) {
    if (value === '') parameters.delete(name);
    else parameters.set(name, value);
  }
  const search = parameters.size === 0 ? '' : `?${parameters.toString()}`;
  history.replaceState(null, '', location.pathname + search + location.hash);
  const other = document.querySelector<HTMLAnchorElement>('.switches a[hreflang]');
  if (other !== null) other.search = search;
}

/** What the address says was chosen; empty where it says nothing. */
export function chosenInAddress(name: string): string {
  return new URLSearchParams(location.search).get(name) ?? '';
}
