/**
 * Words of the field and what they are called in English here, the same everywhere: a test holds the names in the catalogues against them.
 * Where an English word has forms, the first is shown; the others are what a name may have in its place.
 */
export const TERMS: readonly (readonly [zh: string, ...en: string[]])[] = [
  ['隐患', 'hazard'],
  ['火灾', 'fire'],
  ['死亡', 'deaths'],
  ['受伤', 'injured', 'injuries'],
  ['接处警', 'calls handled', 'calls'],
  ['接报', 'alarms handled', 'fires'],
  ['排查', 'check', 'survey', 'inspected'],
  ['整改', 'put right', 'cleared', 'rectify'],
  ['拆除', 'removed', 'demolish'],
  ['挂牌', 'listed'],
  ['电动自行车', 'e-bike'],
  ['充电端口', 'charging port'],
  ['老旧小区', 'old communities', 'old urban communities'],
  ['微型消防站', 'micro fire station'],
  ['消防站', 'fire station'],
  ['消防车道', 'fire lane'],
  ['消火栓', 'hydrant'],
  ['加装电梯', 'lifts'],
  ['危房', 'dilapidated', 'dilapidated houses'],
  ['自建房', 'self-built houses'],
  ['高层', 'high-rise'],
  ['疏散', 'evacuated', 'escape route', 'evacuation'],
  ['演练', 'drill'],
];
