/** Sections that follow one another become tabs. Without this script their links jump to them. */
for (const box of document.querySelectorAll<HTMLElement>('[data-tabs]')) {
  const nav = box.querySelector('nav');
  const links = [...box.querySelectorAll<HTMLAnchorElement>('nav a')];
  const panels = links.flatMap((link) => document.getElementById(link.hash.slice(1)) ?? []);
  if (nav === null || panels.length !== links.length) continue;
  nav.setAttribute('role', 'tablist');

  const open = (k: number): void => {
    links.forEach((link, i) => {
      link.setAttribute('aria-selected', String(i === k));
      link.tabIndex = i === k ? 0 : -1;
      panels[i]?.classList.toggle('off', i !== k);
    });
  };
  /** A link to a row of a panel opens the panel first. */
  const openHash = (): boolean => {
    const target =
      location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const k = panels.findIndex((panel) => target !== null && panel.contains(target));
    if (k >= 0) open(k);
    if (k >= 0 && target !== panels[k]) target?.scrollIntoView();
    return k >= 0;
  };

  links.forEach((link, k) => {
    const panel = panels[k];
    if (panel === undefined) return;
    link.id = `${panel.id}-tab`;
    link.setAttribute('role', 'tab');
    link.setAttribute('aria-controls', panel.id);
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', link.id);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      history.replaceState(null, '', link.hash);
      open(k);
    });
    link.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      const next = (k + step + links.length) % links.length;
      open(next);
      links[next]?.focus();
    });
  });
  addEventListener('hashchange', openHash);
  if (!openHash()) open(0);
}
