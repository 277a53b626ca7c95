import { type Colour, rgb } from './palette.ts';

/** A picture being drawn: raw RGBA, colours from the palette only. Whatever falls outside is ignored. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8ClampedArray;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.bytes = new Uint8ClampedArray(width * height * 4);
  }

  /** One pixel, laid over what is there. `alpha` goes from 0 to 1. */
  set(x: number, y: number, colour: Colour, alpha = 1): void {
    const [px, py] = [Math.floor(x), Math.floor(y)];
    if (px < 0 || py < 0 || px >= this.width || py >= this.height) return;
    const [red, green, blue] = rgb(colour);
    this.#lay((py * this.width + px) * 4, red, green, blue, alpha);
  }

  rect(x: number, y: number, width: number, height: number, colour: Colour, alpha = 1): void {
    for (let j = 0; j < height; j++) for (let i = 0; i < width; i++) this.set(x + i, y + j, colour, alpha);
  }

  /** The border of a rectangle, one pixel thick. */
  frame(x: number, y: number, width: number, height: number, colour: Colour, alpha = 1): void {
    this.rect(x, y, width, 1, colour, alpha);
    this.rect(x, y + height - 1, width, 1, colour, alpha);
    this.rect(x, y + 1, 1, height - 2, colour, alpha);
    this.rect(x + width - 1, y + 1, 1, height - 2, colour, alpha);
  }

  line(x0: number, y0: number, x1: number, y1: number, colour: Colour, alpha = 1): void {
    const steps = Math.max(1, Math.abs(x1 - x0), Math.abs(y1 - y0));
    for (let i = 0; i <= steps; i++) {
      this.set(Math.round(x0 + ((x1 - x0) * i) / steps), Math.round(y0 + ((y1 - y0) * i) / steps), colour, alpha);
    }
  }

  /** A filled ellipse around a centre that may lie between pixels (16 is the middle of a 32 px tile). */
  ellipse(cx: number, cy: number, rx: number, ry: number, colour: Colour, alpha = 1): void {
    for (let y = Math.floor(cy - ry); y <= cy + ry; y++) {
      for (let x = Math.floor(cx - rx); x <= cx + rx; x++) {
        if (inEllipse(x, y, cx, cy, rx, ry)) this.set(x, y, colour, alpha);
      }
    }
  }

  /** How opaque a pixel is, 0..255; 0 outside. */
  opacity(x: number, y: number): number {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return 0;
    return this.bytes[(y * this.width + x) * 4 + 3] ?? 0;
  }

  /** A one-pixel outline around every opaque shape, on the empty pixels that touch it. */
  outline(colour: Colour): void {
    const touched: [number, number][] = [];
    for (let y = 0; y < this.height; y++) {
      for (let x = 0; x < this.width; x++) {
        if (this.opacity(x, y) > 200) continue;
        const near = [this.opacity(x - 1, y), this.opacity(x + 1, y), this.opacity(x, y - 1), this.opacity(x, y + 1)];
        if (near.some((opacity) => opacity > 200)) touched.push([x, y]);
      }
    }
    for (const [x, y] of touched) this.set(x, y, colour);
  }

  /** Lays another picture over this one, possibly mirrored left to right. */
  paste(other: Canvas, left: number, top: number, mirrored = false): void {
    for (let y = 0; y < other.height; y++) {
      for (let x = 0; x < other.width; x++) {
        const [to, row] = [left + (mirrored ? other.width - 1 - x : x), top + y];
        if (to < 0 || row < 0 || to >= this.width || row >= this.height) continue;
        const from = (y * other.width + x) * 4;
        const [red = 0, green = 0, blue = 0, alpha = 0] = other.bytes.subarray(from, from + 4);
        if (alpha > 0) this.#lay((row * this.width + to) * 4, red, green, blue, alpha / 255);
      }
    }
  }

  crop(left: number, top: number, width: number, height: number): Canvas {
    const part = new Canvas(width, height);
    part.paste(this, -left, -top);
    return part;
  }

  isBlank(): boolean {
    return this.bytes.every((byte, index) => index % 4 !== 3 || byte === 0);
  }

  /** Porter and Duff's "over". */
  #lay(at: number, red: number, green: number, blue: number, alpha: number): void {
    const below = (this.bytes[at + 3] ?? 0) / 255;
    const out = alpha + below * (1 - alpha);
    if (out === 0) return;
    const mix = (over: number, channel: number) =>
      (over * alpha + (this.bytes[at + channel] ?? 0) * below * (1 - alpha)) / out;
    this.bytes.set([mix(red, 0), mix(green, 1), mix(blue, 2), out * 255], at);
  }
}

/** Whether the middle of pixel (x, y) lies in the ellipse. */
export function inEllipse(x: number, y: number, cx: number, cy: number, rx: number, ry: number): boolean {
  return ((x + 0.5 - cx) / rx) ** 2 + ((y + 0.5 - cy) / ry) ** 2 <= 1;
}
