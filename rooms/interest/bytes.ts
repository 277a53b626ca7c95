/** A buffer that grows, with the offset at which one writes: what Colyseus's encoders take as their iterator. */
export class Bytes {
  buffer: Buffer;
  offset = 0;

  constructor(size: number) {
    this.buffer = Buffer.allocUnsafeSlow(size);
  }

  /** Lets `write` put something at the offset, again with more space if it ran over the end. */
  put<A, B>(write: (bytes: Bytes, a: A, b: B) => void, a: A, b: B): void {
    const start = this.offset;
    write(this, a, b);
    while (this.offset > this.buffer.length) {
      this.#grow(this.offset, start);
      this.offset = start;
      write(this, a, b);
    }
  }

  /** Repeats what was written before, from `from` to `to`. */
  again(from: number, to: number): void {
    const length = to - from;
    if (length === 0) return;
    if (this.offset + length > this.buffer.length) this.#grow(this.offset + length, this.offset);
    this.buffer.copyWithin(this.offset, from, to);
    this.offset += length;
  }

  /** Copies bytes in from elsewhere. */
  add(bytes: Uint8Array): void {
    if (this.offset + bytes.length > this.buffer.length) this.#grow(this.offset + bytes.length, this.offset);
    this.buffer.set(bytes, this.offset);
    this.offset += bytes.length;
  }

  #grow(needed: number, kept: number): void {
    const grown = Buffer.allocUnsafeSlow(Math.max(this.buffer.length * 2, needed * 2));
    this.buffer.copy(grown, 0, 0, kept);
    this.buffer = grown;
  }
}
