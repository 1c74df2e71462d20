/*
 * <youju-chart chart="fires-map" edition="…" theme="dark" lang="en"></youju-chart>
 * A frame in the element's own tree that takes the height that the chart asks for. Values that are no id, hash, theme or
 * language are left out. MIT
 */
const base = new URL('.', import.meta.url);
const root = new URL('..', base);

class YoujuChart extends HTMLElement {
  static observedAttributes = ['chart', 'edition', 'theme', 'lang'];

  #frame = document.createElement('iframe');

  #listen = ({ origin, source, data }) => {
    const isOurs = origin === base.origin && source === this.#frame.contentWindow && data?.type === 'youju-height';
    if (isOurs && data.height > 0 && data.height < 9999) this.#frame.style.height = `${Math.ceil(data.height)}px`;
  };

  constructor() {
    super();
    this.#frame.loading = 'lazy';
    this.#frame.style.cssText = 'display:block;width:100%;height:420px;border:0';
    this.attachShadow({ mode: 'open' }).append(this.#frame);
    this.style.display = 'block';
  }

  connectedCallback() {
    addEventListener('message', this.#listen);
    this.#load();
  }

  disconnectedCallback() {
    removeEventListener('message', this.#listen);
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#load();
  }

  #read(name, shape) {
    const value = this.getAttribute(name) ?? '';
    return shape.test(value) ? value : '';
  }

  #load() {
    const chart = this.#read('chart', /^[\w@-]+$/);
    if (chart === '') return;
    const edition = this.#read('edition', /^[0-9a-f]{12}$/);
    const theme = this.#read('theme', /^(?:light|dark)$/);
    const lang = this.#read('lang', /^en\b/) === '' ? '' : 'en/';
    const path = `${lang}embed/${chart}/${edition && `${edition}/`}${theme && `?theme=${theme}`}`;
    this.#frame.title = this.getAttribute('title') ?? chart;
    const src = new URL(path, root).href;
    if (this.#frame.src !== src) this.#frame.src = src;
  }
}

customElements.define('youju-chart', YoujuChart);
