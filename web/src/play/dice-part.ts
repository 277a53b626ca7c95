import { readDice } from '../../../schema/dice.ts';
import { button, element } from '../element.ts';
import { say } from '../locale.ts';
import { labelled } from '../ui/labelled.ts';
import type { Part, PartNeeds } from './part.ts';

const QUICK = ['d4', 'd6', 'd8', 'd10', 'd12', 'd20', 'd100'] as const;

/** Dice, for everybody. */
export function dicePart({ client, act }: PartNeeds): Part {
  const formula = element('input', {
    attributes: {
      type: 'text',
      maxlength: '60',
      value: '1d20',
      required: '',
      autocomplete: 'off',
      spellcheck: 'false',
    },
  });
  const text = element('input', { attributes: { type: 'text', maxlength: '100', autocomplete: 'off' } });
  const result = element('p', { class: 'play-result', attributes: { role: 'status' } });
  const roll = (what: string) =>
    act(async () => {
      const rolled = await client.play.roll(what, text.value);
      const { formula, dice } = rolled;
      result.replaceChildren(
        element('span', { class: 'hint', text: say('play.dice.rolled', { formula, dice: dice.join(', ') }) }),
        ' ',
        element('strong', { text: String(rolled.total) }),
      );
    });
  const field = labelled(element('label', { word: 'play.dice.formula' }), formula, null);
  const quick = QUICK.map((die) => button({ class: 'button', text: die, press: () => void roll(`1${die}`) }));
  const root = element(
    'form',
    { class: 'form', attributes: { novalidate: '' } },
    element('div', { class: 'play-quick', label: 'play.dice.quick', attributes: { role: 'group' } }, ...quick),
    field.root,
    element('p', { class: 'hint', word: 'play.dice.formula.hint' }),
    labelled(element('label', { word: 'play.dice.text' }), text).root,
    element(
      'div',
      { class: 'form-buttons' },
      element('button', { class: 'button primary', word: 'play.dice.roll', attributes: { type: 'submit' } }),
    ),
    result,
  );
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    const isDice = readDice(formula.value) !== undefined;
    formula.toggleAttribute('aria-invalid', !isDice);
    if (isDice) void roll(formula.value);
    else formula.focus();
  });
  return { word: 'play.dice', root, show: () => {} };
}
