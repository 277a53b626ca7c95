import type * as Phaser from 'phaser';
import { readingTime, wrap } from './bubble-text.ts';
import { DEPTH } from './depths.ts';
import { Drawing, FACE, measureIn } from './drawing.ts';
import type { Lens } from './lens.ts';

const FONT = `500 13px ${FACE}`;
const measure = measureIn(FONT);
const WIDEST = 210;
const MOST_LINES = 6;
const LINE = 17;
const PAD = 10;
const TAIL = 6;
const FADE_MS = 400;

/** What somebody says, over his head, for as long as it takes to read it; or three dots while he is busy talking. */
export class Bubble {
  readonly #drawing: Drawing;
  #until = 0;
  #isThinking = false;

  constructor(scene: Phaser.Scene, lens: Lens) {
    this.#drawing = new Drawing(scene, lens, DEPTH.bubble);
  }

  /** Shows a text from `now` on (ms); it replaces what was there. */
  say(text: string, now: number): void {
    this.#isThinking = false;
    this.#until = now + readingTime(text);
    this.#paint(wrap(text, WIDEST, measure, MOST_LINES));
  }

  /** Shows three dots until told otherwise. What is being said goes first. */
  think(isThinking: boolean, now: number): void {
    if (this.#until > now || isThinking === this.#isThinking) return;
    this.#isThinking = isThinking;
    if (isThinking) this.#paint(['• • •']);
    else this.#drawing.erase();
  }

  /** Whether something is written in it at `now`. */
  isShown(now: number): boolean {
    return this.#isThinking || this.#until > now;
  }

  /** Keeps it above that point of the world. */
  stand(x: number, y: number, now: number): void {
    if (this.#until > 0 && now > this.#until) {
      this.#until = 0;
      this.#drawing.erase();
    }
    if (!this.#isThinking && this.#until === 0) return;
    this.#drawing.stand(x, y, 20, this.#drawing.width / 2 - PAD);
    this.#drawing.fade(this.#isThinking ? 0.9 : Math.min(1, Math.max(0.02, (this.#until - now) / FADE_MS)));
  }

  erase(): void {
    this.#drawing.erase();
  }

  #paint(lines: readonly string[]): void {
    const width = Math.ceil(Math.max(16, ...lines.map(measure))) + PAD * 2;
    const height = lines.length * LINE + 12;
    this.#drawing.paint(width + 2, height + TAIL + 2, (context) => {
      context.translate(1, 1);
      outline(context, width, height);
      context.fillStyle = '#fffaec';
      context.fill();
      context.lineWidth = 1.5;
      context.strokeStyle = '#2d2238';
      context.stroke();
      context.fillStyle = '#2d2238';
      context.font = FONT;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      for (const [i, line] of lines.entries()) context.fillText(line, width / 2, 6 + (i + 0.5) * LINE);
    });
  }
}

/** A rounded box with a tail below its middle. */
function outline(context: CanvasRenderingContext2D, width: number, height: number): void {
  const r = 9;
  const middle = width / 2;
  context.beginPath();
  context.moveTo(r, 0);
  context.arcTo(width, 0, width, height, r);
  context.arcTo(width, height, middle, height, r);
  context.lineTo(middle + TAIL, height);
  context.lineTo(middle, height + TAIL);
  context.lineTo(middle - TAIL, height);
  context.arcTo(0, height, 0, 0, r);
  context.arcTo(0, 0, width, 0, r);
  context.closePath();
}
