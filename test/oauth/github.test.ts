import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { aDoorstep, type Doorstep } from './doorstep.ts';
import { closed, listening } from './issuer.ts';
import { BrowserWindow } from './window.ts';

interface Hub {
  readonly url: string;
  user: object;
  emails: object[] | null;
  close(): Promise<void>;
}

/** As GitHub Enterprise answers: no OpenID, errors of the exchange with status 200, addresses by themselves. */
async function aHub(): Promise<Hub> {
  const challenges = new Map<string, string>();
  const hub = { user: {}, emails: [] as object[] | null };
  const server: Server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://hub');
    const json = (value: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    const isIn = request.headers.authorization?.toLowerCase() === 'bearer gho_token';
    switch (url.pathname) {
      case '/login/oauth/authorize': {
        const code = `code${challenges.size}`;
        challenges.set(code, url.searchParams.get('code_challenge') ?? '');
        const back = new URL(url.searchParams.get('redirect_uri') ?? '');
        back.search = new URLSearchParams({ code, state: url.searchParams.get('state') ?? '' }).toString();
        response.writeHead(302, { location: back.href }).end();
        break;
      }
      case '/login/oauth/access_token': {
        const chunks = await request.toArray();
        const asked = new URLSearchParams(Buffer.concat(chunks).toString());
        const challenge = challenges.get(asked.get('code') ?? '');
        challenges.delete(asked.get('code') ?? '');
        const shown = createHash('sha256')
          .update(asked.get('code_verifier') ?? '')
          .digest('base64url');
        const isRight =
          challenge === shown && asked.get('client_id') === 'hub-id' && asked.get('client_secret') === 'hub-secret';
        if (isRight) json({ access_token: 'gho_token', token_type: 'bearer', scope: 'read:user,user:email' });
        else json({ error: 'bad_verification_code', error_description: 'The code passed is incorrect or expired.' });
        break;
      }
      case '/api/v3/user':
        json(isIn ? hub.user : { message: 'Bad credentials' }, isIn ? 200 : 401);
        break;
      case '/api/v3/user/emails':
        json(hub.emails ?? { message: 'Not Found' }, isIn && hub.emails ? 200 : 404);
        break;
      default:
        json({ message: 'Not Found' }, 404);
    }
  });
  const url = `http://127.0.0.1:${await listening(server)}`;
  return Object.assign(hub, { url, close: () => closed(server) });
}

describe('coming in with GitHub', () => {
  let hub: Hub;
  let site: Doorstep;
  let begin: string;

  before(async () => {
    hub = await aHub();
    site = await aDoorstep(() => ({
      GITHUB_CLIENT_ID: 'hub-id',
      GITHUB_CLIENT_SECRET: 'hub-secret',
      GITHUB_URL: hub.url,
    }));
    begin = `${site.publicUrl}/auth/provider/github`;
  });
  after(async () => {
    await site.close();
    await hub.close();
  });

  it('knows people by their number, and takes the primary address if it is verified', async () => {
    hub.user = { id: 583231, login: 'octocat', name: null, email: null };
    hub.emails = [
      { email: 'other@example.org', primary: false, verified: true, visibility: null },
      { email: 'Octocat@example.org', primary: true, verified: true, visibility: 'private' },
    ];
    const { message } = await new BrowserWindow().signIn(begin, 'octocat');
    assert.equal(message.user?.email, 'octocat@example.org');
    assert.equal(message.user?.username, 'octocat');
    assert.ok(await site.store.links.get('github/583231'));
    // A new login over there is the same person here; the old login taken by another is another.
    hub.user = { id: 583231, login: 'octodog' };
    assert.equal((await new BrowserWindow().signIn(begin, '')).message.user?.id, message.user?.id);
    hub.user = { id: 999, login: 'octocat' };
    hub.emails = [];
    assert.notEqual((await new BrowserWindow().signIn(begin, '')).message.user?.id, message.user?.id);
  });

  it('does not take an address that is not verified, nor link by it', async () => {
    const ada = await site.person('Ada');
    await site.store.accounts.update(ada.user.id, { emailConfirmedAt: 1 });
    hub.user = { id: 1001, login: 'mallory' };
    hub.emails = [
      { email: 'ada@example.org', primary: true, verified: false },
      { email: 'mallory@example.org', primary: false, verified: true },
    ];
    const { message } = await new BrowserWindow().signIn(begin, '');
    assert.equal(message.code, 'provider.email');
    assert.equal(await site.store.links.get('github/1001'), undefined);
  });

  it('an exchange that GitHub refuses, or an API that fails, lets nobody in', async () => {
    hub.user = { id: 1002, login: 'bob' };
    const window = new BrowserWindow();
    const to = (await window.begin(begin)).headers.get('location') ?? '';
    const back = new URL(await window.logIn(to, '', `${begin}/callback`));
    back.searchParams.set('code', 'another');
    assert.equal((await window.end(back.href)).message.code, 'provider.failed');
    assert.ok(
      site.said.some((line) => line.includes('bad_verification_code')),
      site.said.join('\n'),
    );
    hub.emails = null;
    assert.equal((await new BrowserWindow().signIn(begin, '')).message.code, 'provider.failed');
    hub.user = { login: 'nobody' };
    hub.emails = [];
    assert.equal((await new BrowserWindow().signIn(begin, '')).message.code, 'provider.failed');
  });
});
