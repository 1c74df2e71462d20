import { element } from '../element.ts';

/** Something that can be picked. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** A field that is filled by searching a list. */
export interface Picker {
  readonly node: HTMLElement;
  readonly input: HTMLInputElement;
  /** Id of what is picked; empty for nothing. */
  readonly value: () => string;
}

interface PickerInput {
  readonly name: string;
  readonly placeholder: string;
  readonly first: Choice;
  /** What fits a few letters; a few choices. Empty letters may give proposals. */
  readonly search: (letters: string) => Promise<readonly Choice[]>;
  readonly changed: () => void;
}

/** A combobox: letters search, arrows walk, Enter picks, Escape goes back, an empty field picks nothing. */
export function createPicker({ name, placeholder, first, search, changed }: PickerInput): Picker {
  let picked = first;
  let choices: readonly Choice[] = [];
  let at = -1;
  const id = `list-${name}`;
  const list = element('ul', { id, role: 'listbox', hidden: true });
  const input = element('input', {
    name, placeholder, type: 'text', role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list',
    'aria-controls': id, 'aria-expanded': 'false',
  }); // prettier-ignore
  input.value = first.label;

  const close = (): void => {
    choices = [];
    draw();
  };
  const pick = (choice: Choice): void => {
    picked = choice;
    input.value = choice.label;
    close();
    changed();
  };
  const draw = (): void => {
    list.hidden = choices.length === 0;
    input.setAttribute('aria-expanded', String(choices.length > 0));
    const active = `${id}-${String(at)}`;
    if (choices[at] === undefined) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', active);
    list.replaceChildren(
      ...choices.map((choice, k) =>
        element(
          'li',
          {
            id: `${id}-${String(k)}`,
            role: 'option',
            'aria-selected': String(k === at),
            // Before the field loses the focus.
            mousedown: (event) => {
              event.preventDefault();
              pick(choice);
            },
          },
          choice.label,
        ),
      ),
    );
  };

  input.addEventListener('input', () => {
    const letters = input.value.trim();
    if (letters === '') {
      pick({ id: '', label: '' });
      return;
    }
    void search(letters).then((answer) => {
      // An answer to earlier letters that came late.
      if (input.value.trim() !== letters) return;
      choices = answer;
      at = answer.length > 0 ? 0 : -1;
      draw();
    });
  });
  input.addEventListener('keydown', (event) => {
    const chosen = choices[at];
    if (choices.length === 0 || event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      at = (at + (event.key === 'ArrowDown' ? 1 : choices.length - 1)) % choices.length;
      draw();
    } else if (event.key === 'Enter' && chosen !== undefined) pick(chosen);
    else if (event.key === 'Escape') {
      input.value = picked.label;
      close();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  // Letters that were typed without picking a choice count as no choice.
  input.addEventListener('blur', () => {
    input.value = picked.label;
    close();
  });
  return { node: element('div', { class: 'picker' }, input, list), input, value: () => picked.id };
}
