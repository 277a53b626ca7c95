import type { ScenarioPlayerView } from '../../../client-sdk/index.ts';
import { button, element } from '../element.ts';
import { say } from '../locale.ts';
import { line, Section } from '../own-account/section.ts';
import type { Word } from '../words.ts';
import type { ScenarioPart } from './scenario-window.ts';
import { typedQuestion } from './typed-question.ts';

/** Who plays in a scenario; its owner removes people, names game masters, and gives it away. */
export function playersSection({ acts, scenario, players, isOwner, again }: ScenarioPart): Section {
  const section = new Section('scenario.players');
  const { scenarios } = acts.client;
  const { id, name: title, mode, gm_user_ids } = scenario;
  const me = acts.client.me?.id;

  const notesOf = (one: ScenarioPlayerView) =>
    [
      one.is_owner ? say('scenario.owner') : null,
      gm_user_ids.includes(one.id) ? say('scenario.gm') : null,
      one.id === me ? say('people.you') : null,
    ]
      .filter((note) => note !== null)
      .join(' · ');

  const rowOf = (one: ScenarioPlayerView): HTMLElement => {
    const { name } = one;
    const root = line(name, notesOf(one), null);
    if (!isOwner || one.is_owner) return root;
    const acted = (act: () => Promise<unknown>, done: Word) => () =>
      void section.attempt(async () => {
        await act();
        await again();
        acts.good(say(done, { name }));
        return undefined;
      });
    const press = (word: Word, does: () => void) => {
      const label = say('scenario.of', { act: say(word), name });
      return button({ class: 'button', word, attributes: { 'aria-label': label, title: label }, press: does });
    };
    const leads = gm_user_ids.includes(one.id);
    const buttons = element(
      'div',
      { class: 'form-buttons' },
      mode === 'campaign' && !leads
        ? press(
            'scenario.gm.name',
            acted(() => scenarios.nameGm(id, one.id), 'scenario.gm.named'),
          )
        : null,
      mode === 'campaign' && leads
        ? press(
            'scenario.gm.dismiss',
            acted(() => scenarios.dismissGm(id, one.id), 'scenario.gm.dismissed'),
          )
        : null,
      press('scenario.transfer', () => ask('transfer')),
      press('scenario.remove', () => ask('remove')),
    );
    const ask = (what: 'transfer' | 'remove') => {
      const back = () => {
        question.replaceWith(buttons);
        buttons.querySelector('button')?.focus();
      };
      const question =
        what === 'transfer'
          ? typedQuestion({
              text: say('scenario.transfer.text', { name, title }),
              name: title,
              confirm: 'scenario.transfer.confirm',
              sure: acted(() => scenarios.transfer(id, one.id), 'scenario.transferred'),
              cancelled: back,
            })
          : removal(
              say('scenario.remove.text', { name }),
              acted(() => scenarios.remove(id, one.id), 'scenario.removed'),
              back,
            );
      buttons.replaceWith(question);
    };
    root.append(buttons);
    return root;
  };

  section.body.append(element('ul', { class: 'own-list' }, ...players.map(rowOf)));
  return section;
}

/** Removing somebody takes two presses. */
function removal(text: string, sure: () => void, back: () => void): HTMLElement {
  const keep = button({ class: 'button', word: 'form.cancel', press: back });
  const confirm = button({ class: 'button danger', word: 'scenario.remove', press: sure });
  queueMicrotask(() => keep.focus());
  return element(
    'div',
    { class: 'own-question', attributes: { role: 'group', 'aria-label': text } },
    element('p', { text }),
    element('div', { class: 'form-buttons' }, keep, confirm),
  );
}
