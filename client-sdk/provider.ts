import type { FormName } from '../schema/forms.ts';
import { REFUSALS, Refusal, type RefusalCode } from '../schema/refusals.ts';
import type { SignedIn } from '../schema/rest/accounts.ts';
import { providerOutcome } from '../schema/rest/providers.ts';
import type { Locale } from '../schema/words.ts';
import { ask } from './ask.ts';
import type { SceneRoom } from './doorway.ts';
import type { FormResult } from './forms.ts';
import { RefusalError } from './refusal-error.ts';
import type { Session } from './session.ts';

/** How often it is looked whether the window was closed, in ms. */
const LOOK_EVERY = 200;
const SIZE = { width: 520, height: 720 } as const;

function refused(code: RefusalCode, locale: Locale, details = {}): RefusalError {
  return new RefusalError(code, new Refusal(code, details).say(locale).message, { details });
}

function openWindow(url: string): Window | null {
  const left = window.screenX + (window.outerWidth - SIZE.width) / 2;
  const top = window.screenY + (window.outerHeight - SIZE.height) / 2;
  return window.open(url, '_blank', `popup,width=${SIZE.width},height=${SIZE.height},left=${left},top=${top}`);
}

/** What came of it, said by the window itself, from the server's own origin; anything else is somebody else's talk. */
function outcomeOf(event: MessageEvent, popup: Window, origin: string) {
  if (event.source !== popup || event.origin !== origin) return undefined;
  return providerOutcome.safeParse(event.data).data;
}

/**
 * Opens a window in which one signs in with a provider, and waits for what comes of it; in a browser only, and from a
 * click, or it is blocked. Rejects with `provider.cancelled` when the window is closed.
 */
export function signInByWindow(
  base: string,
  provider: string,
  token: string | null,
  locale: Locale,
): Promise<SignedIn> {
  const query = token === null ? '' : `?${new URLSearchParams({ token })}`;
  const popup = openWindow(`${base}/auth/provider/${encodeURIComponent(provider)}${query}`);
  if (!popup) return Promise.reject(refused('provider.popup', locale));
  const { origin } = new URL(base);

  return new Promise((resolve, reject) => {
    const over = () => {
      clearInterval(looking);
      window.removeEventListener('message', hear);
    };
    const hear = (event: MessageEvent) => {
      const outcome = outcomeOf(event, popup, origin);
      if (!outcome) return;
      over();
      popup.close();
      if (outcome.user !== null) resolve(outcome as unknown as SignedIn);
      else if (Object.hasOwn(REFUSALS, outcome.code))
        reject(refused(outcome.code as RefusalCode, locale, outcome.details));
      else reject(new RefusalError('http', outcome.error));
    };
    let wasClosed = false;
    const looking = setInterval(() => {
      // What the window said last may still be on its way when it is seen closed.
      const isOver = wasClosed;
      wasClosed = popup.closed;
      if (!isOver) return;
      over();
      reject(refused('provider.cancelled', locale));
    }, LOOK_EVERY);
    window.addEventListener('message', hear);
  });
}

interface Here {
  readonly base: string;
  readonly session: Session;
  readonly locale: Locale;
  readonly room: SceneRoom | null;
  /** The form of the dialogue from which it is done. */
  readonly form?: FormName;
}

/**
 * Comes in with a provider, and shows the room who one is now: the same body, the same spot, and the dialogue goes on.
 * From a form, a closed window cancels the form, and what is refused is a fault of it; elsewhere both reject.
 */
export async function signInWith(provider: string, { base, session, locale, room, form }: Here): Promise<FormResult> {
  try {
    session.take(await signInByWindow(base, provider, session.token, locale));
  } catch (error) {
    if (!(error instanceof RefusalError) || !form || !room) throw error;
    if (error.code !== 'provider.cancelled')
      return { view: null, faults: [{ fields: 'provider', message: error.message }] };
    return { view: await ask(room, 'dialogue.answer', { form, outcome: 'cancelled' }, locale), faults: [] };
  }
  if (!room) return { view: null, faults: [] };
  const { dialogue } = await ask(room, 'player.identify', { token: session.token ?? '' }, locale);
  return { view: dialogue, faults: [] };
}
