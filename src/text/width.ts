/** Characters that a terminal draws two columns wide (East Asian Width W and F, the ranges that Chinese text uses). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/**
 * Columns that a text takes in a terminal. “ ” ‘ ’ … — are ambiguous: terminals set to a Western font draw them
 * one wide, and so do we.
 */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character.length === 2 || WIDE.test(character) ? 2 : 1;
  return width;
}

/** Filled up with spaces on the right to a width in columns. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Filled up with spaces on the left to a width in columns. */
export function padStartTo(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}
