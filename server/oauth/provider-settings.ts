import type { Settings } from '../settings.ts';
import { type AppleKeys, apple } from './apple.ts';
import { type GitHubKeys, github } from './github.ts';
import { type GoogleKeys, google } from './google.ts';
import { type IssuerKeys, issuerOf } from './issuer.ts';
import type { Provider } from './provider.ts';

/** The keys of the providers that are set up. */
export interface ProviderSettings {
  readonly google?: GoogleKeys;
  readonly apple?: AppleKeys;
  readonly github?: GitHubKeys;
  readonly oidc?: IssuerKeys;
}

/** The settings that a provider needs together; those with a default are beside them. */
const TOGETHER = {
  google: ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
  apple: ['APPLE_CLIENT_ID', 'APPLE_TEAM_ID', 'APPLE_KEY_ID', 'APPLE_PRIVATE_KEY'],
  github: ['GITHUB_CLIENT_ID', 'GITHUB_CLIENT_SECRET'],
  oidc: ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
} as const satisfies Record<string, readonly (keyof Settings)[]>;

/** One line for each setting that a provider lacks while others of its settings are there. */
export function providerFaults(settings: Settings): string[] {
  return Object.values(TOGETHER).flatMap((names: readonly (keyof Settings)[]) => {
    const given = names.filter((name) => settings[name] !== undefined);
    if (given.length === 0) return [];
    return names
      .filter((name) => settings[name] === undefined)
      .map((name) => `${name}: is needed as well, since there is ${given.join(', ')}`);
  });
}

/** The providers of which every setting is there. */
export function providerSettings(set: Settings): ProviderSettings {
  const { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET, GITHUB_URL } = set;
  const { APPLE_CLIENT_ID, APPLE_TEAM_ID, APPLE_KEY_ID, APPLE_PRIVATE_KEY } = set;
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = set;
  return {
    ...(GOOGLE_CLIENT_ID && GOOGLE_CLIENT_SECRET
      ? { google: { clientId: GOOGLE_CLIENT_ID, clientSecret: GOOGLE_CLIENT_SECRET } }
      : {}),
    ...(APPLE_CLIENT_ID && APPLE_TEAM_ID && APPLE_KEY_ID && APPLE_PRIVATE_KEY
      ? {
          apple: {
            clientId: APPLE_CLIENT_ID,
            teamId: APPLE_TEAM_ID,
            keyId: APPLE_KEY_ID,
            privateKey: APPLE_PRIVATE_KEY,
          },
        }
      : {}),
    ...(GITHUB_CLIENT_ID && GITHUB_CLIENT_SECRET
      ? { github: { clientId: GITHUB_CLIENT_ID, clientSecret: GITHUB_CLIENT_SECRET, url: GITHUB_URL } }
      : {}),
    ...(OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET
      ? {
          oidc: {
            issuer: OIDC_ISSUER,
            clientId: OIDC_CLIENT_ID,
            clientSecret: OIDC_CLIENT_SECRET,
            name: OIDC_NAME,
          },
        }
      : {}),
  };
}

/** The providers that are set up, in the order in which people are shown them. */
export function providersOf(set: ProviderSettings): Provider[] {
  return [
    ...(set.google ? [google(set.google)] : []),
    ...(set.apple ? [apple(set.apple)] : []),
    ...(set.github ? [github(set.github)] : []),
    ...(set.oidc ? [issuerOf(set.oidc)] : []),
  ];
}
