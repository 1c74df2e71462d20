/** The types of pages, by the shape of their path without language; the first that fits. */
const TYPES: readonly (readonly [name: string, shape: RegExp])[] = [
  ['home', /^index\.html$/],
  ['404', /^404\.html$/],
  ['campaigns', /^campaigns\/index\.html$/],
  ['campaign', /^campaigns\/[^/]+\/index\.html$/],
  ['indicators', /^indicators\/index\.html$/],
  ['indicator', /^indicators\/[^/]+\/index\.html$/],
  ['regions', /^regions\/index\.html$/],
  ['region', /^regions\/[^/]+\/index\.html$/],
  ['bulletins', /^bulletins\/index\.html$/],
  ['bulletin', /^bulletins\/[^/]+\/index\.html$/],
  ['figure', /^bulletins\/[^/]+\/\d+\/index\.html$/],
  ['reading', /^bulletins\/[^/]+\/readings\/\d+\/index\.html$/],
  ['charts', /^charts\/index\.html$/],
  ['chart', /^charts\/[^/]+\/index\.html$/],
  ['embed', /^embed\/[^/@]+\/index\.html$/],
  ['figure embed', /^embed\/[^/]+@\d+\/index\.html$/],
  ['edition', /^embed\/[^/]+\/[0-9a-f]{12}\/index\.html$/],
  ['checks', /^checks\/index\.html$/],
  ['check', /^checks\/[^/]+\/index\.html$/],
  ['commitments', /^commitments\/index\.html$/],
  ['lint', /^lint\/index\.html$/],
  ['verify', /^verify\/index\.html$/],
  ['explore', /^explore\/index\.html$/],
  ['search', /^search\/index\.html$/],
  ['changes', /^changes\/index\.html$/],
  ['feeds', /^feeds\/index\.html$/],
  ['data', /^data\/index\.html$/],
  ['api', /^data\/api\/index\.html$/],
  ['press', /^press\/index\.html$/],
  ['method', /^method\/index\.html$/],
  ['about', /^about\/index\.html$/],
];

/** Pages that show much of their type: they are the ones looked at. Where they are gone, the first one is. */
const TELLING = [
  'campaigns/lifeline-clearing/index.html',
  'indicators/charging-ports/index.html',
  'regions/110105/index.html',
  'bulletins/nmg-2024-119/index.html',
  'bulletins/nmg-2024-119/242/index.html',
  'charts/charging-ports-map/index.html',
  'checks/cy-2022-npc@1822.growth-two-years/index.html',
  'embed/charging-ports-map/index.html',
  'embed/nmg-2024-119@242/index.html',
];

/** The type of a page: `campaign` for `campaigns/lifeline-clearing/index.html`; of another, the first part of its path. */
export function typeOfPage(file: string): string {
  const path = file.replace(/^\//, '').replace(/^en\//, '');
  const known = TYPES.find(([, shape]) => shape.test(path));
  return known?.[0] ?? path.split('/')[0] ?? '';
}

/** One page of each type: its type and its path without language and `index.html`, from the files of the built site. */
export function pageOfEachType(files: readonly string[]): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  const known = files
    .map((file) => file.replace(/^\//, ''))
    .filter((file) => file.endsWith('.html') && !file.startsWith('en/'));
  for (const file of [...TELLING.filter((one) => known.includes(one)), ...known]) {
    const type = typeOfPage(file);
    if (!pages.has(type)) pages.set(type, file.replace(/(^|\/)index\.html$/, '$1'));
  }
  return pages;
}
