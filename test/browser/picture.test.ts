import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { openTestWorld, type TestWorld } from '../support/world.ts';
import { openChromium, type PageHook, Visitor } from './chromium.ts';

const WIDE = 40;
const HIGH = 26;
const TURNS = [0, 0x8000_0000, 0x4000_0000, 0x2000_0000, 0xa000_0000, 0x6000_0000, 0xc000_0000, 0xe000_0000];
const both = (text: string) => ({ fr: text, en: text });

/** A map with everything that is drawn: turns, tints, opacity, offsets, tall and small tiles, free ones, spacing, layers above. */
function everything(): object {
  const size = { width: WIDE, height: HIGH };
  const grid = (every: number, first: number, count: number) =>
    Array.from({ length: WIDE * HIGH }, (_, i) =>
      i % every === 0 ? (TURNS[(i / every) % TURNS.length] ?? 0) + first + ((i * 7) % count) : 0,
    );
  const layer = (name: string, data: number[], more = {}) => ({ type: 'tilelayer', name, ...size, data, ...more });
  const sheet = { image: '../tiles/parvis.png', imagewidth: 1024, imageheight: 1280 };
  const set = (firstgid: number, side: number, more = {}) => ({
    firstgid,
    name: `set-${firstgid}`,
    ...sheet,
    tilewidth: side,
    tileheight: side,
    ...more,
  });
  return {
    type: 'map',
    orientation: 'orthogonal',
    ...size,
    tilewidth: 32,
    tileheight: 32,
    tilesets: [
      { firstgid: 1, source: '../tiles/parvis.tsj' },
      set(2001, 64),
      set(3001, 16),
      set(9001, 32, { margin: 1, spacing: 3 }),
    ],
    layers: [
      layer('floor', grid(1, 1, 1200)),
      layer('spaced', grid(3, 9001, 600), { opacity: 0.6 }),
      layer('tinted', grid(5, 1, 1200), { tintcolor: '#80c0ff', offsetx: 7, offsety: -5 }),
      layer('tall', grid(11, 2001, 300)),
      layer('small', grid(7, 3001, 4000)),
      {
        type: 'objectgroup',
        name: 'free',
        objects: [1, 2, 3, 4, 5, 6].map((id) => ({
          id,
          gid: 300 + id * 40 + (id % 2 ? 0x8000_0000 : 0),
          x: 420 + id * 48,
          y: 400 + id * 9,
          width: 64,
          height: 48,
        })),
      },
      layer('above', grid(13, 1, 1200)),
      layer('collision', new Array<number>(WIDE * HIGH).fill(0)),
      { type: 'objectgroup', name: 'spawns', objects: [{ id: 90, name: 'default', x: 656, y: 432 }] },
    ],
  };
}

describe('the picture of a scene, beside the page', function () {
  this.timeout(120_000);
  let world: TestWorld;
  let browser: Browser;
  let root: string;

  before(async () => {
    root = mkdtempSync(join(tmpdir(), 'parvis-picture-'));
    for (const art of ['tiles', 'characters', 'portraits', 'gestures', 'exhibits'])
      cpSync(join('scenes', art), join(root, art), { recursive: true });
    mkdirSync(join(root, 'administration'));
    const says = { title: both('Everything'), description: both('Everything'), capacity: 9, open: true };
    writeFileSync(join(root, 'administration/scene.json'), JSON.stringify(says));
    writeFileSync(join(root, 'administration/map.tmj'), JSON.stringify(everything()));
    world = await openTestWorld({ SCENES_DIR: root });
    browser = await openChromium();
  });
  after(async () => {
    await browser?.close();
    await world?.close();
    rmSync(root, { recursive: true });
  });

  it('has the pixels that the page draws', async () => {
    const ada = await Visitor.at(browser);
    await ada.arrive(world.url);
    // Where the page has put the feet tells which part of the map it shows.
    const { png, corner, scale } = await ada.page.evaluate(async () => {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const { parvis } = window as unknown as PageHook;
      const account = [...(parvis.client.place?.state.players.values() ?? [])][0]?.account ?? '';
      const at = parvis.where();
      const sight = parvis.sightOf(account);
      const canvas = document.querySelector('canvas');
      if (!at || !sight || !canvas) throw new Error('nothing is drawn');
      const scale = 2;
      return {
        png: canvas.toDataURL('image/png').split(',')[1] ?? '',
        corner: { x: Math.round(at.x * scale - sight.x), y: Math.round(at.y * scale - sight.y) },
        scale,
      };
    });
    const shown = await sharp(Buffer.from(png, 'base64')).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const answer = await fetch(`${world.url}/v1/scenes/administration/picture.png`);
    assert.equal(answer.headers.get('content-type'), 'image/png');
    const drawn = await sharp(Buffer.from(await answer.arrayBuffer()))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    assert.deepEqual([drawn.info.width, drawn.info.height], [WIDE * 32, HIGH * 32]);

    let [same, other] = [0, 0];
    for (let y = 0; y < shown.info.height; y++)
      for (let x = 0; x < shown.info.width; x++) {
        const from = (y * shown.info.width + x) * 3;
        const [column, row] = [Math.floor((x + corner.x) / scale), Math.floor((y + corner.y) / scale)];
        const to = (row * drawn.info.width + column) * 3;
        const near = [0, 1, 2].every((i) => Math.abs((shown.data[from + i] ?? 0) - (drawn.data[to + i] ?? 0)) <= 3);
        if (near) same++;
        else other++;
      }
    // The body and its name are not in the picture.
    assert.ok(other / (same + other) < 0.01, `${other} of ${same + other} pixels differ`);
    assert.deepEqual(ada.complaints, []);
  });

  it('is kept by its name, and shows what cannot be seen to designers alone', async () => {
    const address = `${world.url}/v1/scenes/administration/picture.png`;
    const first = await fetch(address);
    const again = await fetch(address, {
      headers: { 'if-none-match': String(first.headers.get('etag')), 'cache-control': 'max-age=0' },
    });
    assert.equal(again.status, 304);
    assert.equal((await fetch(`${address}?annotations=1`)).status, 401);
    const body = JSON.stringify({ email: 'ada@example.org', password: 'correct horse', options: { username: 'Ada' } });
    const headers = { 'content-type': 'application/json' };
    const registered = await fetch(`${world.url}/v1/auth/register`, { method: 'POST', headers, body });
    const { user, token } = (await registered.json()) as { user: { id: string }; token: string };
    const asAda = { headers: { authorization: `Bearer ${token}` } };
    assert.equal((await fetch(`${address}?annotations=1`, asAda)).status, 403);
    await world.world.store.accounts.update(user.id, { role: 'designer' });
    const annotated = await fetch(`${address}?annotations=1`, asAda);
    assert.equal(annotated.status, 200);
    assert.notEqual(annotated.headers.get('etag'), first.headers.get('etag'));
  });
});
