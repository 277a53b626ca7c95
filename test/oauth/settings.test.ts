import assert from 'node:assert/strict';
import { BadSettings, readConfig } from '../../server/config.ts';
import { providersOf } from '../../server/oauth/provider-settings.ts';

const titles = (env: Record<string, string>) => providersOf(readConfig(env).providers).map(({ title }) => title);

describe('providers by settings', () => {
  it('there are none until they are set up', () => {
    assert.deepEqual(titles({}), []);
  });

  it('each comes with its own settings, under the name that people know', () => {
    assert.deepEqual(
      titles({
        GITHUB_CLIENT_ID: 'a',
        GITHUB_CLIENT_SECRET: 'b',
        GOOGLE_CLIENT_ID: 'c',
        GOOGLE_CLIENT_SECRET: 'd',
        OIDC_ISSUER: 'https://login.example.org/realms/school',
        OIDC_CLIENT_ID: 'e',
        OIDC_CLIENT_SECRET: 'f',
        OIDC_NAME: 'École du Nord',
      }),
      ['Google', 'GitHub', 'École du Nord'],
    );
  });

  it('half a provider stops the start and says what is missing', () => {
    assert.throws(
      () => readConfig({ GOOGLE_CLIENT_ID: 'c', APPLE_KEY_ID: 'k' }),
      (error) => {
        assert.ok(error instanceof BadSettings);
        for (const name of ['GOOGLE_CLIENT_SECRET', 'APPLE_CLIENT_ID', 'APPLE_TEAM_ID', 'APPLE_PRIVATE_KEY'])
          assert.match(error.message, new RegExp(`${name}: is needed as well`));
        return true;
      },
    );
  });

  it('codes and tokens go to https only, or to this machine', () => {
    const client = { OIDC_CLIENT_ID: 'e', OIDC_CLIENT_SECRET: 'f' };
    assert.throws(() => readConfig({ ...client, OIDC_ISSUER: 'http://login.example.org' }), /must be an https address/);
    assert.throws(() => readConfig({ GITHUB_URL: 'http://github.example.org' }), /must be an https address/);
    assert.deepEqual(titles({ ...client, OIDC_ISSUER: 'http://localhost:8080/realms/dev' }), ['OpenID']);
  });
});
