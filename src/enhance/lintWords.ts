/** Words of the page by their key, with `{name}` replaced: they stand in the page, so that no script carries them. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export function readWords(template: HTMLTemplateElement): Words {
  const words = new Map(
    [...template.content.querySelectorAll<HTMLElement>('[data-word]')].map((word) => [
      word.dataset.word ?? '',
      word.textContent,
    ]),
  );
  return (key, values = {}) =>
    (words.get(key) ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** An element with its content; `class` and other attributes as given. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}
