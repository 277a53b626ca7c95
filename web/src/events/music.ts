import { button } from '../element.ts';
import { onLocale, say } from '../locale.ts';
import { icon } from '../ui/icons.ts';

const KEY = 'parvis-music';
const VOLUME = 0.35;
const FADE_MS = 1500;
const STEP_MS = 50;

/** The music of the events that go on: one piece at a time, over and over, softly. Its button silences it, for good. */
export class Music {
  /** Shows while there is music to be silenced. */
  readonly button: HTMLButtonElement;
  #audio: HTMLAudioElement | null = null;
  #isMuted = localStorage.getItem(KEY) === 'off';

  constructor() {
    this.button = button({ class: 'icon-button music-button', press: () => this.#toggle() }, icon('music'));
    this.button.hidden = true;
    this.#write();
    onLocale(() => this.#write());
    // Browsers play nothing before one has touched the page.
    for (const touch of ['pointerdown', 'keydown'] as const) addEventListener(touch, () => this.#start());
  }

  /** Plays that piece, by its address; null: none. */
  play(address: string | null): void {
    if (address === (this.#audio?.dataset['address'] ?? null)) return;
    if (this.#audio) fadeOut(this.#audio);
    this.#audio = address === null ? null : new Audio(address);
    this.button.hidden = address === null;
    if (!this.#audio || address === null) return;
    this.#audio.dataset['address'] = address;
    this.#audio.loop = true;
    this.#audio.volume = VOLUME;
    this.#start();
  }

  #start(): void {
    // Not allowed yet: the next touch tries again.
    if (this.#audio?.paused && !this.#isMuted) this.#audio.play().catch(() => {});
  }

  #toggle(): void {
    this.#isMuted = !this.#isMuted;
    localStorage.setItem(KEY, this.#isMuted ? 'off' : 'on');
    if (this.#isMuted) this.#audio?.pause();
    else this.#start();
    this.#write();
  }

  #write(): void {
    const label = say(this.#isMuted ? 'event.unmute' : 'event.mute');
    this.button.title = label;
    this.button.setAttribute('aria-label', label);
    this.button.classList.toggle('off', this.#isMuted);
  }
}

function fadeOut(audio: HTMLAudioElement): void {
  const timer = setInterval(() => {
    audio.volume = Math.max(0, audio.volume - (VOLUME * STEP_MS) / FADE_MS);
    if (audio.volume > 0) return;
    clearInterval(timer);
    audio.pause();
  }, STEP_MS);
}
