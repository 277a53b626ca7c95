import assert from 'node:assert/strict';
import { REACH } from '../../schema/protocol.ts';
import { byDistance, inReach, Threshold, thingsOf } from '../../web/src/game/nearby.ts';

const name = { fr: 'Nom', en: 'Name' };
const things = thingsOf({
  npcs: [{ id: 'clerk', name, character: 'clerk', x: 100, y: 100, facing: 'down' }],
  portals: [{ id: 'door', label: name, to: { scene: 'plaza', spawn: 'hall' }, x: 300, y: 200, width: 64, height: 32 }],
  spots: [{ id: 'north', label: name, x: 500, y: 0, width: 64, height: 64 }],
});

describe('What is near', () => {
  it('lists what can be used, nearest first', () => {
    assert.deepEqual(
      byDistance(things, { x: 320, y: 180 }).map((thing) => thing.id),
      ['door', 'north', 'clerk'],
    );
  });

  it('reaches an NPC from as far as the protocol says', () => {
    const [clerk] = things;
    assert.ok(clerk && inReach(clerk, { x: 100, y: 100 + REACH.npc }));
    assert.ok(clerk && !inReach(clerk, { x: 100, y: 101 + REACH.npc }));
  });

  it('opens a door once when one walks in, and again after one has walked off', () => {
    const threshold = new Threshold(things, { x: 0, y: 0 });
    assert.equal(threshold.cross({ x: 310, y: 190 }), undefined);
    assert.equal(threshold.cross({ x: 310, y: 210 })?.id, 'door');
    assert.equal(threshold.cross({ x: 312, y: 212 }), undefined);
    assert.equal(threshold.cross({ x: 310, y: 190 }), undefined);
    assert.equal(threshold.cross({ x: 310, y: 210 })?.id, 'door');
  });

  it('does not send back a body that arrives in a doorway', () => {
    const threshold = new Threshold(things, { x: 310, y: 210 });
    assert.equal(threshold.cross({ x: 312, y: 212 }), undefined);
  });
});
