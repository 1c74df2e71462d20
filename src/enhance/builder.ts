import type { EmbedTheme, SnippetOptions } from '../graphics/embeds/snippets.ts';

import { SNIPPET_KINDS, embedPath, snippetsOf } from '../graphics/embeds/snippets.ts';

/** On a phone the preview begins as wide as the phone. */
function fitWidth(form: HTMLFormElement, frame: HTMLIFrameElement): void {
  const widths = form.elements.namedItem('width');
  if (!(widths instanceof HTMLSelectElement)) return;
  const room = document.documentElement.clientWidth - 40;
  const fitting = [...widths.options].map(({ value }) => Number(value)).filter((width) => width <= room);
  if (Number(widths.value) <= room || fitting.length === 0) return;
  widths.value = String(Math.max(...fitting));
  frame.width = widths.value;
  if (frame.dataset.phone !== undefined) frame.height = frame.dataset.phone;
}

/** The builder of embeds: what is chosen stands in the snippets and in the preview at once. */
for (const box of document.querySelectorAll<HTMLElement>('[data-builder]')) {
  const options = JSON.parse(box.dataset.builder ?? '{}') as Omit<SnippetOptions, 'theme' | 'edition'>;
  const form = box.querySelector('form');
  const frame = box.querySelector('iframe');
  if (form === null || frame === null) continue;
  form.hidden = false;
  fitWidth(form, frame);

  const show = (): void => {
    const chosen = new FormData(form);
    const text = (name: string): string => {
      const value = chosen.get(name);
      return typeof value === 'string' ? value : '';
    };
    const theme = text('theme') as EmbedTheme;
    const edition = text('edition');
    const snippets = snippetsOf({ ...options, theme, edition });
    for (const kind of SNIPPET_KINDS) {
      const code = box.querySelector(`#snippet-${kind}`);
      if (code !== null) code.textContent = snippets[kind];
    }
    const here = new URL(frame.src);
    const path = embedPath(options.id, options.lang, edition);
    here.pathname = here.pathname.replace(/\/(?:en\/)?embed\/.*$/, path);
    here.search = theme === 'auto' ? '' : `?theme=${theme}`;
    if (frame.src !== here.href) frame.src = here.href;
    frame.width = text('width');
    frame.contentWindow?.postMessage('youju-measure', '*');
  };

  form.addEventListener('change', show);
  addEventListener(
    'message',
    ({ origin, source, data }: MessageEvent<{ type?: string; height?: number } | null>) => {
      if (origin !== location.origin || source !== frame.contentWindow || data?.type !== 'youju-height')
        return;
      if (typeof data.height === 'number' && data.height > 0) frame.height = String(Math.ceil(data.height));
    },
  );
}
