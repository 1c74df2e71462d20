/* Gives iframes of this site the height that they ask for; understands Datawrapper and AMP, too. MIT */
(() => {
  const { origin } = new URL(document.currentScript.src);
  addEventListener('message', ({ origin: from, source, data }) => {
    if (from !== origin || !data || typeof data !== 'object') return;
    const frame = [...document.querySelectorAll('iframe')].find((one) => one.contentWindow === source);
    const asked =
      data.type === 'youju-height' || (data.sentinel === 'amp' && data.type === 'embed-size')
        ? data.height
        : Object.values(data['datawrapper-height'] ?? {})[0];
    if (!frame || !(asked > 0 && asked < 9999)) return;
    frame.style.cssText += `;aspect-ratio:auto;min-height:0;height:${Math.ceil(asked)}px`;
  });
  for (const { src, contentWindow } of document.querySelectorAll('iframe'))
    if (src.startsWith(origin)) contentWindow.postMessage('youju-measure', origin);
})();
