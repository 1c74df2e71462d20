import style from './search.css?inline';

// A sheet made by a script needs no source in the policy of the page.
const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets.push(sheet);
