import { createHash, randomUUID } from 'node:crypto';
import { type Example, NAMED } from '../../schema/rest/example.ts';
import { packScene } from '../../server/content/pack/pack-scene.ts';
import { folderFiles } from '../../server/content/scene-files.ts';
import { addressOf } from '../../server/http/openapi-samples.ts';
import type { Route } from '../../server/http/route.ts';
import { freshName } from './desk.ts';
import { asking, publish } from './packs.ts';
import { aPicture } from './pictures.ts';
import { found, inviteOf, playedOf, scenarioOf, visit } from './scenario-records.ts';
import type { TestWorld } from './world.ts';

interface Somebody {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly token: string;
}

/** The message that everybody of the examples has said. */
const messageOf = (account: string) => account.replaceAll('-', '');

/** And the report that was filed for him, and the sanction that somebody is under. */
const reportOf = (account: string) => `r${messageOf(account)}`;
const sanctionOf = (account: string) => `s${messageOf(account)}`;

/** Registers somebody of whom the examples can be true: with a letter underway and an identity elsewhere. */
async function register({ url, world }: TestWorld, purpose?: 'confirmation' | 'reset'): Promise<Somebody> {
  const name = freshName('Jin');
  const email = `${name.toLowerCase()}@example.test`;
  const body = JSON.stringify({ email, password: NAMED.password, options: { username: name } });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/v1/auth/register`, { method: 'POST', headers, body });
  const { user, token } = (await response.json()) as { user: { id: string }; token: string };
  const at = Date.now();
  await world.store.links.insert({
    id: `google/${user.id}`,
    account: user.id,
    provider: 'google',
    subject: user.id,
    slot: `${user.id}/google`,
    email,
    at,
  });
  const said = { author: user.id, name, avatar: 'emi', text: 'Hello', at };
  await world.store.messages.insert({ id: messageOf(user.id), channel: 'scene:plaza', ...said });
  if (purpose) {
    const hash = createHash('sha256')
      .update(NAMED.letter + user.id)
      .digest('hex');
    const letter = { letter: randomUUID(), askedAt: at, expiresAt: at + 60_000, usedAt: null };
    await world.store.mailTokens.put({
      id: `${user.id}/${purpose}`,
      account: user.id,
      purpose,
      email,
      hash,
      ...letter,
    });
  }
  return { id: user.id, name, email, token };
}

/** What the examples of notifications and friends are about. */
async function acquaint({ world }: TestWorld, { id }: Somebody, other: Somebody): Promise<void> {
  const at = Date.now();
  const notice = { account: id, seq: 1, place: `${id}/1`, kind: 'friend.asked', at };
  const about = { user: other.id, name: other.name };
  await world.store.notifications.insert({ id: noticeOf(id), about, ...notice });
  const [a = '', b = ''] = [id, other.id].sort();
  await world.store.friendships.insert({ id: `${a}/${b}`, a, b, state: 'asked', by: other.id, at });
}

/** Of a form that no account has. */
const exhibitOf = (account: string) => `${account.slice(0, -4)}aaaa`;
const waitingOf = (account: string) => `${account.slice(0, -4)}bbbb`;

const noticeOf = (account: string) => account.replaceAll('-', '');

/** The upload that the examples are about. */
async function bring({ world: { store } }: TestWorld, { id: owner }: Somebody): Promise<void> {
  const size = { width: 64, height: 64, bytes: 100 };
  const type = { type: 'image/png' } as const;
  const hash = createHash('sha256').update(owner).digest('hex');
  await store.assets.insert({ id: owner, owner, hash, ...type, ...size, name: 'picture.png', createdAt: Date.now() });
}

/** What hangs of it, what waits, what is written about it, and when it may be seen. */
async function furnish({ world: { store } }: TestWorld, { id: account, name: by }: Somebody, other: Somebody) {
  const at = Date.now();
  for (const { id } of await store.exhibits.find()) await store.exhibits.delete(id);
  for (const { id } of await store.exhibitions.find()) await store.exhibitions.delete(id);
  const hung = { scene: 'gallery', asset: account, account, by, title: 'Dawn', at };
  await store.exhibits.insert({ ...hung, id: exhibitOf(account), spot: 'first', place: 'gallery/first' });
  const waits = { id: waitingOf(account), spot: 'third', place: 'gallery/third', state: 'waiting' } as const;
  await store.exhibits.insert({ ...hung, ...waits });
  await store.entries.insert({ id: messageOf(account), exhibit: exhibitOf(account), account, text: 'What light!', at });
  await store.curators.insert({ id: `gallery/${account}`, scene: 'gallery', account, by: other.id, at });
  const from = Date.UTC(2026, 2);
  const announced = { scene: 'gallery', title: 'Spring', description: '', exhibits: [], account, at };
  await store.exhibitions.insert({ ...announced, from, until: from + 1000, id: account });
}

/** An example with everything in it that it calls by name replaced by what is there. */
function inThisWorld(example: Example, ada: Somebody, other: Somebody, session: string): Example {
  const names: readonly (readonly [string, string])[] = [
    [NAMED.account, ada.id],
    [NAMED.other, other.id],
    [NAMED.session, session],
    [NAMED.scenario, scenarioOf(ada.id)],
    [NAMED.played, playedOf(ada.id)],
    [NAMED.invite, inviteOf(ada.id)],
    [NAMED.asset, ada.id],
    [NAMED.exhibit, exhibitOf(ada.id)],
    [NAMED.waiting, waitingOf(ada.id)],
    [NAMED.exhibition, ada.id],
    [NAMED.entry, messageOf(ada.id)],
    [NAMED.message, messageOf(ada.id)],
    [NAMED.report, reportOf(ada.id)],
    [NAMED.sanction, sanctionOf(other.id)],
    [NAMED.email, ada.email],
    [NAMED.notification, noticeOf(ada.id)],
    [NAMED.letter, NAMED.letter + ada.id],
    [NAMED.username, ada.name],
    ['hyunjin_official', freshName('hyunjin')],
    ['felix_sunshine', freshName('Felix')],
    ['felix@example.com', `${freshName('felix').toLowerCase()}@example.test`],
  ];
  const text = names.reduce((whole, [from, to]) => whole.replaceAll(from, to), JSON.stringify(example));
  return JSON.parse(text) as Example;
}

async function formOf(parts: NonNullable<Example['form']>, scenesDir: string): Promise<FormData> {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts))
    if (typeof part === 'string') form.append(name, part);
    else if (part.file.endsWith('.zip')) {
      const { packed } = await packScene(folderFiles(scenesDir), part.file.slice(0, -'.zip'.length));
      form.append(name, new Blob([new Uint8Array(packed)]), part.file);
    } else form.append(name, new Blob([new Uint8Array(await aPicture('png', { width: 64, height: 64 }))]), part.file);
  return form;
}

/** Both are warned and silent in a scene; one has reported the other. */
async function trouble({ world: { store } }: TestWorld, ada: Somebody, other: Somebody): Promise<void> {
  const at = Date.now();
  for (const { id } of [ada, other]) {
    const warned = { account: id, kind: 'warn', scope: 'world', reason: 'spam', by: id, at, until: at } as const;
    await store.sanctions.insert({ ...warned, id: `w${messageOf(id)}` });
    await store.sanctions.insert({ ...warned, id: sanctionOf(id), kind: 'mute', scope: 'cellar', until: null });
  }
  const evidence = { channel: null, messages: [], person: null, exhibit: null, sanction: null };
  const about = { kind: 'player', subject: other.id, against: other.id, by: ada.id, category: 'spam' } as const;
  await store.reports.insert({ id: reportOf(ada.id), ...about, words: '', evidence, at, state: 'open' });
}

/** The example, about an edition that is published; one that is rolled back is shown first. */
async function published(world: TestWorld, example: Example, ada: Somebody, { method, path }: Route): Promise<Example> {
  if (method === 'post' && path.endsWith('/editions')) return example;
  const { packed, edition } = await packScene(folderFiles(world.scenesDir), 'gallery');
  await publish(world.url, ada.token, 'gallery', packed);
  const address = `${world.url}/v1/scenes/gallery/editions/${edition}/activate`;
  if (path.endsWith('rollback')) await asking(address, ada.token);
  return JSON.parse(JSON.stringify(example).replaceAll(NAMED.edition, edition)) as Example;
}

/** Sends an example to a world, as who it says, and gives the answer. */
export async function sendExample(world: TestWorld, route: Route, example: Example) {
  const purpose = /confirm-email/.test(route.path)
    ? 'confirmation'
    : /reset-password/.test(route.path)
      ? 'reset'
      : undefined;
  const [ada, other] = await Promise.all([register(world, purpose), register(world)]);
  const reading = { id: 'world:reading', kind: 'world', slug: 'reading', at: Date.now() } as const;
  await world.world.store.channels.put(reading);
  await trouble(world, ada, other);
  if (example.as === 'admin') await world.world.store.accounts.update(ada.id, { role: 'admin' });
  if (/assets|exhibit|curat/.test(route.path)) await bring(world, ada);
  if (/exhibit|curat/.test(route.path)) await furnish(world, ada, other);
  if (/scenarios/.test(route.path)) await found(world, ada.id, other.id);
  if (/scenarios.*(join|leave)$/.test(route.path)) await visit(world, ada.id, other.id, route.path.endsWith('leave'));
  if (/notifications|friends.:/.test(route.path)) await acquaint(world, ada, other);
  const [session] = await world.world.store.sessions.find({ where: { account: ada.id } });
  const here = inThisWorld(example, ada, other, session?.id ?? '');
  const said = /:edition|rollback|:id.editions/.test(route.path) ? await published(world, here, ada, route) : here;
  const body = said.form
    ? await formOf(said.form, world.scenesDir)
    : said.body === undefined
      ? undefined
      : JSON.stringify(said.body);
  const response = await fetch(world.url + addressOf(route.path, said), {
    method: route.method.toUpperCase(),
    headers: {
      ...(said.as ? { authorization: `Bearer ${ada.token}` } : {}),
      ...(said.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...said.headers,
    },
    body,
  });
  const text = await response.text();
  const json = text && !route.media ? JSON.parse(text) : undefined;
  return { status: response.status, headers: response.headers, text, json };
}
