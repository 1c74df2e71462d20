import type { Span } from '../../text/span.ts';
import { endsOf } from '../../text/edtf.ts';
import type { Commitment } from '../../figures/commitments/commitment.ts';
import { SAME } from '../formula.ts';
import type { PassageRule, PlacedClaim } from '../passage.ts';
import { exactly } from '../printed.ts';
import { createRational } from '../rational.ts';
import type { CheckInput } from '../check.ts';

/** A day as a number, so that dates can be compared as numbers: days since 1970. */
function dateInput(role: CheckInput['role'], raw: string, { start, end }: Span, day: string): CheckInput {
  const days = BigInt(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
  return { role, id: '', start, end, raw, reading: exactly(createRational(days)) };
}

/** A stage or a time limit that the text sets itself, and not one that it reports. */
const SETS_ITSELF = /(?:阶段|时限|时间|期限|步|节点)[^。；;]{0,4}[（(：:]$|阶段[（(]$/u;

/** A claim that `second` is no earlier than `first`, in the sentence of a commitment. */
function createOrder(first: CheckInput, second: CheckInput, { quoteStart, quote }: Commitment): PlacedClaim {
  return {
    kind: 'order',
    formula: { ...SAME, text: 'first <= claimed' },
    inputs: [first],
    claimed: second,
    relation: 'at-most',
    unit: '',
    start: quoteStart,
    end: quoteStart + quote.length,
  };
}

const SIGNED = /^[\s　]*(\d{4})年(\d{1,2})月(\d{1,2})日[\s　]*$/gmu;

/** Days that stand in a line of their own, as a signature does: a notice may be put on the web long after it was issued. */
function signedOn(text: string): string[] {
  return Array.from(text.matchAll(SIGNED), ([, year = '', month = '', day = '']) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );
}

/**
 * （一）部署推进阶段（2024年4月底前）in a notice of 2 May 2024: the stage was over before it was ordered. That is an observation, and no
 * contradiction: a plan may be put in writing while its first stage runs.
 */
export const overBeforeIssue: PassageRule = {
  id: 'order/over-before-issue',
  read: ({ document, commitments }) => {
    const { published, text } = document;
    if (!/^\d{4}-\d{2}-\d{2}$/u.test(published)) return [];
    return commitments.flatMap((commitment) => {
      if (!SETS_ITSELF.test(text.slice(Math.max(0, commitment.start - 12), commitment.start))) return [];
      const last = endsOf(commitment.due)?.last ?? '';
      if (last === '' || last >= published || signedOn(text).some((day) => day <= last)) return [];
      const issued = dateInput('date', published, { start: 0, end: 0 }, published);
      const claimed = dateInput('claimed', commitment.raw, commitment, last);
      return [{ ...createOrder(issued, claimed, commitment), doubt: 'before-issue' as const }];
    });
  },
};

/** （二）集中整治阶段（, 第二阶段（, 2.…阶段（: a stage of its own, and no part of another. */
const NUMBERED_STAGE =
  /(?:[（(][一二三四五六七八九十\d]+[）)]|第[一二三四五六七八九十]|[一二三四五六七八九十\d][、.．是])[^，,；;。（()）\n]{0,16}阶段[（(]$/u;

/** （一）…阶段（4月底前）（二）…阶段（4月底至11月15日）（三）…阶段（12月中旬前）: no stage ends before the one in front of it. */
export const stages: PassageRule = {
  id: 'order/stages',
  read: ({ document, commitments }) => {
    const staged = commitments.filter(
      ({ start, due }) =>
        NUMBERED_STAGE.test(document.text.slice(Math.max(0, start - 30), start)) && due !== '',
    );
    return staged.slice(1).flatMap((stage, at) => {
      const earlier = staged[at];
      const [before, after] = [endsOf(earlier?.due ?? '')?.last ?? '', endsOf(stage.due)?.last ?? ''];
      if (earlier === undefined || before === '' || after === '') return [];
      const first = dateInput('first', earlier.raw, earlier, before);
      const second = dateInput('claimed', stage.raw, stage, after);
      return [createOrder(first, second, stage)];
    });
  },
};
