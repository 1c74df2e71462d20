import { chosenInAddress } from './addressState.ts';

/*
 * Progress maps: what draws them is loaded when somebody reaches for one, or when the address asks for another state than the one
 * that stands on the page. What was pointed at, or tapped, before it is there is read then: a finger opens with the second tap.
 */
for (const section of document.querySelectorAll<HTMLElement>('[data-progress]')) {
  let started: Promise<void> | undefined;
  let isReady = false;
  let reached = '';
  const start = (): void => {
    if (started !== undefined) return;
    // Its numbers come while what draws them does.
    const numbers = fetch(section.dataset.progress ?? '').catch(() => null);
    started = import('./progressMap.ts')
      .then(({ startProgressMap }) => startProgressMap(section, numbers, () => reached))
      .finally(() => {
        isReady = true;
      });
  };
  const regionAt = ({ target }: Event): string => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-region]') : null;
    return element?.dataset.region ?? '';
  };
  for (const kind of ['pointerover', 'focusin'] as const)
    section.addEventListener(kind, (event) => {
      if (isReady) return;
      const region = regionAt(event);
      if (region !== '') reached = region;
      start();
    });
  section.addEventListener('click', (event) => {
    if (!isReady && event.pointerType === 'touch' && regionAt(event) !== '') event.preventDefault();
  });
  if (['mode', 'year', 'pin'].some((name) => chosenInAddress(name) !== '')) start();
}
