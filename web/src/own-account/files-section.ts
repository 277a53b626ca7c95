import type { Asset, AssetList, Assets } from '../../../client-sdk/index.ts';
import { button, element } from '../element.ts';
import { locale, say } from '../locale.ts';
import { TextField } from '../ui/text-field.ts';
import { WORDS } from '../words.ts';
import { Section } from './section.ts';

const PAGE = 20;

/** A size as people say it. */
function sizeOf(bytes: number): string {
  const [value, unit] = bytes < 1e6 ? [bytes / 1024, 'kilobyte'] : [bytes / 2 ** 20, 'megabyte'];
  const digits = { maximumFractionDigits: value < 10 ? 1 : 0 };
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'short', ...digits }).format(value);
}

/** How much room is taken, as a bar and in words. */
function usageOf({ usage, quota }: AssetList): HTMLElement {
  const numbers = new Intl.NumberFormat(locale());
  const text = say('own.files.usage', {
    used: sizeOf(usage.bytes),
    most: sizeOf(quota.bytes),
    count: numbers.format(usage.count),
    all: numbers.format(quota.count),
  });
  const full = Math.max(usage.bytes / quota.bytes, usage.count / quota.count);
  const attributes = { max: '1', high: '0.9', value: String(Math.min(1, full)), 'aria-label': text };
  return element(
    'div',
    { class: 'own-usage' },
    element('meter', { attributes }),
    element('p', { class: 'hint', text }),
  );
}

/** What one has uploaded, and how much room is left. Deleting takes two presses, and says between them what it means. */
export async function filesSection(assets: Assets): Promise<Section> {
  const section = new Section('own.files');
  const list = element('ul', { class: 'own-list own-files' });
  const usage = element('div', {});
  const none = element('p', { class: 'hint', word: 'own.files.none' });
  let next: string | null = null;
  const more = button({ class: 'button', word: 'own.files.more', press: () => void section.attempt(show) });
  section.body.append(usage, none, list, more);

  function told(page: AssetList): void {
    usage.replaceChildren(usageOf(page));
    none.hidden = page.usage.count > 0;
  }

  async function show(): Promise<undefined> {
    const page = await assets.list({ limit: PAGE, ...(next === null ? {} : { after: next }) });
    list.append(...page.assets.map(row));
    next = page.next;
    more.hidden = next === null;
    told(page);
  }

  function row(asset: Asset): HTMLElement {
    const { id, name, kind, bytes, thumb_url } = asset;
    const root = element('li', { class: 'own-file' });
    const picture =
      thumb_url === null
        ? element('span', {
            class: 'own-thumb',
            text: kind === 'audio' ? '♪' : '▶',
            attributes: { 'aria-hidden': 'true' },
          })
        : element('img', { class: 'own-thumb', attributes: { src: thumb_url, alt: '', loading: 'lazy' } });
    const about = element(
      'div',
      { class: 'own-about' },
      element('p', { class: 'own-what', text: name }),
      element('p', { class: 'hint', text: say(`own.files.${kind}`, { size: sizeOf(bytes) }) }),
    );
    const act = (word: 'own.files.save' | 'own.files.delete', label: string, press: () => void) =>
      button({ class: 'button', word, attributes: { 'aria-label': label }, press });
    const rename = act('own.files.save', say('own.files.rename', { name }), () => askName());
    const remove = act('own.files.delete', say('own.files.remove', { name }), () => askSure());
    const acts = element('div', { class: 'form-buttons' }, rename, remove);
    const back = () => root.replaceChildren(picture, about, acts);

    const cancel = (word: 'own.files.cancel' | 'own.files.keep', to: HTMLElement) =>
      button({
        class: 'button',
        word,
        press: () => {
          back();
          to.focus();
        },
      });

    function askSure(): void {
      const sure = async () => {
        await assets.remove(id);
        root.remove();
        told(await assets.list({ limit: 1 }));
        return say('own.files.removed', { name });
      };
      const confirm = button({
        class: 'button danger',
        word: 'own.files.confirm',
        press: () => void section.attempt(sure),
      });
      const keep = cancel('own.files.keep', remove);
      const question = element('p', { text: say('own.files.sure', { name }) });
      root.replaceChildren(
        element('div', { class: 'own-question' }, question, element('div', { class: 'form-buttons' }, keep, confirm)),
      );
      keep.focus();
    }

    function askName(): void {
      const field = new TextField({ name: 'file', kind: 'text', label: WORDS['own.files.name'] }, name);
      const save = element('button', { class: 'button', word: 'own.files.save', attributes: { type: 'submit' } });
      const buttons = element('div', { class: 'form-buttons' }, save, cancel('own.files.cancel', rename));
      const form = element('form', { class: 'form', attributes: { novalidate: '' } }, field.root, buttons);
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        const send = async () => {
          const renamed = await assets.rename(id, field.value);
          root.replaceWith(row(renamed));
          return say('own.files.renamed', { name: renamed.name });
        };
        void section.attempt(send, [field]);
      });
      root.replaceChildren(form);
      field.focus();
    }

    back();
    return root;
  }

  await show();
  return section;
}
