import { button, element } from '../element.ts';
import { say } from '../locale.ts';
import { Section } from '../own-account/section.ts';
import type { ScenarioPart } from './scenario-window.ts';
import { typedQuestion } from './typed-question.ts';

/** The end of a scenario: its owner deletes it, by typing its name; others leave it, with two presses. */
export function endSection({ acts, scenario, isOwner, close }: ScenarioPart): Section {
  const { scenarios } = acts.client;
  const { id, name } = scenario;
  const section = new Section(isOwner ? 'scenario.delete' : 'scenario.leave');
  const ended = (act: () => Promise<unknown>, text: string) => () =>
    void section.attempt(async () => {
      await act();
      close();
      acts.good(text);
      return undefined;
    });
  const start = button({
    class: 'button',
    word: isOwner ? 'scenario.delete.start' : 'scenario.leave.start',
    press: () => {
      start.replaceWith(question);
      question.querySelector<HTMLElement>('input, button')?.focus();
    },
  });
  const back = () => {
    question.replaceWith(start);
    start.focus();
  };
  const leave = ended(() => scenarios.leave(id), say('scenario.left', { name }));
  const question = isOwner
    ? typedQuestion({
        text: say('scenario.delete.text'),
        name,
        confirm: 'scenario.delete.confirm',
        sure: ended(() => scenarios.delete(id), say('scenario.deleted', { name })),
        cancelled: back,
      })
    : element(
        'div',
        { class: 'own-question', attributes: { role: 'group' } },
        element('p', { word: 'scenario.leave.text' }),
        element(
          'div',
          { class: 'form-buttons' },
          button({ class: 'button', word: 'form.cancel', press: back }),
          button({ class: 'button danger', word: 'scenario.leave.confirm', press: leave }),
        ),
      );
  section.body.append(start);
  return section;
}
