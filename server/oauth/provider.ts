/** What one sign-in is about: the same from its beginning to its end. */
export interface Errand {
  /** Where the provider sends the browser back to. */
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  /** The PKCE verifier (RFC 7636), of which the provider sees the S256 challenge first. */
  readonly verifier: string;
}

/** What a provider says of somebody. */
export interface Vouched {
  /** Who it is for that provider, for ever; never an e-mail address. */
  readonly subject: string;
  /** In lower case; null when the provider tells none that can be one. */
  readonly email: string | null;
  /** Whether the provider says that the address is this person's. */
  readonly emailVerified: boolean;
  /** From what a username may be made; may be anything. */
  readonly nameHint: string;
}

/** A place where people have an identity already. */
export interface Provider {
  /** How addresses and records name it. */
  readonly id: string;
  /** How people know it. */
  readonly title: string;
  /** Where the browser must go. Throws when the provider cannot be reached. */
  begin(errand: Errand): Promise<URL>;
  /** Trades what the browser brought back for who it is. Throws whatever is wrong with it. */
  finish(brought: URLSearchParams, errand: Errand): Promise<Vouched>;
}

/** How long a provider is waited for, in seconds. */
export const PATIENCE = 10;
