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

  it('is answered to who reported, and said to whom it was about', async () => {
    const [ada, bob] = [await house.person('Ada'), await house.person('Bob')];
    const said = await house.chat.say(bob.identity, { channel: 'scene:plaza', text: 'Ada is a thief' });
    const decided = { subject: said.id, against: bob.user.id, reason: 'She is not', at: 1 };
    house.bus.tell('report.decided', { ...decided, id: 'r1', by: ada.user.id, kind: 'message', verdict: 'remove' });
    await eventually('both are told', async () => (await told(ada)).length + (await told(bob)).length === 2);
    assert.deepEqual(await told(ada), [{ kind: 'report.closed', about: { report: 'r1' } }]);
    assert.deepEqual(await told(bob), [{ kind: 'moderation.removed', about: { reason: 'She is not' } }]);
    house.bus.tell('report.decided', { ...decided, id: 'r2', by: 'server', kind: 'held', verdict: 'publish' });
    house.bus.tell('account.kicked', { id: 'k1', account: bob.user.id, scope: 'plaza', reason: 'shouting' });
    await eventually('he is told', async () => (await told(bob)).length === 3);
    assert.deepEqual(
      (await told(bob)).slice(0, 2).sort((a, b) => a.kind.localeCompare(b.kind)),
      [
        { kind: 'moderation.kicked', about: { reason: 'shouting', scope: 'plaza' } },
        { kind: 'moderation.passed', about: { message: said.id, text: 'Ada is a thief' } },
      ],
    );
    house.bus.tell('report.decided', {
      ...decided,
      id: 'r3',
      by: ada.user.id,
      against: null,
      kind: 'appeal',
      verdict: 'lift',
    });
    await eventually('she is told', async () => (await told(ada)).length === 2);
    assert.equal((await told(ada))[0]?.kind, 'appeal.answered');
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
