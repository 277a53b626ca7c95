/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** A picture in memory: red, green, blue and opacity of each pixel, row by row. */
export class Raster {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;

  constructor(width: number, height: number, bytes = new Uint8Array(width * height * 4)) {
    this.width = width;
    this.height = height;
    this.bytes = bytes;
  }

  /** Lays a colour over a pixel; `alpha` from 0 to 1. Outside of the picture nothing happens. */
  blend(x: number, y: number, [red, green, blue]: Colour, alpha: number): void {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height || alpha <= 0) return;
    const at = (y * this.width + x) * 4;
    const { bytes } = this;
    const under = ((bytes[at + 3] ?? 0) / 255) * (1 - alpha);
    const whole = alpha + under;
    const mix = (over: number, below: number) => Math.round((over * alpha + below * under) / whole);
    bytes[at] = mix(red, bytes[at] ?? 0);
    bytes[at + 1] = mix(green, bytes[at + 1] ?? 0);
    bytes[at + 2] = mix(blue, bytes[at + 2] ?? 0);
    bytes[at + 3] = Math.round(whole * 255);
  }

  fill(x: number, y: number, width: number, height: number, colour: Colour, alpha = 1): void {
    const [left, top] = [Math.max(0, Math.round(x)), Math.max(0, Math.round(y))];
    const [right, bottom] = [
      Math.min(this.width, Math.round(x + width)),
      Math.min(this.height, Math.round(y + height)),
    ];
    if (right <= left || bottom <= top) return;
    const opaque = alpha === 1;
    for (let row = top; row < (opaque ? top + 1 : bottom); row++)
      for (let column = left; column < right; column++) this.blend(column, row, colour, alpha);
    if (!opaque) return;
    const [from, to] = [(top * this.width + left) * 4, (top * this.width + right) * 4];
    for (let row = top + 1; row < bottom; row++) this.bytes.copyWithin((row * this.width + left) * 4, from, to);
  }

  /** The edge of a rectangle, two pixels thick. */
  frame(x: number, y: number, width: number, height: number, colour: Colour): void {
    const [across, down] = [Math.max(2, width), Math.max(2, height)];
    this.fill(x, y, across, 2, colour);
    this.fill(x, y + down - 2, across, 2, colour);
    this.fill(x, y + 2, 2, down - 4, colour);
    this.fill(x + across - 2, y + 2, 2, down - 4, colour);
  }

  /** Lays a picture over this one, its top left there. */
  draw(picture: Raster, x: number, y: number, opacity = 1): void {
    const { bytes, width, height } = picture;
    const [first, last] = [Math.max(0, -x), Math.min(width, this.width - x)];
    for (let row = Math.max(0, -y); row < Math.min(height, this.height - y); row++)
      for (let column = first; column < last; column++) {
        const at = (row * width + column) * 4;
        const alpha = bytes[at + 3] ?? 0;
        if (alpha === 0) continue;
        if (alpha < 255 || opacity < 1) this.blend(x + column, y + row, pixelAt(bytes, at), (alpha / 255) * opacity);
        else this.#set(((y + row) * this.width + x + column) * 4, bytes, at);
      }
  }

  #set(at: number, from: Uint8Array, start: number): void {
    for (let i = 0; i < 4; i++) this.bytes[at + i] = from[start + i] ?? 0;
  }

  /** A part of the picture as large as is wanted: what grows keeps its pixels, what shrinks is averaged. */
  part(x: number, y: number, width: number, height: number, across: number, down: number): Raster {
    const made = new Raster(across, down);
    const shrinks = across < width || down < height;
    for (let row = 0; row < down; row++)
      for (let column = 0; column < across; column++) {
        const left = (column * width) / across;
        const top = (row * height) / down;
        if (shrinks) this.#average(made, column, row, x + left, y + top, width / across, height / down);
        else
          this.#copy(
            made,
            column,
            row,
            x + Math.floor(left + width / across / 2),
            y + Math.floor(top + height / down / 2),
          );
      }
    return made;
  }

  #copy(to: Raster, column: number, row: number, x: number, y: number): void {
    if (x >= this.width || y >= this.height) return;
    const from = (y * this.width + x) * 4;
    to.bytes.set(this.bytes.subarray(from, from + 4), (row * to.width + column) * 4);
  }

  #average(to: Raster, column: number, row: number, x: number, y: number, width: number, height: number): void {
    const sum = [0, 0, 0, 0];
    let count = 0;
    for (let down = Math.floor(y); down < Math.max(Math.floor(y) + 1, Math.round(y + height)); down++)
      for (let across = Math.floor(x); across < Math.max(Math.floor(x) + 1, Math.round(x + width)); across++) {
        const at = (Math.min(down, this.height - 1) * this.width + Math.min(across, this.width - 1)) * 4;
        const alpha = this.bytes[at + 3] ?? 0;
        for (const [i, value] of pixelAt(this.bytes, at).entries()) sum[i] = (sum[i] ?? 0) + value * alpha;
        sum[3] = (sum[3] ?? 0) + alpha;
        count++;
      }
    const [red = 0, green = 0, blue = 0, alpha = 0] = sum;
    const weight = alpha || 1;
    to.bytes.set(
      [red / weight, green / weight, blue / weight, alpha / count].map(Math.round),
      (row * to.width + column) * 4,
    );
  }
}

export function pixelAt(bytes: Uint8Array, at: number): Colour {
  return [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
}

/** A colour as #rrggbb. */
export function colourOf(text: string): Colour {
  const value = Number.parseInt(text.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
