import assert from 'node:assert/strict';
import { aSite, type Site } from '../support/site.ts';

describe('the seed’s scenario endpoints of a server that has lost its store', () => {
  let site: Site;
  before(async () => {
    site = await aSite();
  });
  after(() => site.close().catch(() => {}));

  it('answer 500, each in one sentence that says nothing of why', async () => {
    const { identity, token } = await site.person('Ada');
    const made = { name: 'The key', invite_code: 'THE_KEY', mode: 'story' } as const;
    const { id } = await site.scenarioBook.create(identity, made);
    await site.store.close();
    const asked: readonly (readonly [string, string, object?])[] = [
      ['POST', '/v1/scenarios/create', { ...made, invite_code: 'OTHER' }],
      ['GET', `/v1/scenarios/${id}`],
      ['PATCH', `/v1/scenarios/${id}`, { name: 'The lost key' }],
      ['DELETE', `/v1/scenarios/${id}`],
      ['GET', `/v1/scenarios/${id}/players`],
      ['POST', `/v1/scenarios/${id}/transfer`, { newOwnerUserId: crypto.randomUUID() }],
      ['GET', '/v1/users/scenarios'],
      ['GET', '/v1/users/me/scenarios'],
      ['GET', `/v1/users/${identity.id}/scenarios`],
    ];
    for (const [method, path, body] of asked) {
      const { status, json } = await site.ask(path, { method, token, body });
      assert.deepEqual([status, json], [500, { error: 'Erreur interne du serveur' }], `${method} ${path}`);
    }
  });
});
