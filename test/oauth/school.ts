import { aDoorstep, callbackOf, type Doorstep } from './doorstep.ts';
import { anIssuer, type Issuer } from './issuer.ts';
import { BrowserWindow } from './window.ts';

export interface School {
  readonly issuer: Issuer;
  readonly site: Doorstep;
  /** Where a window begins, and where it is sent back to. */
  readonly begin: string;
  readonly callback: string;
  /** A window that has logged in at the provider and holds the address that leads back. */
  comingBack(login: string, window?: BrowserWindow): Promise<{ window: BrowserWindow; back: string }>;
  close(): Promise<void>;
}

/** A site to which one can come in with an OpenID provider, “the School”. */
export async function aSchool(): Promise<School> {
  let issuer: Issuer | undefined;
  const site = await aDoorstep(async (url) => {
    issuer = await anIssuer(callbackOf(url));
    return {
      OIDC_ISSUER: issuer.url,
      OIDC_CLIENT_ID: issuer.clientId,
      OIDC_CLIENT_SECRET: issuer.clientSecret,
      OIDC_NAME: 'School',
      PROVIDER_SIGN_INS_PER_ADDRESS: '1000',
    };
  });
  const begin = `${site.publicUrl}/auth/provider/oidc`;
  const callback = `${begin}/callback`;
  return {
    issuer: issuer as Issuer,
    site,
    begin,
    callback,
    async comingBack(login, window = new BrowserWindow()) {
      const to = (await window.begin(begin)).headers.get('location') ?? '';
      return { window, back: await window.logIn(to, login, callback) };
    },
    async close() {
      await site.close();
      await issuer?.close();
    },
  };
}
