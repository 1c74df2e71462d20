import { createMessages } from './index.ts';

/** Where the numbers of the site come from, in a sentence; not with the words of publishers, which Explore loads. */
export const origins = createMessages({
  zh: {
    promise:
      '通报里读出的数有 {read} 个，点开都是它所在的原句。人工录入的数有 {byHand} 个，点开都是出处，标有“人工录入”：{withAddress} 个附网址，{withoutAddress} 个只见转载，无原网址。',
  },
  en: {
    promise:
      'Numbers read from bulletins: {read}; each opens the sentence it stands in. Numbers entered by hand: {byHand}; each opens its citation and is marked “entered by hand”. Of these {withAddress} have an address; {withoutAddress} were seen as a repost only, with no original address.',
  },
});
