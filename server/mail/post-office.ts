import type { Clock, Limits } from '../../rooms/services.ts';
import type { Config } from '../config.ts';
import { type Letters, letters } from '../domain/letters.ts';
import { type MailTokens, mailTokens } from '../domain/mail-tokens.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { composer } from './compose.ts';
import { type Mailer, openMailer } from './mailer.ts';
import { type Postman, postman } from './postman.ts';

/** All that has to do with letters, but for the verbs (see domain/recovery.ts). */
export interface PostOffice {
  readonly letters: Letters;
  readonly tokens: MailTokens;
  readonly postman: Postman;
}

interface Needs {
  readonly store: Store;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly log: Log;
  readonly secret: string;
  readonly config: Pick<Config, 'mail' | 'publicUrl' | 'timeZone'>;
  /** The one that the settings ask for, unless another is given. */
  readonly mailer?: Mailer;
}

export function postOffice({ config, mailer, ...needs }: Needs): PostOffice {
  const tokens = mailTokens(needs);
  const compose = composer({ ...needs, ...config, tokens });
  const carrier = postman({ ...needs, compose, mailer: mailer ?? openMailer(config, needs.log) });
  return { tokens, postman: carrier, letters: letters({ ...needs, expect: carrier.expect }) };
}
