/* eslint-disable no-control-regex -- These characters are meant one by one. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
/* eslint-enable no-control-regex */

/** A text as a picture may show it: without characters that are not seen, among them those that turn the rest of a line round. */
export function plainText(text: string): string {
  return text.replace(INVISIBLE, '').toWellFormed();
}
