import { RefusalError } from '../../../client-sdk/refusal-error.ts';
import type { ChannelView } from '../../../schema/rest/channels.ts';
import { button, element } from '../element.ts';
import { pick } from '../locale.ts';
import type { Around, View } from './around.ts';
import { confirmed } from './confirm.ts';
import { textField } from './field-parts.ts';
import { tell } from './words.ts';

const slugOf = ({ id }: ChannelView) => id.slice(id.indexOf(':') + 1);

/** The channels of the world: made here, and closed. */
export class ChannelsView implements View {
  readonly root: HTMLElement;
  readonly #around: Around;
  readonly #list = element('ul', { class: 'channel-list', attributes: { 'aria-live': 'polite' } });
  readonly #slug = textField(tell('channels.slug'), { hint: tell('channels.slug.hint'), max: 40 });
  readonly #fr = textField(tell('channels.fr'), { max: 60 });
  readonly #en = textField(tell('channels.en'), { max: 60 });

  constructor(around: Around) {
    this.#around = around;
    const form = element(
      'form',
      { class: 'form desk-card', attributes: { novalidate: '', 'aria-label': tell('channels.new') } },
      element('h3', { text: tell('channels.new') }),
      this.#slug.root,
      this.#fr.root,
      this.#en.root,
      element('button', { class: 'button primary', text: tell('channels.make'), attributes: { type: 'submit' } }),
    );
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (form.getAttribute('aria-busy') === 'true') return;
      form.setAttribute('aria-busy', 'true');
      await this.#make();
      form.removeAttribute('aria-busy');
    });
    this.root = element(
      'section',
      { class: 'desk-page', attributes: { 'aria-label': tell('channels.title') } },
      element('h2', { text: tell('channels.title') }),
      element('p', { class: 'hint', text: tell('channels.text') }),
      element('div', { class: 'person-body' }, this.#list, form),
    );
    void this.#load();
  }

  focus(): void {
    const first = this.#list.querySelector('button') ?? this.#slug.control;
    first.focus();
  }

  stop(): void {}

  async #load(): Promise<void> {
    try {
      const channels = (await this.#around.chat.channels()).filter(({ kind }) => kind === 'world');
      const rows = channels.map((channel) => this.#row(channel));
      const none = element('li', { class: 'hint', text: tell('channels.none') });
      this.#list.replaceChildren(...(rows.length > 0 ? rows : [none]));
    } catch (error) {
      this.#around.failed(error);
    }
  }

  #row(channel: ChannelView): HTMLElement {
    const name = slugOf(channel);
    const close = button({
      class: 'button small',
      text: tell('channels.close'),
      attributes: { 'aria-label': tell('channels.close.of', { name }) },
      press: () => void this.#close(channel),
    });
    const title = channel.title ? pick(channel.title) : '';
    return element(
      'li',
      { class: 'channel' },
      element('b', { text: `#${name}` }),
      element('span', { text: title }),
      close,
    );
  }

  async #close(channel: ChannelView): Promise<void> {
    const { chat, host, say, failed } = this.#around;
    const name = slugOf(channel);
    const title = tell('channels.close.of', { name });
    const body = [element('p', { text: tell('channels.close.text') })];
    if (!(await confirmed(host, { title, body, yes: tell('channels.close'), hard: true }))) return;
    try {
      await chat.close(channel.id);
      say(tell('channels.closed', { name }), 'good');
    } catch (error) {
      failed(error);
    }
    await this.#load();
    this.focus();
  }

  async #make(): Promise<void> {
    const fields = [
      { part: this.#slug, name: 'slug' },
      { part: this.#fr, name: 'title.fr' },
      { part: this.#en, name: 'title.en' },
    ];
    for (const { part } of fields) part.showFault(part.control.value.trim() === '' ? tell('empty') : null);
    const missing = fields.find(({ part }) => part.control.value.trim() === '');
    if (missing) return missing.part.control.focus();
    const [slug, fr, en] = fields.map(({ part }) => part.control.value.trim()) as [string, string, string];
    try {
      await this.#around.chat.open({ slug, title: { fr, en } });
      this.#around.say(tell('channels.made', { name: slug }), 'good');
      for (const { part } of fields) part.control.value = '';
      await this.#load();
    } catch (error) {
      const faults = error instanceof RefusalError ? error.faults : [];
      const found = fields.filter(({ name }) => faults.some((fault) => fault.fields.startsWith(name)));
      if (found.length === 0) return this.#around.failed(error);
      for (const { part, name } of found)
        part.showFault(faults.find((fault) => fault.fields.startsWith(name))?.message ?? null);
      found[0]?.part.control.focus();
    }
  }
}
