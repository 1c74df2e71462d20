const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/* eslint-disable no-control-regex -- The characters that XML cannot hold are control characters. */
const UNSAFE = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/* eslint-enable no-control-regex */

/**
 * Text as it may stand in an element or an attribute of XML and HTML. What XML cannot hold (control characters, half a surrogate
 * pair) becomes U+FFFD, so that one broken character does not blank a whole drawing.
 */
export function escapeXml(text: string): string {
  // Most texts of a drawing are numbers and classes: looking once is half the time of drawing.
  if (!UNSAFE.test(text)) return text;
  return text
    .toWellFormed()
    .replace(ILLEGAL, '\ufffd')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
