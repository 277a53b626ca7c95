import { createHash } from 'node:crypto';
import type { Response } from 'express';
import type { Refusal } from '../../schema/refusals.ts';
import type { SignedIn } from '../../schema/rest/accounts.ts';
import type { Locale } from '../../schema/words.ts';

/** How a sign-in with a provider ended. */
export type Outcome = SignedIn | Refusal;

/**
 * Tells the page that opened this window how it ended: that page's origin alone, never any other. Whoever hears it
 * closes the window; it closes itself only later, since a page that sees it closed before it heard takes it for given up.
 */
const SCRIPT = `
const { message, page } = JSON.parse(document.getElementById('outcome').textContent);
history.replaceState(null, '', location.pathname);
if (window.opener) {
  window.opener.postMessage(message, page);
  setTimeout(() => window.close(), 2000);
}
`;

const STYLE = `
:root { color-scheme: light dark; font: 1.1rem/1.5 system-ui, sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; text-align: center; }
p { max-width: 26rem; padding: 1rem; }
`;

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const POLICY = [
  "default-src 'none'",
  `script-src ${hashOf(SCRIPT)}`,
  `style-src ${hashOf(STYLE)}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const DONE = {
  fr: 'C’est fait. Vous pouvez fermer cette fenêtre.',
  en: 'Done. You may close this window.',
} as const;

/** JSON that cannot end the element it stands in. */
const embedded = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What the stock SDK takes for an answer: it overlooks a failure that says nothing of `user`. See schema/rest/providers.ts. */
function messageOf(outcome: Outcome, locale: Locale): object {
  if (!(outcome instanceof Error)) return { user: outcome.user, token: outcome.token };
  const { code, message, details = {} } = outcome.say(locale);
  return { user: null, token: null, error: message, code, details };
}

/** The last page of a sign-in: it hands the outcome to the page of an origin, and can do nothing else. */
export function sendOutcome(response: Response, outcome: Outcome, page: string, locale: Locale): void {
  const failed = outcome instanceof Error;
  const words = failed ? outcome.say(locale).message : DONE[locale];
  response
    .status(failed ? outcome.status : 200)
    .set({ 'Content-Security-Policy': POLICY, 'Content-Language': locale })
    .type('html')
    .send(
      `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>Parvis</title><style>${STYLE}</style>` +
        `<body><p>${escaped(words)}</p>` +
        `<script id="outcome" type="application/json">${embedded({ message: messageOf(outcome, locale), page })}</script>` +
        `<script>${SCRIPT}</script></body></html>`,
    );
}
