/** What somebody came to this page for. */
export type Errand =
  | { readonly kind: 'confirm' | 'reset'; readonly token: string }
  /** To ask for a letter; also whoever came without a link, or with a broken one. */
  | { readonly kind: 'forgot' };

const LINK = /^#(confirm|reset)=([\w-]{1,200})$/;

/** Reads the fragment of a letter's link: `#confirm=<token>`, `#reset=<token>`, `#forgot`. */
export function errandOf(fragment: string): Errand {
  const [, kind, token] = LINK.exec(fragment) ?? [];
  if (token !== undefined && (kind === 'confirm' || kind === 'reset')) return { kind, token };
  return { kind: 'forgot' };
}

interface Bar {
  readonly location: Pick<Location, 'hash' | 'pathname'>;
  readonly history: Pick<History, 'replaceState'>;
}

/** Takes the errand out of the address bar: the token stays in no history, and in nobody's sight. */
export function takeErrand({ location, history }: Bar): Errand {
  const errand = errandOf(location.hash);
  history.replaceState(null, '', location.pathname);
  return errand;
}
