/**
 * The text that every offset refers to: a leading BOM dropped, CRLF turned into LF, nothing else touched (no
 * NFKC, which would move offsets: ㎡ → m2).
 */
export function normalizeSource(text: string): string {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return body.includes('\r\n') ? body.replaceAll('\r\n', '\n') : body;
}
