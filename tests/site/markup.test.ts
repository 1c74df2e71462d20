import type { ConfigData } from 'html-validate';

import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';

import { typeOfPage } from '../../scripts/site/pageTypes.ts';
import { listPages, readSite } from './builtSite.ts';

const site = inject('site');

const CONFIG: ConfigData = {
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // The title of a page ends with the name of the site, and some bulletins have long titles that are not ours to cut.
    'long-title': 'off',
    // A table that scrolls is a region with a name, so that keys can reach it; <section> is a chapter of the page here.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // The form of Explore filters while one types: there is nothing to submit it to.
    'wcag/h32': 'off',
  },
};

const validator = new HtmlValidate(CONFIG);

/** Pages to look at: of the types with many pages the longest three, which hold all that the others hold. */
function pagesToCheck(): readonly (readonly [string, string])[] {
  const types = new Map<string, string[]>();
  for (const page of listPages(site)) {
    const type = `${page.startsWith('en/') ? 'en' : 'zh'} ${typeOfPage(page)}`;
    types.set(type, [...(types.get(type) ?? []), page]);
  }
  return [...types].flatMap(([type, pages]) => {
    const byLength = [...pages].sort((a, b) => readSite(site, b).length - readSite(site, a).length);
    return [...new Set([...byLength.slice(0, 2), ...byLength.slice(-1)])].map(
      (page) => [type, page] as const,
    );
  });
}

describe('html-validate finds nothing', () => {
  test.each(pagesToCheck())('%s: %s', async (_type, page) => {
    const { results } = await validator.validateString(readSite(site, page), page);
    const messages = results.flatMap((result) =>
      result.messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
    );
    expect(messages.slice(0, 10)).toEqual([]);
  });
});
