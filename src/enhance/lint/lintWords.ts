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
