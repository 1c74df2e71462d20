/** A quote around its figure. The same number may stand twice in a sentence: the text says which one is meant. */
export function quoteParts(
  { quote, raw, start }: { readonly quote: string; readonly raw: string; readonly start: number },
  text: string,
): { readonly before: string; readonly raw: string; readonly behind: string } {
  for (let at = quote.indexOf(raw); at !== -1; at = quote.indexOf(raw, at + 1)) {
    const quoteStart = start - at;
    if (quoteStart >= 0 && text.startsWith(quote, quoteStart))
      return { before: quote.slice(0, at), raw, behind: quote.slice(at + raw.length) };
  }
  throw new Error(`misplaced quote: ${raw} at ${start} is not in: ${quote}`);
}
