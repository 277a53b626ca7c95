import assert from 'node:assert/strict';
import { aSite, type Site } from '../support/site.ts';

const median = (all: number[]) => all.sort((a, b) => a - b)[all.length >> 1] ?? 0;

describe('whoever guesses', () => {
  let site: Site;
  beforeEach(async () => {
    site = await aSite({
      LOGIN_TRIES_PER_ADDRESS: '1000',
      LOGIN_TRIES_PER_MINUTE: '100',
      RECOVERIES_PER_ADDRESS: '1000',
    });
    await site.person('Ada');
  });
  afterEach(() => site.close());

  const ADA = 'ada@example.org';
  const login = (email: string, password = 'wrong') => site.ask('/v1/auth/login', { body: { email, password } });
  const told = ({ status, text, headers }: Awaited<ReturnType<typeof login>>) => {
    const apart = ['date', 'x-request-id', 'keep-alive', 'connection'];
    return { status, text, headers: [...headers].filter(([name]) => !apart.includes(name)) };
  };

  it('learns from no word of a login whether there is such an account', async () => {
    assert.deepEqual(told(await login('nobody@example.org')), told(await login(ADA)));
  });

  it('learns from no word of a forgotten password whether there is such an account', async () => {
    const forgot = (email: string) => site.ask('/v1/auth/forgot-password', { body: { email } });
    assert.deepEqual(told(await forgot('nobody@example.org')), told(await forgot(ADA)));
  });

  it('learns nothing from the time that a login takes: medians of interleaved tries are alike', async function () {
    this.timeout(30_000);
    const times = { known: [] as number[], unknown: [] as number[] };
    const time = async (email: string, into: number[]) => {
      const began = performance.now();
      await login(email);
      into.push(performance.now() - began);
    };
    for (let i = 0; i < 24; i++) {
      await time(ADA, times.known);
      await time(`nobody${i}@example.org`, times.unknown);
    }
    const ratio = median(times.known) / median(times.unknown);
    assert.ok(ratio > 0.6 && ratio < 1.67, `known/unknown = ${ratio.toFixed(2)}`);
  });

  it('learns nothing from the time that a forgotten password takes', async function () {
    this.timeout(30_000);
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let i = 0; i < 30; i++)
      for (const [kind, email] of [
        ['known', ADA],
        ['unknown', `nobody${i}@example.org`],
      ] as const) {
        const began = performance.now();
        await site.ask('/v1/auth/forgot-password', { body: { email } });
        times[kind].push(performance.now() - began);
      }
    // A few ms at most: below what a network tells apart, and the same letter is asked for either way.
    const apart = Math.abs(median(times.known) - median(times.unknown));
    assert.ok(apart < 5, `${apart.toFixed(1)} ms apart`);
  });

  it('gets five tries a minute for an account, also when he sends a hundred side by side', async () => {
    await site.close();
    site = await aSite({ LOGIN_TRIES_PER_ADDRESS: '1000' });
    await site.person('Ada');
    const all = await Promise.all(Array.from({ length: 100 }, () => login(ADA)));
    assert.equal(all.filter(({ status }) => status === 401).length, 5);
    assert.equal(all.filter(({ status }) => status === 429).length, 95);
    assert.equal((await login(ADA, 'correct horse')).status, 429, 'the right one too, or the lock would tell');
    const spelled = await Promise.all([login('ADA@example.org'), login(' ada@example.org ')]);
    assert.deepEqual(
      spelled.map(({ status }) => status),
      [429, 429],
    );
  });

  it('gets ten tries from an address, over however many accounts, locked the same when there are none', async () => {
    await site.close();
    site = await aSite();
    const all = await Promise.all(Array.from({ length: 40 }, (_, i) => login(`victim${i}@example.org`)));
    assert.equal(all.filter(({ status }) => status === 401).length, 10);
    const forged = await site.ask('/v1/auth/login', {
      body: { email: ADA, password: 'x' },
      headers: { 'x-forwarded-for': '203.0.113.7', 'x-real-ip': '203.0.113.7', forwarded: 'for=203.0.113.7' },
    });
    assert.equal(forged.status, 429);
  });

  it('of letters’ tokens gets nowhere either', async () => {
    await site.close();
    site = await aSite({ RECOVERIES_PER_ADDRESS: '10' });
    const reset = (i: number) =>
      site.ask('/v1/auth/reset-password', { body: { token: `guess-${i}`, password: 'correct horse' } });
    const all = await Promise.all(Array.from({ length: 30 }, (_, i) => reset(i)));
    assert.equal(all.filter(({ status }) => status === 410).length, 10);
    assert.equal(all.filter(({ status }) => status === 429).length, 20);
  });
});
