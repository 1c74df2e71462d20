/** What an element is made with: attributes as text, and what happens on its events. */
export type Parts = Readonly<Record<string, string | boolean | undefined | ((event: Event) => void)>>;

export type Child = Node | string | null;

/** An element with what is in it. Text is only ever text: a bulletin that holds `<script>` shows it. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  parts: Parts = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === 'function') made.addEventListener(name, part);
    else if (part === true) made.setAttribute(name, '');
    else if (typeof part === 'string') made.setAttribute(name, part);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}
