import { expect, test } from 'vitest';

import { citationsOf } from '../../src/citations/index.ts';
import { allCharts } from '../../src/graphics/allCharts.ts';
import { chartSubject } from '../../src/graphics/chartSubject.ts';
import { snippetOptions } from '../../src/graphics/embeds/snippetOptions.ts';
import { snippetsOf } from '../../src/graphics/embeds/snippets.ts';
import { LANGS, nameOf } from '../../src/i18n/index.ts';
import { createCollection } from '../views/collection.ts';

const published = createCollection();

test('charts of a campaign say which, wherever they stand without its page', () => {
  for (const lang of LANGS) {
    const ofCampaigns = allCharts(published, lang).filter(({ page }) => page.startsWith('/campaigns/'));
    expect(ofCampaigns.length).toBeGreaterThan(0);
    for (const entry of ofCampaigns) {
      const name = nameOf(published.byId.campaigns.get(entry.page.split('/')[2]!)!, lang);
      const cited = citationsOf(
        chartSubject(entry, published, (address) => address),
        lang,
      );
      expect(cited.apa).toContain(name);
      const options = snippetOptions(entry.spec, 'https://a.example/', { approval: '', audience: 'public' });
      const snippets = snippetsOf({ ...options, theme: 'auto', edition: '' });
      for (const snippet of Object.values(snippets)) expect(snippet).toContain(name);
    }
  }
});

test('every chart is cited by those who published, dated', () => {
  for (const entry of allCharts(published, 'zh')) {
    const subject = chartSubject(entry, published, (address) => address);
    const { publishers, published: day } =
      subject.kind === 'chart' ? subject : { publishers: [], published: '' };
    expect(publishers, entry.spec.input.id).not.toEqual([]);
    expect(day, entry.spec.input.id).toMatch(/^\d{4}/);
  }
});
