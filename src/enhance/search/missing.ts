import { href } from '../../i18n/index.ts';

/** The page for what is not there: leaves the language of the address, and offers what the address resembles. */
const path = location.pathname;
const root = href('/', 'zh');
const english = href('/', 'en');
const lang = path.startsWith(english) || `${path}/` === english ? 'en' : 'zh';

for (const part of document.querySelectorAll<HTMLElement>('[data-missing]'))
  if (part.dataset.missing !== lang) part.remove();

if (lang === 'en') {
  const title = document.querySelector('[data-missing] h2');
  document.documentElement.lang = 'en';
  const heading = document.createElement('h1');
  heading.textContent = title?.textContent ?? '';
  title?.replaceWith(heading);
  // Before the other scripts of the page set up what stands in its head.
  const [header, footer] =
    document.querySelector<HTMLTemplateElement>('#english')?.content.querySelectorAll('.bar, .foot') ?? [];
  if (header !== undefined) document.querySelector('.bar')?.replaceWith(header);
  if (footer !== undefined) document.querySelector('.foot')?.replaceWith(footer);
  const brand = document.querySelector('.brand')?.textContent ?? '';
  document.title = `${heading.textContent} · ${brand}`;
}

const box = document.querySelector<HTMLElement>('[data-near]');
if (box !== null)
  void import('./near.ts').then((module) =>
    module.showNear(box, path.slice((lang === 'en' ? english : root).length - 1)),
  );
