let shown = '';

/** Marks the region that is pointed at, or reached with the keyboard, in all other drawings and lists of the page that show it. */
export function mark({ target }: Event): void {
  const found = target instanceof Element ? target.closest<HTMLElement | SVGElement>('[data-region]') : null;
  const region = found?.dataset.region ?? '';
  if (region === shown) return;
  shown = region;
  for (const marked of document.querySelectorAll('[data-region].on')) marked.classList.remove('on');
  if (found === null) return;
  // In its own drawing it is under the pointer already.
  const drawing = found.closest('svg') ?? found;
  for (const other of document.querySelectorAll(`[data-region="${CSS.escape(region)}"]`))
    other.classList.toggle('on', !drawing.contains(other));
}

document.addEventListener('pointerover', mark);
document.addEventListener('focusin', mark);
