/** The preview's style: system Chinese fonts, light and dark, and roles told apart by line as well as by colour. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c1b19; --soft: #5d5a54; --paper: #fbfaf7; --line: #d9d5cb; --link: #8a2b12;
  --actual: #0b5a4a; --target: #7a4b00; --requirement: #4a3a8c; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece9e2; --soft: #b0aaa0; --paper: #181715; --line: #3b3833;
  --link: #f0a284; --actual: #7fd6bf; --target: #f0c27a; --requirement: #c0b4ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.85 "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; overflow-wrap: anywhere; }
h1, h2, nav, th, .legend, header p, .bulletins p { font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.4; margin: .75rem 0; } h2 { font-size: 1.15rem; margin: 2.5rem 0 .75rem; }
header p, .bulletins p, nav { color: var(--soft); font-size: .9rem; margin: .15rem 0; }
a { color: var(--link); text-underline-offset: .2em; } a:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
.bulletins { list-style: none; padding: 0; } .bulletins li { border-top: 1px solid var(--line); padding: .75rem 0; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .92rem; line-height: 1.6; }
th, td { text-align: start; vertical-align: top; border-top: 1px solid var(--line); padding: .45rem .9rem .45rem 0; }
th { font-weight: 600; min-width: 7rem; } [lang=en], code { font-family: system-ui, sans-serif; font-weight: 400; } code, th [lang=en] { color: var(--soft); }
article p { margin: .9rem 0; } .legend span { margin-inline-end: .75rem; }
.actual, .target, .requirement { font-weight: 600; text-decoration: underline 2px; text-underline-offset: .25em; background: none; }
.actual { color: var(--actual); } .target { color: var(--target); text-decoration-style: dashed; }
.requirement { color: var(--requirement); text-decoration-style: double; }
:target { outline: 3px solid currentColor; outline-offset: 3px; }
blockquote { margin: 1.5rem 0; padding-inline-start: 1rem; border-inline-start: 4px solid var(--line); font-size: 1.15rem; }
@media print { body { max-width: none; } nav { display: none; } }
`.replaceAll(/\n\s*/g, '\n');
