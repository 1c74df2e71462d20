import { describe, expect, test } from 'vitest';

import { TERMS } from '../../src/i18n/terms.ts';
import { readData } from '../checks/collection.ts';

const { catalogue } = readData();
const names = [...catalogue.indicators, ...catalogue.campaigns].map(
  ({ name_zh: zh, name_en: en }) => [zh, en.toLowerCase()] as const,
);

describe('a word of the field has one name in English', () => {
  test.each(TERMS)('%s: %s', (zh, ...en) => {
    const used = names.filter(([name]) => name.includes(zh));
    expect(used.length).toBeGreaterThan(0);
    const others = used.filter(([, name]) => !en.some((word) => name.includes(word.toLowerCase())));
    expect(others).toEqual([]);
  });
});
