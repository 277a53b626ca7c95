import { FORMS } from '../../../schema/forms.ts';
import { element } from '../element.ts';
import { say } from '../locale.ts';
import { Section } from '../own-account/section.ts';
import { PictureField } from '../ui/picture-field.ts';
import { ProseField } from '../ui/prose-field.ts';
import { TextField } from '../ui/text-field.ts';
import { WORDS } from '../words.ts';
import type { ScenarioPart } from './scenario-window.ts';

/** What a scenario is called, its words, its first code and its picture, for its owner to change. */
export function detailsSection({ acts, scenario, again }: ScenarioPart): Section {
  const section = new Section('scenario.details');
  const [nameRow, , , description, picture] = FORMS.scenario.fields;
  const name = new TextField(nameRow, scenario.name);
  const code = new TextField(
    { name: 'invite_code', kind: 'text', label: WORDS['scenario.code'], hint: WORDS['scenario.code.hint'] },
    scenario.invite_code,
  );
  const about = new ProseField(description, scenario.description ?? '');
  const cover = new PictureField(picture, scenario.cover);
  const fields = [name, code, about, cover];
  const form = element(
    'form',
    { class: 'form', attributes: { novalidate: '' } },
    name.root,
    code.root,
    about.root,
    cover.root,
    element(
      'div',
      { class: 'form-buttons' },
      element('button', { class: 'button', word: 'scenario.save', attributes: { type: 'submit' } }),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void section.attempt(async () => {
      const isNewCode = code.value.trim().toUpperCase() !== scenario.invite_code;
      await acts.client.scenarios.change(
        scenario.id,
        {
          name: name.value,
          description: about.value,
          ...(isNewCode ? { invite_code: code.value.trim() } : {}),
        },
        cover.file,
      );
      await again();
      acts.good(say('own.saved'));
      return undefined;
    }, fields);
  });
  section.body.append(form);
  return section;
}
