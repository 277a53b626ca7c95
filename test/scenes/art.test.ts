import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { Canvas } from '../../scenes/art/canvas.ts';
import { drawEverything, type Works } from '../../scenes/art/pictures.ts';
import { EMOTES } from '../../schema/messages/player.ts';

interface Cast {
  frame: { width: number; height: number };
  rows: string[];
  players: string[];
  npcs: string[];
}

describe('the art of the scenes', () => {
  let works: Works;
  let cast: Cast;

  before(() => {
    works = drawEverything();
    cast = JSON.parse(readFileSync('scenes/characters/characters.json', 'utf8'));
  });

  /** A committed picture as raw pixels. */
  async function committed(path: string): Promise<Canvas> {
    const { data, info } = await sharp(readFileSync(`scenes/${path}`))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const canvas = new Canvas(info.width, info.height);
    canvas.bytes.set(data);
    return canvas;
  }

  const sizeOf = ({ width, height }: Canvas) => `${width}×${height}`;

  it('has the same pixels when it is drawn again', async () => {
    for (const [path, drawn] of works.pictures) {
      const kept = await committed(path);
      assert.equal(sizeOf(kept), sizeOf(drawn), path);
      assert.ok(Buffer.from(drawn.bytes).equals(Buffer.from(kept.bytes)), `scenes/${path} is stale: npm run art`);
    }
  });

  it('has the same music when it is played again', () => {
    for (const [path, played] of works.sounds)
      assert.ok(readFileSync(`scenes/${path}`).equals(Buffer.from(played)), `scenes/${path} is stale: npm run art`);
  });

  it('has no picture that the program does not draw', () => {
    const kept = ['characters', 'exhibits', 'gestures', 'portraits', 'tiles'].flatMap((folder) =>
      readdirSync(`scenes/${folder}`)
        .filter((name) => name.endsWith('.png'))
        .map((name) => `${folder}/${name}`),
    );
    assert.deepEqual(kept.sort(), [...works.pictures.keys()].sort());
  });

  it('gives every character 4×4 frames of 32×48, none of them empty', async () => {
    assert.deepEqual(cast.frame, { width: 32, height: 48 });
    assert.deepEqual([...cast.rows].sort(), ['down', 'left', 'right', 'up']);
    for (const name of [...cast.players, ...cast.npcs]) {
      const sheet = await committed(`characters/${name}.png`);
      assert.equal(sizeOf(sheet), '128×192', name);
      for (let frame = 0; frame < 16; frame++) {
        const [column, row] = [frame % 4, Math.floor(frame / 4)];
        const picture = sheet.crop(column * 32, row * 48, 32, 48);
        assert.ok(!picture.isBlank(), `${name}: row ${row}, column ${column} is empty`);
      }
    }
  });

  it('gives every player a portrait of 96×96', async () => {
    assert.equal(cast.players.length, 8);
    for (const name of cast.players) assert.equal(sizeOf(await committed(`portraits/${name}.png`)), '96×96', name);
  });

  it('gives every gesture an icon of 24×24, none of them empty', async () => {
    const sheet = await committed('gestures/gestures.png');
    assert.equal(sizeOf(sheet), `${EMOTES.length * 24}×24`);
    for (const [index, emote] of EMOTES.entries())
      assert.ok(!sheet.crop(index * 24, 0, 24, 24).isBlank(), `${emote} is empty`);
  });

  it('gives every NPC three moods of 96×96, side by side', async () => {
    assert.equal(cast.npcs.length, 6);
    for (const name of cast.npcs) assert.equal(sizeOf(await committed(`portraits/${name}.png`)), '288×96', name);
  });
});
