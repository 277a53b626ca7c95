import type { PublishedScenes } from '../../../schema/rest/editions.ts';
import { button, element } from '../element.ts';
import { pick } from '../locale.ts';
import type { Around, View } from './around.ts';
import { EditionsPart } from './editions-part.ts';
import { linkTo } from './place.ts';
import { tell } from './words.ts';

type Scene = PublishedScenes['scenes'][number];

/** The scenes, and what was published of one of them. */
export class ScenesView implements View {
  readonly root: HTMLElement;
  readonly #around: Around;
  readonly #chosen: string | undefined;
  readonly #list = element('ul', { class: 'scene-list' });
  readonly #editions: EditionsPart | null;

  /** `chosen` is the scene whose editions are shown. */
  constructor(around: Around, chosen?: string) {
    this.#around = around;
    this.#chosen = chosen;
    this.#editions = chosen === undefined ? null : new EditionsPart(around, chosen, () => void this.#load());
    const nothing = element('p', { class: 'hint', text: tell('scenes.pick') });
    this.root = element(
      'section',
      { class: 'desk-page wide', attributes: { 'aria-label': tell('scenes.title') } },
      element('h2', { text: tell('scenes.title') }),
      element('p', { class: 'hint', text: tell('scenes.text') }),
      element(
        'div',
        { class: 'scene-body' },
        element('nav', { attributes: { 'aria-label': tell('scenes.title') } }, this.#list, this.#token()),
        this.#editions?.root ?? nothing,
      ),
    );
    void this.#load();
  }

  focus(): void {
    const first = this.#list.querySelector<HTMLElement>('[aria-current], a');
    first?.focus();
  }

  stop(): void {
    this.#editions?.stop();
  }

  async #load(): Promise<void> {
    try {
      const scenes = await this.#around.publishing.scenes();
      this.#list.replaceChildren(...scenes.map((scene) => this.#line(scene)));
    } catch (error) {
      this.#around.failed(error);
    }
  }

  #line({ scene, title, open, from_folder, editions }: Scene): HTMLElement {
    const state = open ? tell(from_folder ? 'scenes.folder' : 'scenes.published') : tell('scenes.closed');
    const line = element(
      'a',
      { class: 'scene-line', attributes: { href: linkTo({ view: 'scenes', id: scene }) } },
      element('b', { text: title ? pick(title) : scene }),
      element('span', { class: 'hint', text: `${scene} · ${state}` }),
      editions > 0 ? element('span', { class: 'hint', text: tell('scenes.count', { count: editions }) }) : null,
    );
    if (scene === this.#chosen) line.setAttribute('aria-current', 'page');
    return element('li', {}, line);
  }

  /** What the terminal needs, for those who publish from there. */
  #token(): HTMLElement | null {
    const { me, token, say, failed } = this.#around;
    if (me.role === 'moderator') return null;
    const copy = button({
      class: 'button small',
      text: tell('scenes.token'),
      press: () => {
        navigator.clipboard.writeText(token() ?? '').then(() => say(tell('scenes.token.done'), 'good'), failed);
      },
    });
    return element(
      'div',
      { class: 'scene-token' },
      copy,
      element('p', { class: 'hint', text: tell('scenes.token.text') }),
    );
  }
}
