import { createMessages } from './index.ts';

/** Marks between words, with the space that belongs to them in English; `stop` ends the last sentence, `nextSentence` any other. */
export const punctuation = createMessages({
  zh: { comma: '，', semicolon: '；', colon: '：', stop: '。', nextSentence: '。', listed: '、', open: '（', close: '）' },
  en: { comma: ', ', semicolon: '; ', colon: ': ', stop: '.', nextSentence: '. ', listed: ', ', open: ' (', close: ')' },
}); // prettier-ignore

/** What parts sentences that end with a mark of their own. */
export const SPACES = { zh: '', en: ' ' };
