import assert from 'node:assert/strict';
import type { Identity } from '../../rooms/services.ts';
import { auditPage, queuePage, queueSearch, reportView } from '../../schema/rest/moderation.ts';
import { aSite, type Site } from '../support/site.ts';
import { aSanction, staffMember } from '../support/staff.ts';

describe('the desk', () => {
  let site: Site;
  let grace: Identity;
  let token: string;
  beforeEach(async () => {
    site = await aSite({ CHAT_LINES_PER_PERSON: '1000', REPORTS_PER_PERSON: '100' });
    grace = await staffMember(site, 'Grace', 'moderator');
    const login = { email: 'grace@example.org', password: 'correct horse' };
    token = (await site.accounts.login(login, site.caller)).token;
  });
  afterEach(() => site.close());

  const get = (path: string, as = token) => site.ask(`/v1/moderation/${path}`, { token: as });
  const post = (path: string, body: object, as = token) => site.ask(`/v1/moderation/${path}`, { token: as, body });

  async function fiveReports(): Promise<{ bob: Identity; ids: string[] }> {
    const { identity: ada } = await site.person('Ada');
    const { identity: bob } = await site.person('Bob');
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) {
      const { id: subject } = await site.chat.say(bob, { channel: 'scene:plaza', text: `vile ${i}` });
      const category = i % 2 === 0 ? 'spam' : 'hate';
      ids.push((await site.reports.file(ada, { kind: 'message', subject, category, words: '' })).id);
    }
    return { bob, ids };
  }

  it('shows the queue in the order of filing, by what is asked, page by page', async () => {
    const { bob, ids } = await fiveReports();
    const { json } = await get('reports?limit=2');
    assert.deepEqual(queuePage.parse(json), json);
    const seen = json.reports.map(({ id }: { id: string }) => id);
    for (let { next } = json; next; ) {
      const page = (await get(`reports?limit=2&cursor=${next}`)).json;
      seen.push(...page.reports.map(({ id }: { id: string }) => id));
      next = page.next;
    }
    assert.deepEqual(seen, ids);
    const count = async (query: string) => (await get(`reports?${query}`)).json.count;
    assert.deepEqual(
      [await count('category=hate'), await count('kind=player'), await count(`against=${bob.id}`)],
      [2, 0, 5],
    );
    assert.equal((await get('reports?order=newest&limit=1')).json.reports[0].id, ids[4]);
    await post(`reports/${ids[0]}/take`, {});
    assert.deepEqual([await count('state=open'), await count('state=taken'), await count('state=closed')], [4, 1, 0]);
    for (const wrong of ['state=lost', 'cursor=rubbish', 'limit=101', 'page=1'])
      assert.equal((await get(`reports?${wrong}`)).status, 400, wrong);
    assert.equal(queueSearch.parse({}).order, 'oldest');
  });

  it('shows a report with its evidence and the history of both sides', async () => {
    const { bob, ids } = await fiveReports();
    await site.sanctions.impose(grace, aSanction(bob.id, { kind: 'mute', scope: 'gallery' }));
    const { json } = await get(`reports/${ids[2]}`);
    assert.deepEqual(reportView.parse(json), json);
    const { against, by } = json.history;
    assert.deepEqual([against.against, against.filed, against.sanctions.length, by.filed, by.against], [5, 0, 1, 5, 0]);
    assert.equal(json.report.evidence.messages.length, 3);
    assert.equal((await get('reports/nothing')).status, 404);
  });

  it('answers the second of two who decide with 409, and tells what is missing from a verdict', async () => {
    const { ids } = await fiveReports();
    const decide = (body: object) => post(`reports/${ids[0]}/decide`, body);
    const wrong = await decide({ verdict: 'ban' });
    assert.deepEqual(
      [wrong.status, wrong.json.errors.map(({ fields }: { fields: string }) => fields)],
      [400, ['reason', 'seconds']],
    );
    const both = await Promise.all([decide({ verdict: 'dismiss' }), decide({ verdict: 'remove' })]);
    assert.deepEqual(both.map(({ status }) => status).sort(), [204, 409]);
    const lost = both.find(({ status }) => status === 409);
    assert.equal(lost?.headers.get('x-refusal-code'), 'report.closed');
  });

  it('is shut to everybody else: no report, no sanction and no row of the audit of anybody', async () => {
    const { bob, ids } = await fiveReports();
    const { id } = await site.sanctions.impose(grace, aSanction(bob.id, { kind: 'warn' }));
    const { token: eve } = await site.person('Eve');
    const { token: guest } = await site.guest();
    const imposing = { account: bob.id, kind: 'ban', reason: 'x', seconds: 60 };
    for (const as of [eve, guest]) {
      for (const path of ['reports', `reports/${ids[0]}`, `sanctions?account=${bob.id}`, 'audit'])
        assert.equal((await get(path, as)).status, 403, path);
      for (const [path, body] of [
        [`reports/${ids[0]}/take`, {}],
        [`reports/${ids[0]}/notes`, { text: 'x' }],
        [`reports/${ids[0]}/decide`, { verdict: 'dismiss' }],
        ['sanctions', imposing],
        [`sanctions/${id}/lift`, {}],
        ['kick', { account: bob.id, reason: 'x' }],
      ] as const)
        assert.equal((await post(path, body, as)).status, 403, path);
    }
    const mine = await site.ask('/v1/users/me/sanctions', { token: eve });
    assert.deepEqual(mine.json, { sanctions: [], count: 0 });
    assert.equal((await get('audit')).status, 403, 'the audit is for admins');
  });

  it('has an audit that admins read: roles, doors and channels too, the newest first', async () => {
    const hopper = await staffMember(site, 'Hopper', 'admin');
    const { user: ada } = await site.person('Ada');
    await site.accounts.changeUser(hopper, ada.id, { role: 'designer' });
    await site.accounts.changeUser(hopper, ada.id, { role: 'designer', disabled: true });
    await site.accounts.changeUser(hopper, ada.id, { disabled: false });
    await site.channels.open(grace, { slug: 'reading', title: { fr: 'Lecture', en: 'Reading' } });
    await assert.rejects(site.channels.open(grace, { slug: 'reading', title: { fr: 'x', en: 'x' } }));
    await site.channels.close(grace, 'world:reading');
    const login = { email: 'hopper@example.org', password: 'correct horse' };
    const { token: admins } = await site.accounts.login(login, site.caller);
    const { json } = await get('audit?limit=100', admins);
    assert.deepEqual(auditPage.parse(json), json);
    assert.deepEqual(
      json.rows.map(({ act, by }: { act: string; by: string }) => [act, by]),
      [
        ['channel.close', grace.id],
        ['channel.open', grace.id],
        ['account.enable', hopper.id],
        ['account.disable', hopper.id],
        ['account.role', hopper.id],
        ['account.role', 'console'],
        ['account.role', 'console'],
      ],
    );
    assert.deepEqual(json.rows[4].details, { from: 'player', to: 'designer' });
    const first = (await get('audit?act=account.&limit=2', admins)).json;
    const second = (await get(`audit?act=account.&limit=2&cursor=${first.next}`, admins)).json;
    assert.deepEqual([first.count, second.count, second.rows[0].act], [2, 2, 'account.role']);
    assert.equal((await get(`audit?by=${grace.id}&act=channel.`, admins)).json.count, 2);
    assert.equal((await get(`audit?subject=${ada.id}`, admins)).json.count, 3);
  });

  it('keeps what somebody may know of himself in his export: his sanctions and reports, no names of staff', async () => {
    const { bob } = await fiveReports();
    await site.sanctions.impose(grace, aSanction(bob.id, { kind: 'mute' }));
    const exported = await site.accounts.exportOf(bob);
    assert.deepEqual([exported.sanctions.length, exported.reports.length], [1, 0]);
    assert.doesNotMatch(JSON.stringify(exported.sanctions), new RegExp(grace.id));
  });
});
