import { CharacterKind, isHanAt, isLatinAt, kindAt } from './numeralCharacters.ts';

/** Currency codes may touch the number they price: CNY1.25, RMB两块九. */
const CURRENCY_CODES = new Set([
  'CNY',
  'RMB',
  'USD',
  'HKD',
  'EUR',
  'GBP',
  'JPY',
  'AUD',
  'KRW',
  'TWD',
  'MOP',
  'SGD',
  'CAD',
]);

/** Characters that, standing before the numeral character given, make a word with it. */
const LEFT_OF: Readonly<Record<string, string>> = {
  零: '清归为',
  一: '进下之唯统同专单逐划归某任另某第均择',
  数: '人总件户次个倍指系参基多少计名量额分岁天页字票关函级代期款回报辈众如无历',
  几: '茶基',
  半: '过大多参夜减对上下前后',
  十: '第',
  负: '自胜抱欺担肩辜背承减胜',
  翻: '推掀打',
  万: '千巨',
  千: '秋大',
  百: '老',
  两: '斤',
};

/** Financial digits that are ordinary characters of other words. */
const WORDLIKE = '伍陆陸拾肆';

/**
 * Whether a quantity may start here as far as the character before tells: not in the middle of a number, not behind
 * Latin letters (G105, A4), not inside a word (唯一, 人数百余). Only the few characters before `at` are looked at.
 */
export function canStartQuantity(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charAt(at - 1);
  const kind = kindAt(text, at);
  if (before === '第') return false;
  const arabicBefore = kindAt(text, at - 1) === CharacterKind.arabic;
  if (kind === CharacterKind.arabic || kind === CharacterKind.dot) {
    if (arabicBefore || before === '_' || before === '.') return false;
    if (kind === CharacterKind.dot) return !isHanAt(text, at - 1) && !isLatinAt(text, at - 1);
    return !isLatinAt(text, at - 1) || endsInCurrencyCode(text, at);
  }
  if (kind === CharacterKind.sign) {
    if (text[at] !== '负' && text[at] !== '負')
      return !arabicBefore && !isLatinAt(text, at - 1) && !')）'.includes(before);
  }
  const character = text.charAt(at);
  // 大陆, 队伍, 收拾: behind another character these need a second numeral character to be one.
  if (WORDLIKE.includes(character) && isHanAt(text, at - 1) && !'是计为币共额整'.includes(before)) {
    const next = kindAt(text, at + 1);
    return next >= CharacterKind.digit && next <= CharacterKind.big;
  }
  return !(LEFT_OF[character]?.includes(before) ?? false);
}

function endsInCurrencyCode(text: string, at: number): boolean {
  if (at > 3 && isLatinAt(text, at - 4)) return false;
  return CURRENCY_CODES.has(text.slice(Math.max(0, at - 3), at));
}
