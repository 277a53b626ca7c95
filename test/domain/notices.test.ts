import assert from 'node:assert/strict';
import { moderationNotices } from '../../server/domain/moderation-notices.ts';
import { eventually } from '../support/eventually.ts';
import { aHouse, type House } from '../support/house.ts';

describe('what the moderators do', () => {
  let house: House;
  let stops: (() => void)[];
  beforeEach(() => {
    house = aHouse();
    // Two processes hear every fact.
    stops = [moderationNotices(house), moderationNotices(house)];
  });
  afterEach(async () => {
    for (const stop of stops) stop();
    await house.close();
  });

  const told = async ({ identity }: Awaited<ReturnType<House['person']>>) =>
    (await house.notifications.list(identity, { limit: 10 })).notifications.map(({ kind, about }) => ({ kind, about }));

  it('is told to whom it is about, once', async () => {
    const ada = await house.person('Ada');
    const sanction = { id: 's1', account: ada.user.id, scope: 'world' };
    house.bus.tell('sanction.imposed', { ...sanction, kind: 'mute', until: 7, reason: 'noise' });
    await eventually('she is told', async () => (await told(ada)).length > 0);
    house.bus.tell('sanction.lifted', { ...sanction, kind: 'mute' });
    await eventually('she is told', async () => (await told(ada)).length > 1);
    assert.deepEqual(await told(ada), [
      { kind: 'moderation.lifted', about: { scope: 'world' } },
      { kind: 'moderation.muted', about: { reason: 'noise', until: 7, scope: 'world' } },
    ]);
  });

  it('begins with what the staff alone are told', async () => {
    const [ada, mona] = [await house.person('Ada'), await house.person('Mona')];
    await house.store.accounts.update(mona.user.id, { role: 'moderator' });
    house.bus.tell('report.filed', { id: 'r1', kind: 'player', category: 'insult', at: 1 });
    await eventually('she is told', async () => (await told(mona)).length > 0);
    assert.deepEqual(await told(mona), [
      { kind: 'report.filed', about: { report: 'r1', kind: 'player', category: 'insult' } },
    ]);
    assert.deepEqual(await told(ada), []);
  });
});
