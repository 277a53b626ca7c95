import assert from 'node:assert/strict';
import { Client } from '@colyseus/sdk';
import type { Parvis } from '../../client-sdk/index.ts';
import { asking, Drafts, publish } from '../support/packs.ts';
import { registered } from '../support/registered.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

/** Dora has published a gallery that she looks at before anybody else does. Mallory would like to, too. */
describe('the preview of a scene', () => {
  let world: TestWorld;
  let drafts: Drafts;
  let dora: Parvis;
  let preview: string;

  before(async () => {
    world = await openTestWorld();
    drafts = new Drafts(world.scenesDir);
    dora = await registered(world, 'Dora', 'designer');
    drafts.build('gallery', [[5, 2]]);
    const { packed, edition } = await drafts.pack('gallery');
    await publish(world.url, dora.token ?? '', 'gallery', packed);
    const address = `${world.url}/v1/scenes/gallery/editions/${edition}/preview`;
    const { json } = await asking(address, dora.token ?? '');
    preview = json.scene;
    assert.equal(new URL(json.url).searchParams.get('preview'), `gallery/${edition}`);
  });
  after(async () => {
    drafts.remove();
    await world.close();
  });

  it('is entered by its publisher and by the staff, and is as it was published', async () => {
    const place = await dora.enter(preview);
    assert.equal(place.id, preview);
    const maud = await registered(world, 'Maud', 'moderator');
    await maud.enter(preview);
    const { ground } = place;
    assert.equal(ground.solid[2 * ground.width + 5], 1);
    const ada = await world.enter('gallery');
    assert.equal(ada.place?.ground.solid[2 * ground.width + 5], 0, 'nobody else sees it');
  });

  it('is in no list, and no place to come back to', async () => {
    await dora.enter(preview);
    const listed = await fetch(`${world.url}/v1/scenes`);
    assert.doesNotMatch(await listed.text(), /preview/);
    const token = dora.token ?? '';
    await dora.leave();
    dora = world.somebody({ token });
    await dora.enter();
    assert.notEqual(dora.place?.id, preview);
  });

  it('is as if it were not there to strangers, whatever their client says', async () => {
    const mallory = await registered(world, 'Mallory');
    const other = await registered(world, 'Otto', 'designer');
    for (const who of [mallory, other, world.somebody()]) {
      await assert.rejects(who.enter(preview), { message: 'There is no such scene' });
      const asked = await asking(`${world.url}/v1/scenes/${preview}?part=place`, who.token ?? '', undefined, 'GET');
      assert.equal(asked.status, 404);
    }
  });

  it('takes no forged ticket, and no ticket of another scene', async () => {
    const mallory = await registered(world, 'Mallory');
    const client = new Client(world.url);
    client.auth.token = mallory.token ?? '';
    const identity = { id: dora.me?.id, name: 'Dora', avatar: 'ada', guest: false, role: 'designer', session: null };
    const from = { roomId: 'scene-plaza', sessionId: 'x' };
    const ticket = { identity, scene: preview, spawn: 'default', from };
    const signed = { number: crypto.randomUUID(), until: Date.now() + 20_000, ticket };
    const forged = `${Buffer.from(JSON.stringify(signed)).toString('base64url')}.${'A'.repeat(43)}`;
    await assert.rejects(client.joinOrCreate('scene', { scene: preview, ticket: forged, locale: 'en' }), {
      message: 'This ticket is no longer valid',
    });
    // What else a client may say of where it wants to be counts for nothing.
    const room = await client.joinOrCreate('scene', { scene: 'gallery', preview, roomId: `scene-${preview}` });
    const { roomId } = room;
    await room.leave();
    assert.equal(roomId, 'scene-gallery');
  });

  it('hangs nothing', async () => {
    await dora.enter(preview);
    await assert.rejects(dora.hang(crypto.randomUUID(), 'first'), { code: 'scene.feature' });
  });
});
