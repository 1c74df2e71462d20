import { clauseEnd, clauseStart, type Sentence } from '../sentence.ts';
import { COUNT_RULES } from './countFrames.ts';
import type { Counted, Frame, FrameContext, Topic } from './frame.ts';
import { MEASURE_RULES } from './measureFrames.ts';

const RULES = [...MEASURE_RULES, ...COUNT_RULES];

/** First token of what leads up to a figure: behind the figure before it, if that is in the same clause. */
function leadStart(figures: readonly Counted[], index: number, clauseFrom: number): number {
  const previous = figures[index - 1];
  return previous === undefined ? clauseFrom : Math.max(clauseFrom, previous.at + 1);
}

/** Reads what each figure of a sentence is about, in order: a list goes on with the verb of its first item. */
export function readFrames(
  sentence: Sentence,
  figures: readonly Counted[],
  topic: Topic,
  wholes: ReadonlyMap<string, string>,
): Frame[] {
  const frames: Frame[] = [];
  figures.forEach((figure, index) => {
    const clauseFrom = clauseStart(sentence, figure.at);
    const context: FrameContext = {
      sentence,
      figures,
      index,
      figure,
      leadFrom: leadStart(figures, index, clauseFrom),
      clauseFrom,
      clauseTo: clauseEnd(sentence, figure.at),
      before: frames,
      topic,
      wholes,
    };
    for (const rule of RULES) {
      const read = rule.read(context);
      if (read === null) continue;
      frames.push({ ...read, rule: rule.id });
      return;
    }
    frames.push({ rule: 'frame/none', action: '', object: '', subject: '', place: '' });
  });
  return frames;
}
