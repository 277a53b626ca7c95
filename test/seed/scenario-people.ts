import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emailOf, freshName, PASSWORD } from '../support/desk.ts';
import { aPicture } from '../support/pictures.ts';
import type { TestWorld } from '../support/world.ts';
import { curl, type Said, type Stands, script } from './commands.ts';
import { COMMANDS, SCRIPTS, SEED } from './scenario-commands.ts';

export const fault = (fields: string, message: string) => ({ errors: [{ fields, message }] });
export const NO_TOKEN = { status: 401, json: { error: 'Token invalide ou expiré' } };
/** What stands for a token that is none. */
export const STRANGER = 'rubbish';
/** An id that nothing has. */
export const NOTHING = '987f6543-e21c-43d2-b654-321987654321';
export const AT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

let codes = 0;
/** A code that is nobody's. */
export const freshCode = (base = 'KPOP') => `${base}${process.pid}${codes++}`;

/** Somebody who sends the seed's examples, with what is his in their place. */
export async function somebody(world: TestWorld, cover: string) {
  const username = freshName('hyunjin');
  const response = await fetch(`${world.url}/v1/auth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: emailOf(username), password: PASSWORD, options: { username } }),
  });
  const { user, token } = (await response.json()) as { user: { id: string; username: string }; token: string };
  const own: Stands = {
    YOUR_JWT_TOKEN: token,
    'Bearer TOKEN': `Bearer ${token}`,
    '/path/to/cover.jpg': cover,
    '/path/to/new-cover.jpg': cover,
    '@new-cover.jpg': `@${cover}`,
    [SEED.owner]: user.id,
  };
  const about = (scenario: string): Stands => ({
    [SEED.scenario]: scenario,
    [`scenarios/${SEED.short} `]: `scenarios/${scenario} `,
  });

  /** Sends a curl example; `more` says what else stands for something, and comes first. */
  const ask = (command: string, more: Stands = {}): Promise<Said> =>
    curl(command, world.url, { ...more, ...own, ...more });
  /** The same, about a scenario. */
  const askOf = (scenario: string, command: string, more: Stands = {}) => ask(command, { ...more, ...about(scenario) });
  /** Sends it with a token that is none. */
  const askAsNobody = (command: string) => curl(command, world.url, { ...own, YOUR_JWT_TOKEN: STRANGER });
  /** Runs a fetch example. */
  const run = (what: keyof typeof SCRIPTS, gives: string, more: Stands = {}, given = {}) =>
    script(SCRIPTS[what], world.url, { ...more, ...own, ...more }, { token, ...given }, gives);

  return {
    ...user,
    token,
    about,
    ask,
    askOf,
    askAsNobody,
    run,
    /** Comes into a scenario by its code. */
    async comeIn(invite_code: string): Promise<void> {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const body = JSON.stringify({ invite_code });
      const { status } = await fetch(`${world.url}/v1/scenarios/join`, { method: 'POST', headers, body });
      assert.equal(status, 200);
    },
    /** Makes a scenario by the seed's curl example, but for what is said. */
    async make({ code = freshCode(), mode = 'story' } = {}) {
      const { json } = await ask(COMMANDS.create, { KPOP2024: code, 'mode=story': `mode=${mode}` });
      return json.scenario.Scenario as { id: string; cover: string; invite_code: string };
    },
  };
}

export type Somebody = Awaited<ReturnType<typeof somebody>>;

/** Somebody who may do all that staff may. */
export async function anAdmin(world: TestWorld, cover: string): Promise<Somebody> {
  const admin = await somebody(world, cover);
  await world.world.store.accounts.update(admin.id, { role: 'admin' });
  return admin;
}

/** A picture on disk, as the examples name one. */
export async function aCover(world: TestWorld): Promise<string> {
  const path = join(world.dataDir, 'cover.jpg');
  writeFileSync(path, await aPicture('jpeg'));
  return path;
}
