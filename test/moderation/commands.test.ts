import assert from 'node:assert/strict';
import type { Parvis } from '../../client-sdk/index.ts';
import { completeCommand, readCommand, readSpan } from '../../schema/moderation-commands.ts';
import { emailOf, freshName, PASSWORD } from '../support/desk.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

describe('a command', () => {
  it('is read word by word: whom, how long, where, and why', () => {
    const about = { name: 'mute', whom: 'Bob', seconds: 600, here: false, reason: 'spam and more' };
    assert.deepEqual(readCommand('/mute Bob 10m spam and more'), about);
    assert.deepEqual(readCommand('  /MUTE  @Bob spam and more '), about, 'ten minutes unless something else is said');
    assert.deepEqual(readCommand('/ban Bob here 7d rude'), {
      name: 'ban',
      whom: 'Bob',
      seconds: 7 * 86_400,
      here: true,
      reason: 'rude',
    });
    assert.deepEqual(readCommand('/ban Bob toujours ici grossier'), {
      name: 'ban',
      whom: 'Bob',
      seconds: null,
      here: true,
      reason: 'grossier',
    });
    assert.deepEqual(readCommand('/kick Bob 10m of noise'), {
      name: 'kick',
      whom: 'Bob',
      seconds: null,
      here: false,
      reason: '10m of noise',
    });
    assert.deepEqual(readCommand('/unmute Bob'), {
      name: 'unmute',
      whom: 'Bob',
      seconds: null,
      here: false,
      reason: '',
    });
  });

  it('says what is wrong with it', () => {
    for (const text of ['', 'hello', '/', '/dance Bob', '/constructor Bob', 'mute Bob 10m spam'])
      assert.deepEqual(readCommand(text), { fault: 'unknown' }, text);
    for (const text of ['/mute', '/mute Bob', '/mute Bob 10m', '/warn Bob', '/unmute'])
      assert.equal((readCommand(text) as { fault: string }).fault, 'incomplete', text);
  });

  it('knows spans, and what is none', () => {
    assert.deepEqual(['30s', '10m', '10min', '2h', '1d', '1j', '1w', 'forever'].map(readSpan), [
      30,
      600,
      600,
      7200,
      86_400,
      86_400,
      604_800,
      null,
    ]);
    for (const word of ['', '10', 'm', '0m', '-5m', '1e3m', '10constructor', 'spam'])
      assert.equal(readSpan(word), undefined, word);
    assert.ok(Number(readSpan('999999w')) < 6 * 366 * 86_400, 'nothing is longer than the longest');
  });

  it('is completed: the verb, then a name, then how long and where, then nothing', () => {
    const names = ['Bob', 'bella', 'Ada'];
    const offered = (text: string) => completeCommand(text, names);
    assert.deepEqual(offered('/m'), { at: 0, candidates: ['/mute'] });
    assert.deepEqual(offered('/mute b'), { at: 6, candidates: ['bella', 'Bob'] });
    assert.deepEqual(offered('/mute Bob ').candidates, ['10m', '1h', '1d', '7d', 'forever', 'here']);
    assert.deepEqual(offered('/mute Bob 10m ').candidates, ['here']);
    assert.deepEqual(offered('/mute Bob 10m here ').candidates, []);
    assert.deepEqual(offered('/kick Bob ').candidates, []);
    for (const text of ['', 'b', 'hello b', '/dance b', '/mute Bob spam '])
      assert.deepEqual(offered(text).candidates, [], text);
  });
});

