import { Canvas } from './canvas.ts';
import { type Colour, type Ramp, tone } from './palette.ts';

export type Facing = 'down' | 'left' | 'right' | 'up';

/** A material of a figure: its ramp, and the tone of its flat parts. */
export type Part = { ramp: Ramp; level: number };

/**
 * A small person made of flat parts. Light and shade come last, from the edges between parts, so that a figure that is
 * drawn facing left can be mirrored and still be lit from the top left.
 */
export class Figure {
  readonly width: number;
  readonly height: number;
  readonly #parts: (Part | undefined)[];
  readonly #dots: (Colour | undefined)[];

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.#parts = Array.from({ length: width * height }, () => undefined);
    this.#dots = Array.from({ length: width * height }, () => undefined);
  }

  rect(part: Part, x: number, y: number, width: number, height: number): void {
    for (let j = 0; j < height; j++)
      for (let i = 0; i < width; i++) this.#put(part, Math.floor(x + i), Math.floor(y + j));
  }

  /** Rows of the given widths, one under the other, centred on `cx`. */
  rows(part: Part, cx: number, y: number, widths: readonly number[]): void {
    widths.forEach((width, row) => {
      this.rect(part, cx - width / 2, y + row, width, 1);
    });
  }

  ellipse(part: Part, cx: number, cy: number, rx: number, ry: number): void {
    for (let y = Math.floor(cy - ry); y <= cy + ry; y++) {
      for (let x = Math.floor(cx - rx); x <= cx + rx; x++) {
        if (((x + 0.5 - cx) / rx) ** 2 + ((y + 0.5 - cy) / ry) ** 2 <= 1) this.#put(part, x, y);
      }
    }
  }

  /** A detail that keeps its colour, over the parts. */
  dot(colour: Colour, x: number, y: number, width = 1, height = 1): void {
    for (let j = 0; j < height; j++) {
      for (let i = 0; i < width; i++) if (this.#inside(x + i, y + j)) this.#dots[(y + j) * this.width + x + i] = colour;
    }
  }

  /** Light, shade and outline; mirrored left to right first when asked. */
  render(mirrored = false): Canvas {
    const canvas = new Canvas(this.width, this.height);
    const at = (x: number, y: number) =>
      this.#inside(x, y) ? this.#parts[y * this.width + (mirrored ? this.width - 1 - x : x)] : undefined;
    for (let y = 0; y < this.height; y++) {
      for (let x = 0; x < this.width; x++) {
        const part = at(x, y);
        const around = [at(x - 1, y), at(x, y - 1), at(x + 1, y), at(x, y + 1)];
        const rim = around.find((near) => near !== undefined);
        if (part) canvas.set(x, y, tone(part.ramp, part.level + relief(part, around)));
        else if (rim) canvas.set(x, y, rim.ramp[0]);
        const dot = this.#dots[y * this.width + (mirrored ? this.width - 1 - x : x)];
        if (dot) canvas.set(x, y, dot);
      }
    }
    return canvas;
  }

  #put(part: Part, x: number, y: number): void {
    if (!this.#inside(x, y)) return;
    this.#parts[y * this.width + x] = part;
    this.#dots[y * this.width + x] = undefined;
  }

  #inside(x: number, y: number): boolean {
    return x >= 0 && y >= 0 && x < this.width && y < this.height;
  }
}

function relief(part: Part, [left, above, right, below]: readonly (Part | undefined)[]): number {
  if (right !== part || below !== part) return -1;
  return left !== part || above !== part ? 1 : 0;
}
