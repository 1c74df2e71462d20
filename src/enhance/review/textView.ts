import type { Item } from './items.ts';
import type { Span } from '../../text/span.ts';

import { element } from '../element.ts';
import { markedItems, stateOf } from './items.ts';

/** The text of a bulletin line by line, its figures marked in place. */
export function textView(
  text: string,
  items: readonly Item[],
  current: string,
  choose: (id: string) => void,
): HTMLElement {
  const lines: HTMLElement[] = [];
  let start = 0;
  let next = 0;
  const marked = markedItems(items);
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const made = element('p', { 'data-start': String(start) });
    let at = start;
    for (; (marked[next]?.start ?? Infinity) < end; next += 1) {
      const item = marked[next];
      if (item === undefined || item.start < at) continue;
      made.append(text.slice(at, item.start), mark(item, item.id === current, choose));
      at = item.end;
    }
    made.append(text.slice(at, end));
    lines.push(made);
    start = end + 1;
  }
  return element('div', { class: 'text', lang: 'zh-CN' }, ...lines);
}

function mark(item: Item, isCurrent: boolean, choose: (id: string) => void): HTMLElement {
  const parts = {
    class: `mark ${stateOf(item)}`,
    role: 'button',
    tabindex: '-1',
    'data-id': item.id,
    ...(isCurrent ? { 'aria-current': 'true' } : {}),
    click: () => {
      choose(item.id);
    },
  };
  return element('span', parts, item.raw);
}

/** The stretch of the source that is selected; null where nothing is, or not in the text. */
export function selectedSpan(view: HTMLElement): Span | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!view.contains(range.startContainer) || !view.contains(range.endContainer)) return null;
  const [start, end] = [
    offsetOf(range.startContainer, range.startOffset),
    offsetOf(range.endContainer, range.endOffset),
  ];
  return start === null || end === null || end <= start ? null : { start, end };
}

/** Offset in the source of a place in the page: lines hold their text letter for letter. */
function offsetOf(node: Node, offset: number): number | null {
  const line = (node instanceof Element ? node : node.parentElement)?.closest('p[data-start]');
  if (line === null || line === undefined) return null;
  const range = document.createRange();
  range.setStart(line, 0);
  range.setEnd(node, offset);
  return Number(line.getAttribute('data-start')) + range.toString().length;
}
