/*
 * What a mark of a chart says, beside it: when it is pointed at, tapped, or reached with the keyboard; arrows go from mark to mark, Escape
 * closes. The first tap shows, the second follows the link. Stands on every page and inline in every embed with a chart; on
 * pages the sentence is added to it (quotes.ts), there also to numbers in text.
 */
(() => {
  const MARKS = 'a.fig, svg:not(.pm-land) a, svg g[aria-label], svg g:has(> title)';
  const root = document.documentElement;
  const pop = document.createElement('div');
  pop.className = 'pop';
  pop.id = 'quote-pop';
  pop.hidden = true;
  document.body.append(pop);
  let shown = null;
  let timer;
  let byTouch = false;

  const markOf = ({ target }) => target.closest?.(MARKS);
  const crossOf = (mark) => mark?.closest('svg')?.querySelector('.c-cross');

  const hide = () => {
    clearTimeout(timer);
    pop.hidden = true;
    crossOf(shown)?.removeAttribute('transform');
    shown = null;
  };

  const show = (mark, point) => {
    if (shown === mark) return;
    hide();
    shown = mark;
    // The browser would show a title a second time.
    const title = mark.querySelector('title');
    if (title) {
      mark.setAttribute('aria-label', title.textContent);
      title.remove();
    }
    pop.textContent = mark.getAttribute('aria-label');
    const href = mark.getAttribute('href');
    if (byTouch && href) {
      const opener = document.createElement('a');
      opener.href = href;
      opener.textContent = root.lang === 'en' ? 'See the source' : '看出处';
      pop.append(opener);
    }
    pop.hidden = pop.textContent === '' || mark.matches('.fig');
    pop.style.pointerEvents = point && mark.matches('svg *') ? 'none' : '';
    const place = () => {
      const box = mark.getBoundingClientRect();
      const [x, top, bottom] = point
        ? [point.clientX, point.clientY, point.clientY + 14]
        : [box.left, box.top, box.bottom];
      const y = bottom + pop.offsetHeight + 8 < innerHeight ? bottom + 6 : top - pop.offsetHeight - 6;
      pop.style.left = `${Math.max(8, Math.min(x, root.clientWidth - pop.offsetWidth - 8)) + scrollX}px`;
      pop.style.top = `${Math.max(4, y) + scrollY}px`;
    };
    place();
    const cross = crossOf(mark);
    if (cross) {
      const { x, width } = mark.getBBox();
      cross.setAttribute('transform', `translate(${x + width / 2})`);
    }
    document.dispatchEvent(
      new CustomEvent('tip', { detail: { mark, pop, place, isShown: () => shown === mark } }),
    );
  };

  addEventListener('pointerdown', ({ pointerType }) => (byTouch = pointerType === 'touch'), true);
  document.addEventListener('pointerover', (event) => {
    const mark = markOf(event);
    if (event.pointerType === 'touch') return;
    byTouch = false;
    clearTimeout(timer);
    if (mark?.matches('svg *')) show(mark, event);
    else if (mark) timer = setTimeout(show, 120, mark);
    else if (!pop.contains(event.target)) timer = setTimeout(hide, 200);
  });
  document.addEventListener('focusin', (event) => {
    const mark = markOf(event);
    if (mark?.matches(':focus-visible')) show(mark);
    else if (!byTouch && !pop.contains(event.target)) hide();
  });
  document.addEventListener('click', (event) => {
    const mark = markOf(event);
    if (mark && byTouch && shown !== mark) {
      event.preventDefault();
      show(mark);
    } else if (!mark && !pop.contains(event.target)) hide();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const mark = markOf(event);
    const svg = step && mark?.closest('svg');
    if (!svg) return;
    event.preventDefault();
    const marks = [...svg.querySelectorAll(MARKS)];
    // In a series from left to right.
    if (crossOf(mark)) marks.sort((a, b) => a.getBBox().x - b.getBBox().x);
    const next = marks[marks.indexOf(mark) + step];
    if (next?.matches('g')) next.setAttribute('tabindex', -1);
    next?.focus();
  });
})();
