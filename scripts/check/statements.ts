import { createDraw, createRandom } from './statementDraw.ts';
import { FORMS } from './statementForms.ts';

/** A sentence that claims something of its own numbers. */
export interface Statement {
  /** Name of the form that wrote it. */
  readonly form: string;
  readonly text: string;
  /** Date of publication, where it matters. */
  readonly published: string;
}

/** `count` statements, all true or all false, the forms taking turns. The same seed gives the same statements. */
export function* generateStatements(
  count: number,
  seed: number,
  isTrue: boolean,
): Generator<Statement, void> {
  const draw = createDraw(createRandom(seed));
  for (let at = 0; at < count; at++) {
    const form = FORMS[at % FORMS.length];
    if (form === undefined) return;
    yield { form: form.name, text: form.write(draw, isTrue), published: '2024-06-15' };
  }
}
