import type * as Phaser from 'phaser';
import type { Lens } from './lens.ts';

let drawings = 0;

/** A picture that the page draws itself (names, bubbles, marks), in CSS pixels, sharp at any density and zoom. */
export class Drawing {
  readonly #scene: Phaser.Scene;
  readonly #lens: Lens;
  /** Counts from the next painting on. */
  depth: number;
  #image: Phaser.GameObjects.Image | null = null;
  #texture: Phaser.Textures.CanvasTexture | null = null;
  /** In CSS pixels. */
  width = 0;
  height = 0;

  constructor(scene: Phaser.Scene, lens: Lens, depth: number) {
    this.#scene = scene;
    this.#lens = lens;
    this.depth = depth;
  }

  /** Replaces what is drawn. `draw` gets a context that is measured in CSS pixels. */
  paint(width: number, height: number, draw: (context: CanvasRenderingContext2D) => void): void {
    this.erase();
    const { density, zoom } = this.#lens;
    this.width = width;
    this.height = height;
    const texture = this.#scene.textures.createCanvas(
      `drawing-${++drawings}`,
      Math.ceil(width * density),
      Math.ceil(height * density),
    );
    if (!texture) return;
    texture.context.scale(density, density);
    draw(texture.context);
    texture.refresh();
    this.#texture = texture;
    this.#image = this.#scene.add
      .image(0, 0, texture)
      .setOrigin(0, 0)
      .setScale(1 / zoom)
      .setDepth(this.depth);
  }

  /** Puts the middle of its bottom edge there, in world pixels, `rise` CSS pixels higher; aside by `give` to stay in sight. */
  stand(x: number, y: number, rise = 0, give = 0): void {
    const { density, zoom } = this.#lens;
    const middle = Math.round(x * zoom - (this.width * density) / 2);
    const left = give === 0 ? middle : this.#lens.intoSight(middle, this.width * density, give * density);
    const top = Math.round(y * zoom - (this.height + rise) * density);
    this.#image?.setPosition(left / zoom, top / zoom);
  }

  get shown(): boolean {
    return this.#image?.visible ?? false;
  }

  fade(alpha: number): void {
    this.#image?.setAlpha(alpha).setVisible(alpha > 0);
  }

  erase(): void {
    this.#image?.destroy();
    this.#texture?.destroy();
    this.#image = null;
    this.#texture = null;
  }
}

/** A context of its own to measure text with. */
const ruler = document.createElement('canvas').getContext('2d');

export function measureIn(font: string): (text: string) => number {
  return (text) => {
    if (!ruler) return text.length * 7;
    ruler.font = font;
    return ruler.measureText(text).width;
  };
}

export const FACE = 'system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif';