describe('in the world, the staff', () => {
  let world: TestWorld;
  let grace: Parvis;
  let bob: Parvis;
  beforeEach(async () => {
    world = await openTestWorld();
    grace = await member('Grace');
    await world.world.store.accounts.update(String(grace.me?.id), { role: 'moderator' });
    await grace.enter('plaza');
    bob = await world.enter('plaza');
  });
  afterEach(() => world.close());

  async function member(base: string): Promise<Parvis> {
    const name = freshName(base);
    const body = JSON.stringify({ email: emailOf(name), password: PASSWORD, options: { username: name } });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${world.url}/auth/register`, { method: 'POST', headers, body });
    const one = world.somebody({ token: ((await answer.json()) as { token: string }).token });
    await one.start();
    return one;
  }

  const nameOf = (one: Parvis) => String(one.me?.name);
  const leaving = (who: Parvis) => new Promise<string>((resolve) => who.on('left', ({ reason }) => resolve(reason)));

  it('mute, unmute, kick and ban by a line of words, guests too', async () => {
    const name = nameOf(bob);
    assert.equal(await grace.moderation.command(`/mute ${name} 10m spam`), `${name} is muted for 10 min.`);
    await assert.rejects(bob.say('hm'), { code: 'sanction.muted' });
    assert.equal(await grace.moderation.command(`/unmute ${name}`), `${name} may speak again.`);
    await bob.say('thank you');
    const kicked = leaving(bob);
    assert.equal(await grace.moderation.command(`/kick ${name} shouting`), `${name} was kicked out.`);
    assert.equal(await kicked, 'kicked');
    await bob.enter('plaza');
    const banned = leaving(bob);
    assert.equal(
      await grace.moderation.command(`/ban ${name} 1d here rude`),
      `${name} is banned for 1 d (in this scene).`,
    );
    assert.equal(await banned, 'banned');
    await assert.rejects(bob.enter('plaza'), { status: 403 });
    await bob.enter('gallery');
  });

  it('reach who is elsewhere by the name of his account', async () => {
    const ada = await member('Ada');
    assert.match(await grace.moderation.command(`/warn ${nameOf(ada)} mind your words`), /was warned/);
    assert.deepEqual(
      (await ada.moderation.mine()).map(({ kind, reason }) => [kind, reason]),
      [['warn', 'mind your words']],
    );
    await assert.rejects(grace.moderation.command('/warn Nobody_at_all x'), { code: 'command.nobody' });
    await assert.rejects(grace.moderation.command(`/unmute ${nameOf(ada)}`), { code: 'sanction.over' });
  });

  it('are told what a command lacks, and offered how it goes on', async () => {
    await assert.rejects(grace.moderation.command('/dance'), { code: 'command.unknown' });
    await assert.rejects(grace.moderation.command(`/mute ${nameOf(bob)}`), {
      code: 'command.reason',
      message: 'Say why: /mute name 10m [here] reason',
    });
    const { candidates } = await grace.moderation.complete(`/mute ${nameOf(bob).slice(0, 3)}`);
    assert.deepEqual(candidates, [nameOf(bob)]);
    assert.deepEqual((await grace.moderation.complete('/mute ')).candidates, [nameOf(bob)], 'not oneself');
  });

  it('are alone in that: nobody else commands, or is offered anything', async () => {
    const line = `/kick ${nameOf(grace)} ha`;
    await assert.rejects(bob.moderation.command(line), { code: 'auth.forbidden' });
    await assert.rejects(bob.moderation.complete('/k'), { code: 'auth.forbidden' });
    await assert.rejects(grace.moderation.command(line), { code: 'sanction.self' });
  });

  it('deal with passers-by as long as they are there, and find them reported', async () => {
    const stock = await import('@colyseus/sdk');
    const room = await new stock.Client(world.url).joinOrCreate('scene', { scene: 'plaza' });
    const gone = new Promise<number>((resolve) => room.onLeave((code) => resolve(code)));
    room.onMessage('*', () => {});
    const seen = () => grace.place?.state.players.get(room.sessionId);
    const body = await new Promise<NonNullable<ReturnType<typeof seen>>>((resolve) => {
      const timer = setInterval(() => {
        const found = seen();
        if (!found) return;
        clearInterval(timer);
        resolve(found);
      }, 5);
    });
    const report = { kind: 'player', subject: body.account, category: 'spam' } as const;
    const { id } = await bob.moderation.reportHere(report);
    assert.equal((await grace.moderation.open(id)).report.against?.name, body.name);
    await grace.moderation.command(`/mute ${body.name} 1h noise`);
    await assert.rejects(room.request('player.emote', { emote: 'wave' }));
    await grace.moderation.command(`/kick ${body.name} noise`);
    assert.equal(await gone, 4104);
  });
});
