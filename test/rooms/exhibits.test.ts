import assert from 'node:assert/strict';
import sharp from 'sharp';
import type { Parvis } from '../../client-sdk/index.ts';
import { freshName, registerAtTheDesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { walkTo } from '../support/walking.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

const AT_FIRST = { x: 2.5 * 32, y: 2.6 * 32 };
const AT_SECOND = { x: 5.5 * 32, y: 2.6 * 32 };

async function picture(): Promise<Blob> {
  const bytes = await sharp({ create: { width: 320, height: 200, channels: 3, background: '#c05040' } })
    .png()
    .toBuffer();
  return new Blob([new Uint8Array(bytes)], { type: 'image/png' });
}

describe('pictures on the walls', () => {
  let world: TestWorld;
  beforeEach(async () => {
    world = await openTestWorld();
  });
  afterEach(() => world.close());

  /** Somebody with an account, standing in the gallery. */
  async function painter(): Promise<Parvis> {
    const ada = await world.enter('administration');
    await registerAtTheDesk(ada, freshName());
    const inGallery = await world.enter('gallery', { token: ada.token });
    await walkTo(inGallery, AT_FIRST.x, AT_FIRST.y);
    return inGallery;
  }

  it('hang for everybody present, for late-comers, and after a restart', async () => {
    const ada = await painter();
    const bob = await world.enter('gallery');
    const told = new Promise<{ spot: string }>((resolve) => bob.on('exhibit.hung', resolve));
    let progress = 0;
    const asset = await ada.upload(await picture(), { name: 'sunset.png', onProgress: (done) => (progress = done) });
    assert.equal(progress, 1);
    assert.equal(asset.type, 'image/png');
    await ada.hang(asset.id, 'first', 'Sunset');
    assert.equal((await told).spot, 'first');
    const seen = await eventually('bob sees it', () => bob.place?.state.exhibits.get('first'));
    assert.deepEqual([seen.title, seen.by, seen.thumbUrl], ['Sunset', ada.me?.name, asset.thumb_url]);
    const late = await world.enter('gallery');
    assert.equal(late.place?.state.exhibits.get('first')?.title, 'Sunset');
    const answer = await fetch(world.url + asset.thumb_url);
    assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'image/webp']);
    await world.restart();
    const tomorrow = await world.enter('gallery');
    assert.equal(tomorrow.place?.state.exhibits.get('first')?.title, 'Sunset');
  });

  it('a taken spot, one out of reach and one that is not there are refused', async () => {
    const ada = await painter();
    const { id } = await ada.upload(await picture());
    await ada.hang(id, 'first');
    await assert.rejects(ada.hang(id, 'first'), { code: 'spot.taken' });
    await assert.rejects(ada.hang(id, 'ceiling'), { code: 'spot.unknown' });
    await walkTo(ada, 300, 150);
    await assert.rejects(ada.hang(id, 'second'), { code: 'spot.too_far' });
  });

  it('two who reach for one spot at once: one gets it', async () => {
    const [ada, bob] = [await painter(), await painter()];
    const [mine, yours] = [await ada.upload(await picture()), await bob.upload(await picture())];
    const outcomes = await Promise.allSettled([ada.hang(mine.id, 'first'), bob.hang(yours.id, 'first')]);
    assert.deepEqual(outcomes.map((one) => one.status).sort(), ['fulfilled', 'rejected']);
  });

  it('a guest is sent to the clerk, and nobody hangs what is not his', async () => {
    const ada = await painter();
    const { id } = await ada.upload(await picture());
    const guest = await world.enter('gallery');
    await walkTo(guest, AT_SECOND.x, AT_SECOND.y);
    await assert.rejects(guest.upload(await picture()), { code: 'account.required' });
    await assert.rejects(guest.hang(id, 'second'), { code: 'account.required' });
    const bob = await painter();
    await assert.rejects(bob.hang(id, 'first'), { code: 'asset.unknown' });
  });

  it('come down at the wish of whoever hung them, and of nobody else', async () => {
    const [ada, bob] = [await painter(), await painter()];
    const { id } = await ada.upload(await picture());
    await ada.hang(id, 'first');
    await assert.rejects(bob.takeDown('first'), { code: 'auth.forbidden' });
    await ada.takeDown('first');
    await eventually('bob sees the empty frame', () => !bob.place?.state.exhibits.has('first'));
    await assert.rejects(ada.takeDown('first'), { code: 'exhibit.unknown' });
  });

  it('hang only where the scene has walls for them', async () => {
    const ada = await world.enter('administration');
    await registerAtTheDesk(ada, freshName());
    const { id } = await ada.upload(await picture());
    await assert.rejects(ada.hang(id, 'first'), { code: 'scene.feature' });
  });
});
