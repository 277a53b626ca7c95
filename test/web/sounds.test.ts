import assert from 'node:assert/strict';
import { soundAddress } from '../../web/src/events/sound-address.ts';
import { tunesAt } from '../../web/src/zones/tunes.ts';

const MARCH = `/scenes/files/${'a'.repeat(32)}.wav`;
const bundle = {
  files: { 'garden/music/march.wav': MARCH, 'tiles/town.png': `/scenes/files/${'b'.repeat(32)}.png` },
  zones: [
    {
      id: 'bandstand',
      kind: 'music',
      x: 0,
      y: 0,
      width: 64,
      height: 64,
      track: 'music/march.wav',
      volume: 0.5,
      fade: 32,
    },
  ],
};

describe('The sounds of a scene', () => {
  it('are fetched by what is in them, also in a preview, which has another name', () => {
    for (const id of ['garden', 'preview-0123456789abcdef'])
      assert.equal(soundAddress({ id, bundle }, 'music/march.wav'), MARCH);
  });

  it('are asked for by their path where the place does not name them, and uploaded ones by their address', () => {
    assert.equal(soundAddress({ id: 'garden', bundle }, 'music/waltz.ogg'), '/scenes/garden/music/waltz.ogg');
    assert.equal(soundAddress({ id: 'garden', bundle }, '/assets/song.mp3'), '/assets/song.mp3');
  });

  it('of zones are those of the edition, too', () => {
    const place = { id: 'garden', bundle } as unknown as Parameters<typeof tunesAt>[0];
    assert.deepEqual(tunesAt(place, { x: 10, y: 10 }), [{ address: MARCH, volume: 0.5 }]);
  });
});
