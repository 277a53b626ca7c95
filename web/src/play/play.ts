import type { ChronicleLineView, NarrationTurn, Parvis } from '../../../client-sdk/index.ts';
import { sentenceOf } from '../../../schema/chronicle-words.ts';
import { baseOf } from '../../../schema/scene-id.ts';
import { button, element } from '../element.ts';
import type { Caption } from '../events/caption.ts';
import { locale, onLocale, pick } from '../locale.ts';
import type { ScenarioMenu } from '../scenarios/scenario-menu.ts';
import type { Toasts } from '../ui/toasts.ts';
import { openPlay } from './panel.ts';
import { turnWords } from './telling-parts.ts';

interface Needs {
  readonly client: Parvis;
  readonly host: HTMLElement;
  readonly menu: ScenarioMenu;
  readonly caption: Caption;
  toasts(): Toasts;
  attempt(act: () => Promise<unknown>): Promise<boolean>;
  /** Gives the keyboard back to the game. */
  play(): void;
}

/** Playing on the page: captions of what is narrated and said, dice for all to see, whose turn it is, and the panel. */
export class Play {
  /** Says in story mode whose turn it is, and opens the panel. */
  readonly button: HTMLButtonElement;
  readonly #needs: Needs;
  readonly #whose = element('span', { attributes: { role: 'status' } });
  #turn: NarrationTurn | null = null;
  /** The narration that was shown last. */
  #told = '';

  constructor(needs: Needs) {
    const { client, menu } = needs;
    this.#needs = needs;
    this.button = button({ class: 'turn-button', attributes: { hidden: '' }, press: () => this.#open() }, this.#whose);
    menu.add({ id: 'panel', words: 'play.title', open: () => this.#open() });
    client.on('chronicle.line', (line) => this.#tell(line));
    client.on('place', () => this.#look(true));
    client.on('scenario', () => this.#look(false));
    onLocale(() => this.#write());
  }

  #open(): void {
    const { client, host, attempt, play } = this.#needs;
    openPlay(host, { client, attempt, closed: play });
  }

  #tell(line: ChronicleLineView): void {
    const { caption, client, toasts } = this.#needs;
    if (line.kind === 'narration') this.#narrate(line);
    else if (line.kind === 'roll') toasts().show(sentenceOf(line, locale(), (scene) => scene));
    else if (line.kind === 'voice' && line.scene === baseOf(client.place?.id ?? '')) {
      const { as = '', asFr = as, asEn = as } = line.about;
      caption.tell({ title: pick({ fr: String(asFr), en: String(asEn) }), lines: line.text });
    }
  }

  #narrate({ id, name, text }: ChronicleLineView): void {
    this.#told = id;
    this.#needs.caption.tell({ title: name, lines: text });
  }

  /** Asks whose turn it is; who has just come is told what was narrated a moment ago. */
  #look(hasCome: boolean): void {
    const { client } = this.#needs;
    const { place } = client;
    if (!client.scenario || !place) {
      this.#turn = null;
      this.#write();
      return;
    }
    client.play
      .look()
      .then(({ turn, narration }) => {
        if (client.place !== place) return;
        this.#turn = turn;
        this.#write();
        if (narration && hasCome && narration.id !== this.#told) this.#narrate(narration);
      })
      .catch(() => {});
  }

  #write(): void {
    this.button.hidden = this.#turn === null;
    this.button.classList.toggle('mine', this.#turn?.mine ?? false);
    this.#whose.textContent = this.#turn ? turnWords(this.#turn) : '';
  }
}
