import assert from 'node:assert/strict';
import { ROLES } from '../../schema/rest/accounts.ts';
import { type Example, NAMED } from '../../schema/rest/example.ts';
import { exampleOf } from '../../schema/rest/examples.ts';
import { can, rowOf, type Whose } from '../../server/domain/policies.ts';
import { type AppNeeds, routesOf } from '../../server/http/app.ts';
import { addressOf } from '../../server/http/openapi-samples.ts';
import type { Route } from '../../server/http/route.ts';
import { aPicture } from '../support/pictures.ts';
import { found, scenarioOf } from '../support/scenario-records.ts';
import { aSite, type Site } from '../support/site.ts';

const WHO = ['nobody', 'guest', ...ROLES] as const;
type Who = (typeof WHO)[number];

const routes = routesOf({ config: { publicUrl: 'https://parvis.example' } } as AppNeeds);
const nameOf = ({ method, path }: Route) => `${method.toUpperCase()} ${path}`;

/** The limits are not what is looked at here. */
const ROOMY = Object.fromEntries(
  ['HTTP_REQUESTS', 'REGISTRATIONS', 'GUESTS', 'RECOVERIES', 'PROVIDER_SIGN_INS', 'JOINS'].map((what) => [
    `${what}_PER_ADDRESS`,
    '10000',
  ]),
);

describe('who may do what, over HTTP,', () => {
  let site: Site;
  let seed = 0;
  before(async () => {
    site = await aSite(ROOMY);
    // Somebody for the example of logging in, and an admin who stays.
    const options = { username: 'Hyunjin' };
    await site.accounts.register({ email: NAMED.email, password: NAMED.password, options }, site.caller);
    await site.roles.grant(NAMED.email, 'admin');
  });
  after(() => site.close());

  /** Somebody new, with two sessions. */
  async function somebody(who: Who) {
    if (who === 'nobody') return { id: crypto.randomUUID(), token: undefined, session: crypto.randomUUID() };
    if (who === 'guest') {
      const { user, token, identity } = await site.guest();
      return { id: user.id, token, session: String(identity.session) };
    }
    const nameHint = `walker_${seed++}`;
    const stranger = { email: `${nameHint}@example.org`, emailConfirmed: true, nameHint };
    const { id } = await site.accounts.admitStranger(stranger, site.caller);
    await site.store.accounts.update(id, { role: who });
    const [mine, another] = [await site.accounts.open(id, site.caller), await site.accounts.open(id, site.caller)];
    return { id, token: mine.token, session: String((await site.sessions.check(another.token)).session) };
  }

  const replaced = <T>(value: T, names: readonly (readonly [string, string])[]): T =>
    JSON.parse(names.reduce((text, [from, to]) => text.replaceAll(from, to), JSON.stringify(value ?? null)));

  async function formOf(parts: NonNullable<Example['form']>): Promise<FormData> {
    const form = new FormData();
    for (const [name, part] of Object.entries(parts))
      if (typeof part === 'string') form.append(name, part);
      else form.append(name, new Blob([new Uint8Array(await aPicture('png', { width: 8, height: 8 }))]), part.file);
    return form;
  }

  /** Sends the documented example of a route, about something of one's own or of somebody else's. */
  async function send(route: Route, who: Who, whose: Whose) {
    const { params = {}, query = {}, headers = {}, body, form } = exampleOf(route.method, route.path) ?? {};
    const me = await somebody(who);
    const subject = whose === 'own' ? me : await somebody(who === 'guest' ? 'guest' : 'player');
    const about = replaced(params, [
      [NAMED.account, subject.id],
      [NAMED.other, subject.id],
      [NAMED.session, subject.session],
      [NAMED.scenario, scenarioOf(subject.id)],
    ]);
    if (Object.values(params).includes(NAMED.scenario)) await found({ world: site }, subject.id, subject.id);
    const fresh = [
      ['felix@example.com', `felix_${seed++}@example.com`],
      ['felix_sunshine', `felix_${seed++}`],
      ['hyunjin_official', `hyunjin_${seed++}`],
    ] as const;
    const made = form ? await formOf(replaced(form, fresh)) : undefined;
    const address = addressOf(route.path, { params: about, query });
    const method = route.method.toUpperCase();
    return site.ask(address, { method, token: me.token, headers, body: made ?? (body && replaced(body, fresh)) });
  }

  /** What the table says comes of it. */
  function expected({ may }: Route, who: Who, whose: Whose): number | 'allowed' {
    if (!may) return Number.NaN;
    const row = rowOf(may);
    if (who === 'nobody') return row.nobody ? 'allowed' : 401;
    // Nobody here has a scene in his care.
    if (row.granted && !['moderator', 'admin'].includes(who)) return 403;
    const role = who === 'guest' ? 'player' : who;
    const asker = { guest: who === 'guest', role };
    if (can(asker, may, whose)) return 'allowed';
    // Who may not even do it to his own is told so at the gate.
    return whose === 'others' && row.hidden && can(asker, may) ? 404 : 403;
  }

  /** Routes about somebody are walked twice: about oneself and about another. */
  function sides(route: Route): readonly Whose[] {
    const names: readonly string[] = Object.values(exampleOf(route.method, route.path)?.params ?? {});
    const about = [NAMED.account, NAMED.other, NAMED.session, NAMED.scenario].some((one) => names.includes(one));
    return about ? ['own', 'others'] : ['own'];
  }

  it('is in the table, for every route', () => {
    assert.deepEqual(routes.filter(({ may }) => !may).map(nameOf), [], 'routes without `may`');
    const open = routes.filter(({ identity, may }) => identity !== 'required' && may && !rowOf(may).nobody);
    assert.deepEqual(open.map(nameOf), [], 'routes that let in nobody, though the table does not');
    const shut = routes.filter(({ identity, may }) => identity === 'required' && may && rowOf(may).nobody);
    assert.deepEqual(shut.map(nameOf), [], 'routes that want a token, though the table does not');
    const blind = routes.filter(({ method, path }) => path.includes(':') && !exampleOf(method, path)?.params);
    assert.deepEqual(blind.map(nameOf), [], 'routes about something, of which no example says what');
  });

  for (const who of WHO)
    it(`is what comes of it when ${who} asks, of every route and of everybody’s`, async function () {
      this.timeout(60_000);
      const wrong: unknown[] = [];
      for (const route of routes)
        for (const whose of sides(route)) {
          const { status, text } = await send(route, who, whose);
          const says = expected(route, who, whose);
          const isUnasked = status === 404 && rowOf(route.may ?? 'docs.read').granted && says === 403;
          if (isUnasked) continue;
          const refused = status === 401 || status === 403 || (status === 404 && says === 404);
          assert.ok(status < 500, `${nameOf(route)}: ${text}`);
          if ((refused ? status : 'allowed') !== says) wrong.push([nameOf(route), whose, status, says, text]);
        }
      assert.deepEqual(wrong, []);
    });
});
