/** Radicals of which Unicode says no more than that they look like a character: those that are characters of their own in writing. */
const LIKE: ReadonlyMap<string, string> = new Map(
  `⺒巳 ⺟母 ⺠民 ⺱罓 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻑長 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟`
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

/** Radicals and compatibility ideographs, of which one unit of UTF-16 is one unit again. */
const DOUBLES = /[\u2E80-\u2FDF\uF900-\uFAFF]/gu;

/**
 * The characters that are meant where a font gives others that look the same: a PDF printed by a browser says ⻔ and ⽕, one
 * with a Korean font 不 of U+F967, for 门, 火 and 不.
 */
export const unifyIdeographs = (text: string): string =>
  text.replaceAll(DOUBLES, (char) => LIKE.get(char) ?? char.normalize('NFKC'));
