import assert from 'node:assert/strict';
import type { Ticket } from '../../rooms/services.ts';
import { tickets } from '../../server/domain/tickets.ts';
import { aClock, SECRET } from '../support/house.ts';

const ticket: Ticket = {
  identity: { id: 'ada', name: 'Ada é', avatar: 'ada', guest: false, role: 'player', session: null },
  scene: 'plaza',
  spawn: 'from-administration',
  from: { roomId: 'r', sessionId: 's' },
};
const refused = { code: 'travel.ticket' };

describe('a ticket', () => {
  const office = () => {
    const clock = aClock();
    return { clock, ...tickets({ secret: SECRET, clock }) };
  };

  it('says what the server decided, once', () => {
    const { issue, redeem } = office();
    const signed = issue(ticket);
    assert.ok(signed.length < 1000);
    assert.deepEqual(redeem(signed, 'plaza'), ticket);
    assert.throws(() => redeem(signed, 'plaza'), refused);
    assert.notEqual(issue(ticket), issue(ticket));
  });

  it('is good for twenty seconds, and stays spent', () => {
    const { issue, redeem, clock } = office();
    const [first, second] = [issue(ticket), issue(ticket)];
    redeem(first, 'plaza');
    clock.pass(19_999);
    assert.throws(() => redeem(first, 'plaza'), refused);
    clock.pass(1);
    assert.throws(() => redeem(first, 'plaza'), refused);
    assert.throws(() => redeem(second, 'plaza'), refused);
  });

  it('leads to its scene only, and is not used up by trying another', () => {
    const { issue, redeem } = office();
    const signed = issue(ticket);
    assert.throws(() => redeem(signed, 'gallery'), refused);
    assert.deepEqual(redeem(signed, 'plaza'), ticket);
  });

  it('is not made by anybody else', () => {
    const { issue, redeem } = office();
    const [body = '', mark = ''] = issue(ticket).split('.');
    const other = Buffer.from(Buffer.from(body, 'base64url').toString().replace('player', 'admin')).toString(
      'base64url',
    );
    const foreign = tickets({ secret: 'another secret that is long enough', clock: aClock() }).issue(ticket);
    for (const bad of [`${other}.${mark}`, `${body}.`, body, '', '.', 'x.y', `${body}.${mark.slice(1)}`, foreign])
      assert.throws(() => redeem(bad, 'plaza'), refused, bad);
  });
});
