import type { DialogueView } from '../../../schema/messages/dialogue.ts';
import { element } from '../element.ts';

type Mood = DialogueView['lines'][number]['mood'];

/** The face of who speaks: one of three on a strip. Nothing where there is no picture of him. */
export class Portrait {
  readonly root = element('div', { class: 'portrait', attributes: { 'aria-hidden': 'true' } });
  #character = '';

  /** `character` is a name, or the address of his picture. */
  show(character: string, mood: Mood): void {
    this.root.dataset['mood'] = mood;
    if (character === this.#character) return;
    this.#character = character;
    const url = character.startsWith('/') ? character : `/scenes/portraits/${encodeURIComponent(character)}.png`;
    const picture = new Image();
    picture.addEventListener('load', () => {
      if (this.#character !== character) return;
      this.root.style.backgroundImage = `url("${url}")`;
      this.root.hidden = false;
    });
    this.root.hidden = true;
    if (character !== '') picture.src = url;
  }
}
