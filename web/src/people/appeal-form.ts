import type { Parvis } from '../../../client-sdk/index.ts';
import { MAX_WORDS } from '../../../schema/moderation.ts';
import { button, element } from '../element.ts';
import { say } from '../locale.ts';
import { proseField } from './plain-fields.ts';

/** A button that opens a form to appeal against a sanction; not named, against the one that weighs most. */
export function appealForm(client: Parvis, sanction?: string): HTMLElement {
  const words = proseField('appeal.words', { rows: 4, most: MAX_WORDS, hint: 'appeal.hint' });
  const fault = element('p', { class: 'fault', attributes: { role: 'alert', hidden: '' } });
  const status = element('p', { class: 'own-status', attributes: { role: 'status' } });
  const send = element('button', { class: 'button', word: 'appeal.send', attributes: { type: 'submit' } });
  const form = element(
    'form',
    { class: 'form people-form', attributes: { novalidate: '', hidden: '' } },
    words.root,
    fault,
    element('div', { class: 'form-buttons' }, send),
  );
  const start = button({
    class: 'link-button',
    word: 'appeal.open',
    attributes: { 'aria-expanded': 'false' },
    press: () => {
      form.hidden = !form.hidden;
      start.setAttribute('aria-expanded', String(!form.hidden));
      if (!form.hidden) words.focus();
    },
  });
  const refuse = (message: string | null) => {
    fault.textContent = message ?? '';
    fault.hidden = message === null;
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (send.disabled) return;
    if (words.value === '') {
      refuse(say('form.required'));
      return words.focus();
    }
    refuse(null);
    send.disabled = true;
    try {
      await client.moderation.appeal(words.value, sanction);
      status.textContent = say('appeal.sent');
      form.remove();
      start.remove();
    } catch (error) {
      refuse(error instanceof Error ? error.message : say('error.unexpected'));
    } finally {
      send.disabled = false;
    }
  });
  return element('div', { class: 'appeal' }, start, form, status);
}
