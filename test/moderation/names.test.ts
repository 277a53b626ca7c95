import assert from 'node:assert/strict';
import type { Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import { faultOfName } from '../../server/domain/moderation/names.ts';
import { aHouse, type House } from '../support/house.ts';
import { aPicture } from '../support/pictures.ts';

const refusedFor = (code: string, why: string) => (error: unknown) => {
  assert.ok(error instanceof Refusal);
  assert.deepEqual([error.code, error.details['why']], [code, why]);
  return true;
};

describe('a name', () => {
  it('is read as people read it', () => {
    const bad = [
      'GrosConnard',
      'fuck_you',
      'xX_N1gger_Xx',
      'S4lope',
      'F_U_C_K',
      'KillYourself',
      'suce_ma_bite',
      'Sale_Pute_75',
    ];
    for (const name of bad) assert.ok(faultOfName(name), name);
    const fine = [
      'Ada',
      'Dick_Grayson',
      'Cassandra',
      'Jean_Peuplu',
      'Badminton_Fan',
      'Visiteur_4821',
      'Constance',
      'Moderato',
      'Scunthorpe_FC',
      'Modeste',
      'Admiral_Ackbar',
      'Systemic',
      // Figures that a speller of disguises would read as letters.
      'Ada_79',
      'Hyunjin_1994',
      'hyunjin1994',
      'Bob_7383_455',
      'Jean_79',
      'Jean1994',
      'Marie_7383',
    ];
    for (const name of fine) assert.equal(faultOfName(name), null, name);
  });

  it('does not pass for the staff, unless one is of it', () => {
    const posing = [
      'admin',
      'Adm1n',
      'ParvisAdmin',
      'The_Moderator',
      'Modérateur',
      'Modo_42',
      'Système',
      'PARVIS',
      'Parvis_Officiel',
      'аdmin',
      'Administrateur',
      'support',
      'System',
    ];
    for (const name of posing) assert.equal(faultOfName(name), 'staff', name);
    for (const name of posing) assert.equal(faultOfName(name, 'moderator'), null, name);
    assert.equal(faultOfName('Fuck_Admin', 'admin'), 'insult');
  });
});

describe('names and titles in the world', () => {
  let house: House;
  let ada: Identity;
  beforeEach(async () => {
    house = aHouse();
    ada = (await house.person('Ada')).identity;
  });
  afterEach(() => house.close());

  it('nobody registers under a bad name, and nothing is kept of the try', async () => {
    const given = { email: 'bob@example.org', password: 'correct horse' };
    const as = (username: string) => house.accounts.register({ ...given, options: { username } }, house.caller);
    await assert.rejects(as('GrosConnard'), refusedFor('name.refused', 'insult'));
    await assert.rejects(as('Parvis_Admin'), refusedFor('name.refused', 'staff'));
    assert.equal((await as('Bob')).user.username, 'Bob');
  });

  it('a name made of an address or of what somebody is called elsewhere says nothing rather than something bad', async () => {
    const given = { email: 'fuckyou@example.org', password: 'correct horse' };
    assert.match((await house.accounts.register(given, house.caller)).user.username, /^Membre_\d{4}$/);
    const stranger = { email: null, emailConfirmed: false, nameHint: 'Connard Magnifique' };
    assert.match((await house.accounts.admitStranger(stranger, house.caller)).username, /^Membre_\d{4}$/);
    const eve = { email: null, emailConfirmed: false, nameHint: 'Eve Martin' };
    assert.equal((await house.accounts.admitStranger(eve, house.caller)).username, 'Eve_Martin');
  });

  it('nobody takes a bad name later; moderators may be called what they are', async () => {
    await assert.rejects(house.accounts.change(ada, { username: 'Sale_Pute' }), refusedFor('name.refused', 'insult'));
    await assert.rejects(house.accounts.change(ada, { username: 'Moderator' }), refusedFor('name.refused', 'staff'));
    await house.roles.grant('ada@example.org', 'moderator');
    assert.equal((await house.accounts.change(ada, { username: 'Moderator' })).username, 'Moderator');
    await house.roles.grant('ada@example.org', 'player');
    const kept = await house.accounts.change(ada, { username: 'Moderator', settings: { darkMode: 'dark' } });
    assert.equal(kept.settings.darkMode, 'dark');
  });

  it('no picture hangs under a bad title', async () => {
    const asset = (await house.assets.receive(ada, { name: 'a.png', bytes: await aPicture('png') })).id;
    const under = (title: string) => house.exhibits.hang(ada, { scene: 'gallery', spot: 'north', asset, title });
    await assert.rejects(under('Portrait d’un c o n n a r d'), refusedFor('title.refused', 'insult'));
    assert.deepEqual(await house.exhibits.inScene('gallery'), []);
    assert.equal((await under('Nature morte au concombre')).title, 'Nature morte au concombre');
  });

  it('the reason is told in the language of the one it is for', () => {
    const refusal = new Refusal('message.refused', { why: 'hate' });
    assert.deepEqual(refusal.say('fr'), {
      code: 'message.refused',
      message: 'Message refusé : cela rabaisse des gens pour ce qu’ils sont',
      fields: 'text',
      details: { why: 'hate' },
    });
    assert.equal(refusal.say('en').message, 'Message refused: it belittles people for what they are');
  });
});
