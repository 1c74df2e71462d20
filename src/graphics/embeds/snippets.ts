import type { Lang } from '../../i18n/index.ts';
import type { EmbedSize } from './embedSize.ts';

import { escapeXml } from '../../text/escapeXml.ts';

/** Themes that an embed can be asked for; `auto` follows the page around it. */
export type EmbedTheme = 'auto' | 'light' | 'dark';

/** The picture of a graphic, for places that take nothing else. */
export interface EmbedPicture {
  /** Path of its file, without base. */
  readonly path: string;
  readonly width: number;
  /** 0 where it follows from the width. */
  readonly height: number;
  readonly alt: string;
}

/** What a snippet is made for. */
export interface SnippetOptions {
  /** Where the site is: origin and base, with a slash at its end. */
  readonly root: string;
  readonly id: string;
  readonly lang: Lang;
  readonly theme: EmbedTheme;
  /** Hash of a frozen edition; empty for always the newest. */
  readonly edition: string;
  readonly title: string;
  readonly size: EmbedSize;
  /** Path of the page behind it, without base. */
  readonly page: string;
  readonly picture: EmbedPicture;
}

/** HTML to paste, from the most demanding place to the least. */
export interface Snippets {
  readonly plain: string;
  readonly resizing: string;
  readonly component: string;
  readonly picture: string;
}

/** The snippets in the order in which they are offered. */
export const SNIPPET_KINDS: readonly (keyof Snippets)[] = ['plain', 'resizing', 'component', 'picture'];

/** Path of an embed, without base: `/en/embed/fires-map/1f0c2ab94d5e/`. */
export function embedPath(id: string, lang: Lang, edition = ''): string {
  return `${lang === 'en' ? '/en' : ''}/embed/${id}/${edition === '' ? '' : `${edition}/`}`;
}

/** The four snippets. Everything in them is escaped: a title may hold what it likes. */
export function snippetsOf(options: SnippetOptions): Snippets {
  const { root, id, lang, theme, edition, title, size, page, picture } = options;
  const at = (path: string): string => escapeXml(root + path.replace(/^\//, ''));
  const src = at(embedPath(id, lang, edition) + (theme === 'auto' ? '' : `?theme=${theme}`));
  const style = `width:100%;border:0;aspect-ratio:${size.width}/${size.height};min-height:${size.phone}px`;
  const plain = `<iframe src="${src}" title="${escapeXml(title)}" loading="lazy" style="${style}"></iframe>`;
  const chosen = [
    ...(edition === '' ? [] : [` edition="${edition}"`]),
    ...(theme === 'auto' ? [] : [` theme="${theme}"`]),
    ...(lang === 'zh' ? [] : [` lang="${lang}"`]),
  ].join('');
  const { path, width, height, alt } = picture;
  return {
    plain,
    resizing: `${plain}\n<script src="${at('/embed/resize.js')}" async></script>`,
    component: `<script type="module" src="${at('/embed/youju-chart.js')}"></script>\n<youju-chart chart="${escapeXml(id)}"${chosen} title="${escapeXml(title)}"></youju-chart>`,
    picture: `<a href="${at((lang === 'en' ? '/en' : '') + page)}"><img src="${at(path)}" alt="${escapeXml(alt)}" width="${width}"${height === 0 ? '' : ` height="${height}"`} style="max-width:100%;height:auto"></a>`,
  };
}
