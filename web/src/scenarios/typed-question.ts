import { button, element } from '../element.ts';
import { say } from '../locale.ts';
import { TextField } from '../ui/text-field.ts';
import { WORDS, type Word } from '../words.ts';

interface Question {
  /** What will happen. */
  readonly text: string;
  /** The name that must be typed. */
  readonly name: string;
  readonly confirm: Word;
  sure(): void;
  cancelled(): void;
}

/** A question on something that cannot be undone: whoever is sure types the name of it. */
export function typedQuestion({ text, name, confirm, sure, cancelled }: Question): HTMLElement {
  const id = `question-${crypto.randomUUID()}`;
  const field = new TextField({ name: id, kind: 'text', label: WORDS['scenario.type-name'] });
  const keep = button({ class: 'button', word: 'form.cancel', press: cancelled });
  const yes = element('button', { class: 'button danger', word: confirm, attributes: { type: 'submit' } });
  const form = element(
    'form',
    { class: 'form own-question', attributes: { novalidate: '', 'aria-labelledby': id } },
    element('p', { text, attributes: { id } }),
    element('p', { class: 'scenario-typed', text: name }),
    field.root,
    element('div', { class: 'form-buttons' }, keep, yes),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const isSame = field.value.trim() === name.trim();
    field.showFault(isSame ? null : say('scenario.type-name.other'));
    if (isSame) sure();
    else field.focus();
  });
  queueMicrotask(() => field.focus());
  return form;
}
