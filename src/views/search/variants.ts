import { SYNONYMS } from '../../i18n/synonyms.ts';
import { fold } from './fold.ts';
import { isChinese, singular } from './words.ts';

/** More ways of saying the same are not tried: they would be of words that hardly belong together. */
const MOST = 6;

const folded = /* @__PURE__ */ SYNONYMS.map(({ typed, meant }) => ({
  typed: plain(typed),
  meant: plain(meant),
}));

/** Words with one space between them; of English the singular. */
function plain(text: string): string {
  return fold(text)
    .split(/\s+/)
    .map(singular)
    .filter((word) => word !== '')
    .join(' ');
}

/**
 * What is typed, folded, and then the same in the words of the catalogues: 充电桩, 充电端口. A word within what is meant by it is left
 * alone, 电动车 in 电动车上牌 where the longer one is known.
 */
export function variantsOf(typed: string): readonly string[] {
  const variants = [plain(typed)];
  for (const synonym of folded) {
    for (const variant of [...variants]) {
      const next = replaceWord(variant, synonym.typed, synonym.meant);
      if (next !== variant && !variants.includes(next) && variants.length < MOST) variants.push(next);
    }
  }
  return variants;
}

function replaceWord(text: string, word: string, by: string): string {
  // 电动车 stands in no text that says 电动自行车 already, but 小区 would in 老旧小区.
  if (text.includes(by)) return text;
  return isChinese(word) ? text.replaceAll(word, by) : ` ${text} `.replaceAll(` ${word} `, ` ${by} `).trim();
}
