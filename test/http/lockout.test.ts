import assert from 'node:assert/strict';
import { aSite, type Site } from '../support/site.ts';

const SAMPLES = 25;

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

describe('who tries to find out who has an account', () => {
  let site: Site;
  before(async () => {
    site = await aSite({ LOGIN_TRIES_PER_MINUTE: '100', LOGIN_TRIES_PER_ADDRESS: '10000' });
    await site.person('Ada');
    await site.accounts.admitStranger({ email: 'zoe@example.org', emailConfirmed: true, nameHint: 'Zoe' }, site.caller);
    const { user, identity } = await site.person('Gone');
    await site.accounts.close(identity, user.id);
  });
  after(() => site.close());

  const tries = (email: string, at = site) => at.ask('/auth/login', { body: { email, password: 'not the password' } });

  const KINDS = {
    'with an account': 'ada@example.org',
    'without a password': 'zoe@example.org',
    'who is closed': 'gone@example.org',
    unknown: 'nobody@example.org',
  };

  it('is answered the same, and as fast', async () => {
    const times = new Map<string, number[]>();
    const answers = new Set<string>();
    // Interleaved, so that whatever slows the machine down slows all of them down.
    for (let i = 0; i < SAMPLES; i++)
      for (const [kind, email] of Object.entries(KINDS)) {
        const began = performance.now();
        const { status, text, headers } = await tries(email);
        times.set(kind, [...(times.get(kind) ?? []), performance.now() - began]);
        answers.add(`${status} ${text} ${headers.get('x-refusal-code')} ${headers.get('content-length')}`);
      }
    assert.deepEqual([...answers], ['401 {"error":"E-mail ou mot de passe incorrect"} auth.wrong 44']);
    const known = median(times.get('with an account') ?? []);
    for (const [kind, some] of times) {
      const ratio = median(some) / known;
      assert.ok(ratio > 0.6 && ratio < 1 / 0.6, `${kind}: ${ratio.toFixed(2)} of the time of somebody known`);
    }
  });

  it('is locked out in the same way', async () => {
    const strict = await aSite({ LOGIN_TRIES_PER_ADDRESS: '10000' });
    await strict.person('Ada');
    const locked = async (email: string) => {
      for (let i = 0; i < 5; i++) assert.equal((await tries(email, strict)).status, 401);
      const { status, json, headers } = await tries(email, strict);
      assert.ok(Number(headers.get('retry-after')) > 50);
      return [status, json.errors[0].message.replace(/\d+/, 'n')];
    };
    assert.deepEqual(await locked('ada@example.org'), await locked('nobody@example.org'));
    await strict.close();
  });
});
