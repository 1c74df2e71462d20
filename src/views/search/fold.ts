/**
 * A text as it is compared: full width, capitals, accents and apostrophes do not count, nor do commas in numbers; a letter before a hyphen
 * belongs to the word behind it, so that E-bike is ebike.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’‘]/gu, '')
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/\b([a-z])-(?=[a-z])/g, '$1');
}
