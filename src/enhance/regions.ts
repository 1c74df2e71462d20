/** Marks the region that is pointed at, or reached with the keyboard, in all other drawings and lists of the page that show it. */
export function startRegions(): void {
  let shown = '';
  const show = ({ target }: Event): void => {
    const mark = target instanceof Element ? target.closest<HTMLElement | SVGElement>('[data-region]') : null;
    const region = mark?.dataset.region ?? '';
    if (region === shown) return;
    shown = region;
    for (const one of document.querySelectorAll('[data-region].on')) one.classList.remove('on');
    if (mark === null) return;
    // In its own drawing it is the one under the pointer.
    const drawing = mark.closest('svg') ?? mark;
    for (const one of document.querySelectorAll(`[data-region="${CSS.escape(region)}"]`))
      one.classList.toggle('on', !drawing.contains(one));
  };
  document.addEventListener('pointerover', show);
  document.addEventListener('focusin', show);
}
