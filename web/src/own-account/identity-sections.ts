import type { OwnAccount } from '../../../client-sdk/index.ts';
import type { OwnProfile } from '../../../schema/rest/accounts.ts';
import { button, element } from '../element.ts';
import { say } from '../locale.ts';
import { type Field, TextField } from '../ui/text-field.ts';
import { WORDS, type Word } from '../words.ts';
import { line, Section } from './section.ts';

/** A small form: its fields, and a button under them. */
function formOf(section: Section, fields: readonly Field[], submit: Word, send: () => Promise<string>): HTMLElement {
  const form = element(
    'form',
    { class: 'form', attributes: { novalidate: '' } },
    ...fields.map(({ root }) => root),
    element(
      'div',
      { class: 'form-buttons' },
      element('button', { class: 'button', word: submit, attributes: { type: 'submit' } }),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void section.attempt(send, fields);
  });
  return form;
}

export function nameSection(account: OwnAccount, { username }: OwnProfile): Section {
  const section = new Section('own.name');
  const label = WORDS['own.name.label'];
  const field = new TextField({ name: 'username', kind: 'text', label, autocomplete: 'username' }, username);
  const send = async () => {
    await account.rename(field.value);
    return say('own.saved');
  };
  section.body.append(formOf(section, [field], 'own.name.save', send));
  return section;
}

export function emailSection(account: OwnAccount, { email, email_confirmed }: OwnProfile): Section {
  const section = new Section('own.email');
  const again = button({
    class: 'button',
    word: 'own.email.again',
    press: () =>
      void section.attempt(async () => {
        await account.confirmAgain();
        return say('own.email.sent');
      }),
  });
  const note = say(email_confirmed ? 'own.email.confirmed' : 'own.email.open');
  const shown =
    email === null
      ? element('p', { class: 'hint', word: 'own.email.none' })
      : element('ul', {}, line(email, note, email_confirmed ? null : again));
  section.body.append(shown);
  return section;
}

export function passwordSection(account: OwnAccount): Section {
  const section = new Section('own.password');
  const kind = 'password';
  const current = new TextField({
    name: 'current',
    kind,
    label: WORDS['own.password.current'],
    autocomplete: 'current-password',
  });
  const next = new TextField({
    name: 'next',
    kind,
    label: WORDS['own.password.next'],
    hint: WORDS['own.password.hint'],
    autocomplete: 'new-password',
  });
  const send = async () => {
    await account.changePassword(current.value, next.value);
    for (const field of [current, next]) field.clear();
    return say('own.saved');
  };
  section.body.append(
    element('p', { class: 'hint', word: 'own.password.text' }),
    formOf(section, [current, next], 'own.password.save', send),
  );
  return section;
}
