import type { Unit } from './units.ts';
import { CharacterKind, kindAt } from '../numerals/characters.ts';
import { readNumeral } from '../numerals/read.ts';

/** Smaller units that may follow a unit, largest first, and how many decimal places each stands below it. */
const DECIMAL_SUBUNITS = new Map<string, readonly (readonly [unit: string, places: number])[]>(
  Object.entries({
    元: [
      ['角', 1],
      ['毛', 1],
      ['分', 2],
    ],
    圆: [
      ['角', 1],
      ['毛', 1],
      ['分', 2],
    ],
    圓: [
      ['角', 1],
      ['毛', 1],
      ['分', 2],
    ],
    块: [
      ['角', 1],
      ['毛', 1],
      ['分', 2],
    ],
    塊: [
      ['角', 1],
      ['毛', 1],
      ['分', 2],
    ],
    角: [['分', 1]],
    毛: [['分', 1]],
    斤: [
      ['两', 1],
      ['兩', 1],
    ],
    米: [],
    度: [],
  }),
);

/** Units that leave the last subunit out: 九块九, 两毛五, 三米九, 十二度五. */
const ELIDING = new Set(['块', '塊', '毛', '米', '度']);

const SIXTIETHS = new Map([
  ['小时', '分秒'],
  ['小時', '分秒'],
  ['分', '秒'],
  ['分钟', '秒'],
]);

/** Minutes and seconds as decimals of the hour or minute; eight places are more than any bulletin prints. */
const SIXTIETH_PLACES = 8;

/** What follows a unit in its smaller units, as decimal places of it: 元六角七分 → 67, two places. */
export function readSubunits(
  text: string,
  unit: Unit,
  chinese: boolean,
): { digits: bigint; places: number; end: number } | null {
  // Hardly any unit has a numeral right behind it.
  const kind = kindAt(text, unit.end);
  if (kind < CharacterKind.arabic || kind > CharacterKind.some) return null;
  const steps = DECIMAL_SUBUNITS.get(unit.unit);
  return steps === undefined ? readSixtieths(text, unit) : readDecimals(text, unit, steps, chinese);
}

function readDecimals(
  text: string,
  unit: Unit,
  steps: readonly (readonly [unit: string, places: number])[],
  chinese: boolean,
): { digits: bigint; places: number; end: number } | null {
  let end = unit.end;
  let digits = 0n;
  let places = 0;
  for (let parts = 0; parts < 2; parts++) {
    const zero = kindAt(text, end) === CharacterKind.zero;
    const at = zero ? end + 1 : end;
    const kind = kindAt(text, at);
    if (kind !== CharacterKind.digit && kind !== CharacterKind.arabic) break;
    const numeral = readNumeral(text, at);
    if (numeral === null || numeral.decimal || numeral.over || numeral.digits > 9n) break;
    const step = steps.find(([name, place]) => text.startsWith(name, numeral.end) && place > places);
    const elided =
      step === undefined && ELIDING.has(unit.unit) && (chinese || places > 0) && numeral.script === 'chinese';
    if (step === undefined && (!elided || !isWordEnd(text, numeral.end))) break;
    const [name, place] = step ?? ['', places + 1 + (zero ? 1 : 0)];
    digits = digits * 10n ** BigInt(place - places) + numeral.digits;
    places = place;
    end = numeral.end + name.length;
    if (elided) break;
  }
  return places === 0 ? null : { digits, places, end };
}

/** 九块九 ends there; 三米五个 does not. */
function isWordEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return !(code >= 0x4e00 && code <= 0x9fff) || '到至以左上的和与，'.includes(text.charAt(at));
}

/** 一小时三十分钟 → 1.5 小时, 五分三十秒 → 5.5 分. */
function readSixtieths(text: string, unit: Unit): { digits: bigint; places: number; end: number } | null {
  const subunits = SIXTIETHS.get(unit.unit);
  if (subunits === undefined) return null;
  let divisor = 60;
  let fraction = 0;
  let end = unit.end;
  for (const subunit of subunits) {
    const at = text[end] === '零' ? end + 1 : end;
    const numeral = readNumeral(text, at);
    if (numeral === null || numeral.decimal || numeral.over || numeral.digits > 59n) break;
    if (text[numeral.end] !== subunit || '之别布类析为'.includes(text[numeral.end + 1] ?? '|')) break;
    fraction += Number(numeral.digits) / divisor;
    divisor *= 60;
    end = numeral.end + 1;
    if (text[end] === '钟' || text[end] === '鐘') end++;
  }
  if (end === unit.end) return null;
  return { digits: BigInt(Math.round(fraction * 10 ** SIXTIETH_PLACES)), places: SIXTIETH_PLACES, end };
}
