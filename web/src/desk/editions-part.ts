import { RefusalError } from '../../../client-sdk/refusal-error.ts';
import type { EditionList, EditionView } from '../../../schema/rest/editions.ts';
import { button, element } from '../element.ts';
import { locale } from '../locale.ts';
import type { Around } from './around.ts';
import { confirmed } from './confirm.ts';
import { EditionPicture } from './edition-picture.ts';
import { PublishForm } from './publish-form.ts';
import { moment, tell } from './words.ts';

const KILOBYTES = { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 } as const;

/** What was published of a scene: pictures, who and when, and what one does with it. */
export class EditionsPart {
  readonly root: HTMLElement;
  readonly #around: Around;
  readonly #scene: string;
  readonly #changed: () => void;
  readonly #list = element('ol', { class: 'edition-list', attributes: { 'aria-live': 'polite' } });
  readonly #back = element('div', { class: 'edition-back' });
  readonly #turns = element('ul', { class: 'short-list hint' });
  readonly #history: HTMLElement;
  readonly #pictures = new Map<string, EditionPicture>();
  readonly #mayPublish: boolean;

  /** `changed` hears that something was published or shown. */
  constructor(around: Around, scene: string, changed: () => void) {
    this.#around = around;
    this.#scene = scene;
    this.#changed = changed;
    this.#mayPublish = around.me.role !== 'moderator';
    this.#history = element(
      'section',
      { class: 'desk-card', attributes: { hidden: '', 'aria-label': tell('scenes.history') } },
      element('h3', { text: tell('scenes.history') }),
      this.#turns,
    );
    const form = this.#mayPublish ? new PublishForm(around, scene, () => void this.#reload()).root : null;
    this.root = element('div', { class: 'editions' }, this.#back, this.#list, form, this.#history);
    void this.#load();
  }

  stop(): void {
    for (const picture of this.#pictures.values()) picture.stop();
  }

  async #reload(): Promise<void> {
    this.#changed();
    await this.#load();
  }

  async #load(): Promise<void> {
    try {
      this.#show(await this.#around.publishing.editions(this.#scene));
    } catch (error) {
      if (error instanceof RefusalError && error.code === 'scene.unknown')
        return this.#list.replaceChildren(element('li', { class: 'hint', text: error.message }));
      this.#around.failed(error);
    }
  }

  #show({ editions, back_to, back_with, turns }: EditionList): void {
    const none = element('li', { class: 'hint', text: tell('scenes.none') });
    this.#list.replaceChildren(...(editions.length > 0 ? editions.map((one) => this.#row(one)) : [none]));
    const what = back_to === 'folder' ? tell('scenes.folder') : back_to;
    const back = button({
      class: 'button',
      text: tell('scenes.back', { what: what ?? '' }),
      press: () => void this.#goBack(back_with),
    });
    this.#back.replaceChildren(...(what !== null && this.#mayPublish ? [back] : []));
    this.#history.hidden = turns.length === 0;
    const lines = turns.map(({ edition, by, at, back: isBack, company }) => {
      const said = tell(isBack ? 'scenes.turn.back' : 'scenes.turn', {
        name: by?.name ?? tell('scenes.somebody'),
        what: edition ?? tell('scenes.folder'),
        at: moment(at),
      });
      const others = company.length > 0 ? tell('scenes.turn.with', { scenes: company.join(', ') }) : '';
      return element('li', { text: said + others });
    });
    this.#turns.replaceChildren(...lines);
  }

  #row({ edition, by, at, note, files, bytes, live, company }: EditionView): HTMLElement {
    const { me } = this.#around;
    const picture = this.#pictures.get(edition) ?? new EditionPicture(this.#around, this.#scene, edition);
    this.#pictures.set(edition, picture);
    const name = by?.name ?? tell('scenes.somebody');
    const others = company.length > 0 ? tell('scenes.company', { scenes: namesOf(company) }) : null;
    const size = new Intl.NumberFormat(locale(), KILOBYTES).format(bytes / 1000);
    const look = button({
      class: 'button small',
      text: tell('scenes.preview'),
      attributes: { 'aria-label': tell('scenes.preview.of', { edition }) },
      press: () => void window.open(`/?preview=${this.#scene}/${edition}`, '_blank'),
    });
    if (me.role === 'designer' && by?.id !== me.id) {
      look.disabled = true;
      look.title = tell('scenes.preview.others');
    }
    const show = button({
      class: 'button small primary',
      text: tell('scenes.activate'),
      attributes: { 'aria-label': tell('scenes.activate.of', { edition }) },
      press: () => void this.#activate(edition, others),
    });
    return element(
      'li',
      { class: live ? 'desk-card edition live' : 'desk-card edition' },
      picture.root,
      element(
        'div',
        { class: 'edition-text' },
        element(
          'h3',
          {},
          element('code', { text: edition }),
          live ? element('span', { class: 'pill', text: tell('scenes.live') }) : null,
        ),
        note ? element('p', { text: note }) : null,
        element('p', { class: 'hint', text: tell('scenes.by', { name, at: moment(at) }) }),
        element('p', { class: 'hint', text: tell('scenes.size', { files, size }) }),
        others ? element('p', { class: 'hint', text: others }) : null,
        this.#mayPublish ? element('div', { class: 'form-buttons' }, live ? null : show, look) : null,
      ),
    );
  }

  async #activate(edition: string, others: string | null): Promise<void> {
    const title = tell('scenes.activate.of', { edition });
    await this.#ask(
      title,
      [tell('scenes.activate.text'), ...(others ? [others] : [])],
      tell('scenes.activate'),
      async () => {
        await this.#around.publishing.activate(this.#scene, edition);
        this.#around.say(tell('scenes.activated', { edition }), 'good');
      },
    );
  }

  async #goBack(others: readonly string[]): Promise<void> {
    const title = this.#back.textContent ?? '';
    const also = others.length > 0 ? [tell('scenes.back.with', { scenes: others.join(', ') })] : [];
    await this.#ask(title, [tell('scenes.back.text'), ...also], title, async () => {
      await this.#around.publishing.rollBack(this.#scene);
      this.#around.say(tell('scenes.back.done'), 'good');
    });
  }

  async #ask(title: string, texts: readonly string[], yes: string, act: () => Promise<void>): Promise<void> {
    const { host, failed } = this.#around;
    if (!(await confirmed(host, { title, body: texts.map((text) => element('p', { text })), yes }))) return;
    await act().catch(failed);
    await this.#reload();
  }
}

const namesOf = (company: EditionView['company']) => company.map(({ scene }) => scene).join(', ');
