/**
 * Words that readers type for words of the catalogues, so that search and Explore find what is meant: 充电桩 is looked for as
 * 充电端口, too. The word of the catalogues comes first. Other names that the catalogues know themselves are not repeated here.
 */
const CHINESE = `
  电动自行车充电端口: 充电桩 充电器 充电头 充电插头
  电动自行车: 电动车 电瓶车 电单车 小电驴
  电动自行车登记上牌: 电动车上牌 电瓶车上牌
  老旧小区: 老小区 旧小区 老破小
  老旧小区改造: 旧改
  加装电梯: 装电梯 老楼电梯
  死亡人数: 死了多少人 死人 亡人 遇难人数
  受伤人数: 伤者
  接报处置警情: 出警 接警 119报警 报警电话
  消防救援站: 消防队 消防局
  微型消防站: 微站 微消站
  小型消防站: 小站
  感烟报警器: 烟感 烟雾报警器 烟雾探测器
  消火栓: 消防栓 消防水栓
  消防车道: 消防通道 消防车通道
  生命通道: 逃生通道 疏散通道 安全出口
  障碍物: 防盗窗 防盗网 铁栅栏 铁窗
  电梯阻车: 梯控
  生产安全事故: 安全生产事故 安全事故 工伤 工亡
  道路交通事故: 车祸
  查处酒驾醉驾: 酒驾 醉驾 酒后驾车
  电信网络诈骗: 电信诈骗 电诈 反诈
  燃气: 煤气 天然气 液化气
  管网: 水管 下水道
  自建房: 自盖房
  高层建筑: 高楼 大厦
  隐患: 风险点
  罚款金额: 罚款 罚了多少
  培训: 教育培训
  演练: 演习
  常住人口: 人口
  政府工作报告: 工作报告`;

const ENGLISH = `
  ebike: electric bike, electric bicycle, electric scooter, e bike, moped
  ebike charging port: charging pile, charging station, charging point, charging socket, charger
  death: killed, fatality, dead, died
  injury: injured, wounded, hurt
  alarm handled: call out, callout, emergency call, fire call
  old community: old housing, old neighbourhood, old neighborhood, old residential
  renovated: renovation, renewal, refurbished, refurbishment
  smoke alarm: smoke detector
  fire station: firehouse, fire house
  firefighter: fireman, firemen
  fire engine: fire truck
  lifeline: escape route, fire exit, emergency exit
  lift: elevator
  road traffic accident: car crash, road crash, traffic accident
  work accident: workplace accident, industrial accident
  drink driving: drunk driving
  telecom fraud: phone scam, scam
  gas pipe: gas pipeline
  resident population: population, inhabitant
  drowning: drowned
  lightning: thunder
  xizang: tibet
  beijing: peking
  guangzhou: canton
  macao: macau
  xinjiang: sinkiang`;

/** What may be typed, longest first, with what it is looked for as. */
export interface Synonym {
  readonly typed: string;
  readonly meant: string;
}

const readLists = (lists: string, between: RegExp): Synonym[] =>
  lists
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [meant = '', words = ''] = line.trim().split(': ');
      return words.split(between).map((typed) => ({ typed, meant }));
    });

// Marked as pure so that a bundler leaves the words out of scripts that look for nothing.
export const SYNONYMS: readonly Synonym[] = /* @__PURE__ */ [
  ...readLists(CHINESE, / /),
  ...readLists(ENGLISH, /, /),
].sort((a, b) => b.typed.length - a.typed.length);
