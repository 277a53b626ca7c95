import type * as Phaser from 'phaser';
import { DEPTH } from './depths.ts';
import { Drawing, FACE, measureIn } from './drawing.ts';
import type { Lens } from './lens.ts';

export type TagTone = 'self' | 'account' | 'guest' | 'npc' | 'portal' | 'spot';

const COLOURS: Record<TagTone, string> = {
  self: '#fde796',
  account: '#fffaec',
  guest: '#c3cbe0',
  npc: '#f0b98f',
  portal: '#cdecea',
  spot: '#f4ead3',
};
const FONT = `600 12px ${FACE}`;
const KEY_FONT = `700 10px ${FACE}`;
const measure = measureIn(FONT);
const measureKey = measureIn(KEY_FONT);
const HEIGHT = 20;
const PAD = 5;

function wordsOf(name: string, tone: TagTone): string {
  if (tone === 'self') return `${name} ◂`;
  return tone === 'portal' ? `${name} →` : name;
}

/** How much room a name takes, in CSS pixels. */
export function sizeOfName(name: string, tone: TagTone): { width: number; height: number } {
  return { width: Math.ceil(measure(wordsOf(name, tone))) + 2 * PAD, height: HEIGHT };
}

/** A name in the world, with an outline that any floor lets it be read on, and the key that uses what it names. */
export class NameTag {
  readonly #drawing: Drawing;
  #shown = '';

  constructor(scene: Phaser.Scene, lens: Lens) {
    this.#drawing = new Drawing(scene, lens, DEPTH.name);
  }

  show(name: string, tone: TagTone, key: string | null = null): void {
    const signature = `${tone} ${key} ${name}`;
    if (signature === this.#shown) return;
    this.#shown = signature;
    const text = wordsOf(name, tone);
    const textWidth = sizeOfName(name, tone).width;
    const keyWidth = key ? Math.ceil(measureKey(key)) + 12 : 0;
    this.#drawing.depth = DEPTH.name + (tone === 'self' ? 1 : 0);
    this.#drawing.paint(textWidth + keyWidth, HEIGHT, (context) => {
      context.textBaseline = 'middle';
      context.lineJoin = 'round';
      context.font = FONT;
      context.strokeStyle = 'rgba(27, 20, 36, 0.86)';
      context.lineWidth = 4;
      context.strokeText(text, PAD, HEIGHT / 2);
      context.fillStyle = COLOURS[tone];
      context.fillText(text, PAD, HEIGHT / 2);
      if (key) drawKey(context, key, textWidth, keyWidth);
    });
  }

  /** Centres it above that point of the world. */
  stand(x: number, y: number): void {
    this.#drawing.stand(x, y);
  }

  fade(alpha: number): void {
    this.#drawing.fade(alpha);
  }

  erase(): void {
    this.#shown = '';
    this.#drawing.erase();
  }
}

function drawKey(context: CanvasRenderingContext2D, key: string, x: number, width: number): void {
  context.fillStyle = '#1b1424';
  context.beginPath();
  context.roundRect(x, 2, width - 2, 17, 4);
  context.fill();
  context.fillStyle = '#efbf4f';
  context.beginPath();
  context.roundRect(x + 1, 3, width - 4, 13.5, 3);
  context.fill();
  context.fillStyle = '#1b1424';
  context.font = KEY_FONT;
  context.fillText(key, x + 5, 10);
}
