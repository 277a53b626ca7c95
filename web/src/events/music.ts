import { button } from '../element.ts';
import { onLocale, say } from '../locale.ts';
import { icon } from '../ui/icons.ts';

const KEY = 'parvis-music';
const VOLUME = 0.35;
/** Under the music of an event, that of a place is so much of what it is. */
const UNDER = 0.25;
const STEP_MS = 50;
/** How much louder or softer a piece gets in a step: what begins or ends does so in a second and a half. */
const GLIDE = 0.012;

/** A piece of music by its address, and how loud it is, 0 to 1. */
export interface Tune {
  readonly address: string;
  readonly volume: number;
}

/** The music of the events that go on and of where one stands, over and over, softly. Its button silences it, for good. */
export class Music {
  /** Shows while there is music to be silenced. */
  readonly button: HTMLButtonElement;
  readonly #voices = new Map<string, { readonly audio: HTMLAudioElement; goal: number }>();
  #event: Tune | null = null;
  #around: readonly Tune[] = [];
  #isMuted = localStorage.getItem(KEY) === 'off';
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    this.button = button({ class: 'icon-button music-button', press: () => this.#toggle() }, icon('music'));
    this.button.hidden = true;
    this.#write();
    onLocale(() => this.#write());
    // Browsers play nothing before one has touched the page.
    for (const touch of ['pointerdown', 'keydown'] as const) addEventListener(touch, () => this.#start());
  }

  /** Plays the piece of an event, by its address; null: none. */
  play(address: string | null): void {
    this.#event = address === null ? null : { address, volume: VOLUME };
    this.#mix();
  }

  /** Plays what is to be heard where one stands. */
  surround(tunes: readonly Tune[]): void {
    this.#around = tunes;
    this.#mix();
  }

  #mix(): void {
    const goals = new Map(this.#around.map(({ address, volume }) => [address, volume * (this.#event ? UNDER : 1)]));
    if (this.#event) goals.set(this.#event.address, this.#event.volume);
    for (const [address, voice] of this.#voices) voice.goal = goals.get(address) ?? 0;
    for (const [address, goal] of goals) if (!this.#voices.has(address)) this.#add(address, goal);
    this.button.hidden = goals.size === 0;
    if (this.#voices.size > 0) this.#timer ??= setInterval(() => this.#glide(), STEP_MS);
  }

  #add(address: string, goal: number): void {
    const audio = new Audio(address);
    audio.loop = true;
    audio.volume = 0;
    this.#voices.set(address, { audio, goal });
    this.#start();
  }

  #glide(): void {
    for (const [address, { audio, goal }] of this.#voices) {
      const step = Math.max(-GLIDE, Math.min(GLIDE, goal - audio.volume));
      audio.volume = Math.max(0, Math.min(1, audio.volume + step));
      if (goal > 0 || audio.volume > 0) continue;
      audio.pause();
      this.#voices.delete(address);
    }
    if (this.#voices.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #start(): void {
    if (this.#isMuted) return;
    // Not allowed yet: the next touch tries again.
    for (const { audio } of this.#voices.values()) if (audio.paused) audio.play().catch(() => {});
  }

  #toggle(): void {
    this.#isMuted = !this.#isMuted;
    localStorage.setItem(KEY, this.#isMuted ? 'off' : 'on');
    if (this.#isMuted) for (const { audio } of this.#voices.values()) audio.pause();
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
