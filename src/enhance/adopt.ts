/** Takes in a style sheet that only what a script shows needs: made by a script, it needs no source in the policy of the page. */
export function adopt(style: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
}
