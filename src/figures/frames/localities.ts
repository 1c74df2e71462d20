import { characterSet } from '../../text/characterSet.ts';

const PLACE =
  /^[\p{Script=Han}]{1,9}(?:省|市|区|县|旗|乡|镇|街道|村|社区|州|盟|地区|自治区|自治州|自治县|新区|开发区|苏木|嘎查)$/u;
/** The last characters of its endings. */
const endsPlace = characterSet('省市区县旗乡镇道村州盟木查');

/** Kinds of places are counted themselves: 10个小区, 3个行政村. */
const KIND_OF_PLACE =
  /^(?:(?:国家|[省市县区]|自治区)级.*|城区|[\p{Script=Han}]{0,4}(?:棚户区|住宅区|林区|牧区|小区|社区|辖区|园区|景区|[主老旧心]城区|片区|灾区|校区|库区|矿区|院区|行政村|自然村|(?:试点|示范)[县市区旗乡镇村]{1,2}|超市|集市|夜市|门市|乡镇|(?:中心|城中|城边|贫困|重点|空心|薄弱|强|名|新|特色)村|[\p{Script=Han}]{0,4}(?:小城镇|特色镇|建制镇|中心镇|[强重名]镇))|[\p{Script=Han}]{0,9}城市)$/u;

/** Whether a noun has the form of a place name: 金盏乡. */
export function isLocality(noun: string): boolean {
  return endsPlace(noun, noun.length - 1) && PLACE.test(noun) && !KIND_OF_PLACE.test(noun);
}

/** 其中中心城区4所: kinds of areas, in which a part of what was counted lies. */
export const isArea = (noun: string): boolean =>
  /^(?:[主老新]?城区|中心城[区市]|市区|县城|[县市区]{2}|城[镇市乡]|[农乡]村|乡镇)$/u.test(noun);

/** Parts of the place that is spoken of, and all of its kind: 市区, 城镇, 各县区. Their numbers are told of no other place. */
const OF_WHOLE =
  /^(?:(?:主|中心|建成|老|新)?城区|[\p{Script=Han}]*(?:市区|县区|县城|市县|区县|县市)|城镇|城乡|[\p{Script=Han}]{2,}城镇|[各全].*)$/u;

/** Whether a noun has the form of the name of a place of its own. */
export const isOwnPlace = (noun: string): boolean => isLocality(noun) && !OF_WHOLE.test(noun);
