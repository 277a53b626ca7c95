import assert from 'node:assert/strict';
import { decodeQR } from 'qr/decode.js';
import sharp from 'sharp';
import { aSite, type Site } from '../support/site.ts';

type Person = Awaited<ReturnType<Site['person']>>;

describe('an invitation, over HTTP,', () => {
  let site: Site;
  let ada: Person;
  let bob: Person;
  let id: string;
  beforeEach(async () => {
    site = await aSite({ PUBLIC_URL: 'https://parvis.example' });
    [ada, bob] = [await site.person('Ada'), await site.person('Bob')];
    const making = { name: 'La clé <perdue>', invite_code: 'LOSTKEY', mode: 'campaign' } as const;
    ({ id } = await site.scenarioBook.create(ada.identity, making));
  });
  afterEach(() => site.close());

  const at = (path: string) => `/v1/scenarios/${id}/${path}`;

  /** What a telephone reads from the picture at an address. */
  async function readAt(address: string, { token }: Person): Promise<string> {
    const response = await fetch(site.url + address, { headers: { authorization: `Bearer ${token}` } });
    assert.deepEqual([response.status, response.headers.get('content-type')], [200, 'image/png']);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const { data, info } = await sharp(Buffer.from(await response.arrayBuffer()))
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    assert.ok(info.width >= 300, 'it can be read from across a table');
    return decodeQR({ width: info.width, height: info.height, data: new Uint8Array(data) });
  }

  it('is a link in a picture: of the first code for all who play, of another for those who made it', async () => {
    const { json } = await site.ask(at('invites'), { token: ada.token, body: { uses: 3 } });
    assert.equal(await readAt(at('invite.png'), ada), 'https://parvis.example/?join=LOSTKEY');
    assert.equal(await readAt(at(`invite.png?invite=${json.invite.id}`), ada), json.invite.link);
    const joined = await site.ask('/v1/scenarios/join', {
      token: bob.token,
      body: { invite_code: json.invite.code.toLowerCase() },
      headers: { 'accept-language': 'fr' },
    });
    assert.equal(joined.status, 200, joined.text);
    assert.equal(joined.json.message, 'Vous participez maintenant au scénario');
    assert.deepEqual([joined.json.scenario.id, joined.json.scenario.is_owner], [id, false]);
    assert.equal(await readAt(at('invite.png'), bob), 'https://parvis.example/?join=LOSTKEY');
    const another = await site.ask(at(`invite.png?invite=${json.invite.id}`), { token: bob.token });
    assert.equal(another.headers.get('x-refusal-code'), 'invite.not_yours');
  });

  it('shows a stranger nothing, whatever the reason', async () => {
    await site.ask(at('invites'), { token: ada.token, body: { code: 'GONE' } });
    await site.ask(at('invites/gone'), { token: ada.token, method: 'DELETE' });
    const knock = (invite_code: string) =>
      site.ask('/v1/scenarios/join', { token: bob.token, body: { invite_code }, headers: { 'accept-language': 'en' } });
    const [revoked, unknown] = [await knock('GONE'), await knock('NEVERWAS')];
    assert.deepEqual([revoked.status, revoked.text], [404, unknown.text]);
    for (const path of ['invites', 'invite.png', 'chronicle', 'chronicle.md']) {
      const { status, json } = await site.ask(at(path), { token: bob.token });
      assert.deepEqual([status, json.errors[0].fields], [404, 'id'], path);
    }
  });

  it('is not written into the log: neither as a word, nor as an address', async () => {
    const { json } = await site.ask(at('invites'), { token: ada.token, body: { code: 'SECRETWORD' } });
    await site.ask(at('invites/SECRETWORD'), { token: ada.token, method: 'PATCH', body: { uses: 4 } });
    await site.ask('/v1/scenarios/join', { token: bob.token, body: { invite_code: 'SECRETWORD' } });
    await site.ask('/?join=SECRETWORD');
    await site.ask(at(`invite.png?invite=${json.invite.id}`), { token: ada.token });
    await site.ask(at('invites/SECRETWORD'), { token: ada.token, method: 'DELETE' });
    const requests = site.said.filter((line) => line.includes('/invites/'));
    assert.equal(requests.length, 2);
    assert.doesNotMatch(site.said.join('\n'), /SECRETWORD/i);
  });

  it('is refused with a word on what is wrong with it', async () => {
    const made = (body: object) => site.ask(at('invites'), { token: ada.token, body });
    const faults = async (body: object) => (await made(body)).json.errors.map((one: { fields: string }) => one.fields);
    assert.deepEqual(await faults({ code: 'ab' }), ['code']);
    assert.deepEqual(await faults({ code: 'é à é' }), ['code']);
    assert.deepEqual(await faults({ uses: 0 }), ['uses']);
    assert.deepEqual(await faults({ expires_at: 'tomorrow' }), ['expires_at']);
    assert.deepEqual(await faults({ expires_at: '2020-01-01T00:00:00Z' }), ['expires_at']);
    const empty = await site.ask('/v1/scenarios/join', { token: bob.token, body: { invite_code: ' ' } });
    assert.deepEqual([empty.status, empty.json.errors[0].fields], [400, 'invite_code']);
  });

  it('leads to a chronicle that can be taken home', async () => {
    const line = { scenario: id, account: ada.user.id, name: 'Ada', scene: 'plaza', text: 'La nuit tombe.' };
    await site.chronicle.write({ ...line, kind: 'narration' });
    const { json } = await site.ask(at('chronicle'), { token: ada.token });
    assert.deepEqual([json.count, json.next, json.lines[0].text], [2, null, 'La nuit tombe.']);
    const file = await site.ask(at('chronicle.md'), { token: ada.token, headers: { 'accept-language': 'fr' } });
    assert.equal(file.headers.get('content-type'), 'text/markdown; charset=utf-8');
    assert.equal(file.headers.get('content-disposition'), 'attachment; filename="la-cle-perdue.md"');
    assert.match(file.text, /^# La clé &lt;perdue&gt;\n[^<]*Ada entre dans le scénario\n\n> La nuit tombe\.\n$/);
    assert.equal((await site.ask(at('chronicle?limit=0'), { token: ada.token })).status, 400);
  });

  it('is taken back: who is removed, or leaves, is outside', async () => {
    await site.ask('/v1/scenarios/join', { token: bob.token, body: { invite_code: 'LOSTKEY' } });
    const gm = await site.ask(at(`gms/${bob.user.id}`), { token: ada.token, method: 'PUT' });
    assert.equal(gm.status, 204);
    assert.equal((await site.ask(at('invites'), { token: bob.token })).json.count, 1);
    const stays = await site.ask(at('leave'), { token: ada.token, method: 'POST' });
    assert.deepEqual([stays.status, stays.headers.get('x-refusal-code')], [409, 'scenario.owner_stays']);
    const removed = await site.ask(at(`players/${bob.user.id}`), { token: ada.token, method: 'DELETE' });
    assert.equal(removed.status, 204);
    assert.equal((await site.ask(at('invites'), { token: bob.token })).status, 404);
    assert.equal((await site.ask(at('leave'), { token: bob.token, method: 'POST' })).status, 404);
    const bad = await site.ask(at('players/somebody'), { token: ada.token, method: 'DELETE' });
    assert.deepEqual([bad.status, bad.json.errors[0].message], [400, "Format d'identifiant invalide"]);
  });
});
