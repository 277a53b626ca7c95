/** Samples a second: as coarse as the picture's pixels. */
export const RATE = 11025;
const BEAT = 0.5;
const BEATS = 24;

/** A little tune over three chords, in steps of the scale of A flat without its fourth and seventh; null is a rest. */
const TUNE = [4, null, 5, 3, null, 2, 4, null, 6, 5, null, 4, 3, null, 2, 1, null, 3, 4, 3, null, 2, 0, null] as const;
const CHORDS = [
  [0, 2, 4],
  [3, 5, 7],
  [1, 3, 5],
  [0, 2, 4],
] as const;
const SCALE = [0, 2, 4, 7, 9] as const;

/** Hertz of a step of the scale. */
function pitch(step: number, octave: number): number {
  const semitones = (SCALE[step % SCALE.length] ?? 0) + 12 * (Math.floor(step / SCALE.length) + octave);
  return 207.65 * 2 ** (semitones / 12);
}

/** A music box by running water. It goes round without a seam: what still sounds at the end does so at the beginning. */
export function fountainMusic(): Int16Array {
  const length = RATE * BEAT * BEATS;
  const sound = new Float64Array(length);
  TUNE.forEach((step, beat) => {
    if (step !== null) strike(sound, beat * BEAT, pitch(step, 1), 0.3, 1.6);
  });
  CHORDS.forEach((chord, bar) => {
    chord.forEach((step, index) => {
      strike(sound, (bar * 6 + index) * BEAT, pitch(step, 0), 0.16, 2.4);
    });
    strike(sound, bar * 6 * BEAT, pitch(chord[0], -1), 0.2, 3);
  });
  water(sound);
  return Int16Array.from(sound, (value) => Math.round(Math.max(-1, Math.min(1, value)) * 30_000));
}

/** One tine of the box: it is struck, and rings out over so many seconds. */
function strike(sound: Float64Array, at: number, hertz: number, loud: number, seconds: number): void {
  const first = Math.round(at * RATE);
  for (let i = 0; i < seconds * RATE; i++) {
    const t = i / RATE;
    const ring = Math.exp((-4 * t) / seconds) * Math.min(1, t * 200);
    const tone = Math.sin(2 * Math.PI * hertz * t) + 0.25 * Math.sin(2 * Math.PI * hertz * 3 * t) * Math.exp(-9 * t);
    const index = (first + i) % sound.length;
    sound[index] = (sound[index] ?? 0) + loud * ring * tone;
  }
}

/** Soft noise that swells and falls: the same at every run. */
function water(sound: Float64Array): void {
  let state = 20_261_125;
  let low = 0;
  for (let turn = 0; turn < 2; turn++)
    for (let i = 0; i < sound.length; i++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      low += 0.18 * (state / 2 ** 31 - 1 - low);
      // The first round only lets the filter settle, so that the end fits the beginning.
      const swell = 0.05 + 0.02 * Math.sin((2 * Math.PI * 3 * i) / sound.length);
      if (turn === 1) sound[i] = (sound[i] ?? 0) + swell * low;
    }
}

/** A sound as a WAV file: one channel, 16 bits. */
export function wav(samples: Int16Array): Uint8Array {
  const bytes = new Uint8Array(44 + samples.length * 2);
  const view = new DataView(bytes.buffer);
  const text = (at: number, word: string) => {
    for (let i = 0; i < word.length; i++) view.setUint8(at + i, word.charCodeAt(i));
  };
  text(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, samples.length * 2, true);
  samples.forEach((sample, i) => {
    view.setInt16(44 + i * 2, sample, true);
  });
  return bytes;
}
