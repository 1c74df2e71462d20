/*
 * Stands inline in every embed: a theme and a language that were asked for, and the height that the page around may give it.
 * Height: ours, and in the words of Datawrapper and of AMP. Nothing of a message or an address is put into the page.
 */
(() => {
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const theme = asked.get('theme');
  const lang = asked.get('lang');
  const other = document.querySelector('link[hreflang]');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if ((lang === 'zh' || lang === 'en') && !root.lang.startsWith(lang)) {
    asked.delete('lang');
    location.replace(`${other.href}?${asked}`);
  }
  const send = () => {
    const drawing = [...document.querySelectorAll('svg')].find((svg) => svg.clientWidth > 0);
    const main = document.querySelector('main');
    const box = drawing?.viewBox.baseVal;
    const most = drawing?.closest('.wide') ? 920 : 440;
    const inner = box ? 8 + (Math.min(main.clientWidth, most) * box.height) / box.width : main.scrollHeight;
    const height = Math.ceil(
      inner + document.querySelector('header').offsetHeight + document.querySelector('footer').offsetHeight,
    );
    const id = root.dataset.id;
    for (const message of [
      { type: 'youju-height', id, height },
      { 'datawrapper-height': { [id]: height } },
      { sentinel: 'amp', type: 'embed-size', height },
    ])
      parent.postMessage(message, '*');
  };
  // Opened by itself it stands on paper of its own.
  if (parent === window) {
    root.dataset.alone = '';
    return;
  }
  addEventListener('resize', send);
  addEventListener('load', send);
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data === 'youju-measure') send();
  });
  document.fonts.ready.then(send);
})();
