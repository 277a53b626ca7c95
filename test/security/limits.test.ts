import assert from 'node:assert/strict';
import { type AppNeeds, routesOf } from '../../server/http/app.ts';
import { aSite } from '../support/site.ts';

/** Writing routes without a `limit` of their own beside the general one, and what stands in for it. */
const WITHOUT: Readonly<Record<string, string>> = {
  'POST /v1/auth/login': 'wrong passwords are counted per account and per address in domain/attempts.ts',
  'POST /v1/auth/logout': 'can be done once: the token is dead afterwards',
  'POST /v1/users/me/confirmation': 'letters are counted per mailbox (LETTERS_PER_MAILBOX)',
  'DELETE /v1/users/me/links/:provider': 'can be done once per link, and there is one per provider',
  'POST /v1/admin/monitor': 'admins only, and writes nothing: it signs a cookie',
};

const routes = routesOf({ config: { publicUrl: 'https://parvis.example' } } as AppNeeds);
const nameOf = ({ method, path }: { method: string; path: string }) =>
  `${method.toUpperCase()} ${path.replace(/^\/auth\//, '/v1/auth/')}`;

describe('how often one may', () => {
  it('is written down for every route that writes: a limit of its own, or why it has none', () => {
    const writing = routes.filter(({ method }) => method !== 'get');
    assert.ok(writing.length > 10);
    const bare = writing.filter(({ limit }) => !limit).map(nameOf);
    assert.deepEqual(
      bare.filter((name) => !Object.hasOwn(WITHOUT, name)),
      [],
      'these need a `limit` row, or a reason in WITHOUT',
    );
    assert.deepEqual(
      Object.keys(WITHOUT).filter((name) => !bare.includes(name)),
      [],
      'these have a limit by now',
    );
  });

  it('is bounded for every route: the general allowance stands before everything else', async () => {
    const site = await aSite({ HTTP_REQUESTS_PER_ADDRESS: '1' });
    try {
      await site.ask('/v1/scenes');
      for (const { method, path } of routes) {
        const at = path.replace(/:(\w+)/g, 'x');
        const { status, headers, json } = await site.ask(at, { method: method.toUpperCase() });
        assert.equal(status, 429, `${method} ${path}`);
        assert.ok(Number(headers.get('retry-after')) >= 1, path);
        assert.equal(json.errors[0].fields, 'request', path);
      }
    } finally {
      await site.close();
    }
  });

  it('is counted by the connection’s address, not by what a header says, unless a proxy is trusted', async () => {
    const asked = async (env: Record<string, string>) => {
      const site = await aSite({ HTTP_REQUESTS_PER_ADDRESS: '2', ...env });
      try {
        const statuses: number[] = [];
        for (let i = 0; i < 4; i++) {
          const headers = { 'x-forwarded-for': `203.0.113.${i}, 198.51.100.1` };
          statuses.push((await site.ask('/v1/scenes', { headers })).status);
        }
        return statuses;
      } finally {
        await site.close();
      }
    };
    assert.deepEqual(await asked({}), [200, 200, 429, 429]);
    assert.deepEqual(await asked({ TRUST_PROXY: '1' }), [200, 200, 429, 429], 'only the last hop is believed');
  });
});
