import type { OwnAccount } from '../../../client-sdk/index.ts';
import { button, element } from '../element.ts';
import { say } from '../locale.ts';
import { Section } from './section.ts';

/** Gives a file to the browser to keep. */
function download(name: string, content: object): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }));
  const link = element('a', { attributes: { href: url, download: name } });
  link.click();
  URL.revokeObjectURL(url);
}

export function dataSection(account: OwnAccount): Section {
  const section = new Section('own.data');
  const save = button({
    class: 'button',
    word: 'own.data.save',
    press: () =>
      void section.attempt(async () => {
        const exported = await account.export();
        download(`parvis-${exported.account.username}.json`, exported);
        return say('own.data.done');
      }),
  });
  section.body.append(
    element('p', { class: 'hint', word: 'own.data.text' }),
    element('div', { class: 'form-buttons' }, save),
  );
  return section;
}

/** Deleting the account takes two presses, and says between them what it means. `closed` follows. */
export function closeSection(account: OwnAccount, closed: () => void): Section {
  const section = new Section('own.close');
  const ask = (isAsking: boolean) => {
    start.hidden = isAsking;
    question.hidden = !isAsking;
    (isAsking ? keep : start).focus();
  };
  const start = button({ class: 'button', word: 'own.close.start', press: () => ask(true) });
  const keep = button({ class: 'button', word: 'own.close.keep', press: () => ask(false) });
  const confirm = button({
    class: 'button danger',
    word: 'own.close.confirm',
    press: () =>
      void section.attempt(async () => {
        await account.close();
        closed();
        return undefined;
      }),
  });
  const text = element('p', { word: 'own.close.text', attributes: { id: 'own-close-text' } });
  const question = element(
    'div',
    { class: 'own-question', attributes: { role: 'group', 'aria-labelledby': text.id, hidden: '' } },
    text,
    element('div', { class: 'form-buttons' }, keep, confirm),
  );
  section.body.append(start, question);
  return section;
}
