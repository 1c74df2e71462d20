import { createMessages } from '../index.ts';
import { recordsEn } from './recordsEn.ts';
import { recordsZh } from './recordsZh.ts';

/** Words of the pages of campaigns, indicators, regions, bulletins and figures. */
export const records = createMessages<Record<keyof typeof recordsZh, string>>({
  zh: recordsZh,
  en: recordsEn,
});
