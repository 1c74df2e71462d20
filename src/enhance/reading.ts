/** Highlights a number of the text together with its line in the list; where the list is out of sight, a copy of the line is shown at the number. */
const marks = [...document.querySelectorAll<HTMLAnchorElement>('.text a.mk')];
const lines = [...document.querySelectorAll<HTMLLIElement>('.found li')];
const list = document.querySelector<HTMLElement>('.found ol');
const pop = document.createElement('div');
pop.className = 'pop found';
pop.hidden = true;
document.body.append(pop);
let shown: HTMLAnchorElement | null = null;

function light(mark: HTMLAnchorElement | null): void {
  if (mark === shown) return;
  if (shown !== null) {
    shown.classList.remove('on');
    lines[marks.indexOf(shown)]?.classList.remove('on');
  }
  pop.hidden = true;
  shown = mark;
  const line = mark === null ? undefined : lines[marks.indexOf(mark)];
  if (mark === null || line === undefined || list === null) return;
  mark.classList.add('on');
  line.classList.add('on');
  // The list has a scroll bar of its own only in wide windows, where it stands beside the text; in narrow ones it is below it.
  if (list.scrollHeight > list.clientHeight + 1 || matchMedia('(min-width: 1024px)').matches) {
    list.scrollTop = line.offsetTop - list.offsetTop - list.clientHeight / 2;
  } else beside(mark, line);
}

function beside(mark: HTMLElement, line: HTMLElement): void {
  const copy = document.createElement('ol');
  copy.className = 'plain';
  copy.append(line.cloneNode(true));
  copy.firstElementChild?.classList.remove('on');
  pop.replaceChildren(copy);
  pop.hidden = false;
  const box = mark.getBoundingClientRect();
  const left = Math.max(16, Math.min(box.left, document.documentElement.clientWidth - pop.offsetWidth - 16));
  pop.style.left = `${left + scrollX}px`;
  pop.style.top = `${box.bottom + scrollY + 6}px`;
}

const markOf = (target: EventTarget | null): HTMLAnchorElement | null => {
  if (!(target instanceof Element)) return null;
  const line = target.closest<HTMLLIElement>('aside.found li');
  return line === null
    ? target.closest<HTMLAnchorElement>('.text a.mk')
    : (marks[lines.indexOf(line)] ?? null);
};

document.addEventListener('pointerover', (event) => {
  const mark = markOf(event.target);
  if (event.pointerType === 'mouse' && mark !== null && !(event.target as Element).closest('aside'))
    light(mark);
});
document.addEventListener('focusin', (event) => {
  const mark = markOf(event.target);
  if (mark !== null && (event.target as Element).matches('.text a:focus-visible')) light(mark);
});
document.addEventListener('click', (event) => {
  const mark = markOf(event.target);
  const inText = event.target instanceof Element && event.target.closest('.text') !== null;
  // The first tap shows what the number is, the second opens its page.
  if (mark !== null && inText && event.pointerType === 'touch' && shown !== mark) event.preventDefault();
  if (mark !== null) light(mark);
  else if (event.target instanceof Node && !pop.contains(event.target)) light(null);
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') light(null);
});
