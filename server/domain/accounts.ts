import type { Clock, Identity, Places } from '../../rooms/services.ts';
import type { Story } from '../../rooms/story-services.ts';
import type { Locale } from '../../schema/words.ts';
import type { Blobs } from '../blobs/blobs.ts';
import type { Bus } from '../bus.ts';
import type { Log } from '../log.ts';
import type { Drafts } from '../media/drafts.ts';
import type { Studio } from '../media/studio.ts';
import type { Store } from '../store/store.ts';
import { type AccountExport, accountExport } from './account-export.ts';
import { type AdminUsers, adminUsers } from './admin-users.ts';
import type { Assets } from './assets.ts';
import type { Attempts } from './attempts.ts';
import type { Audit } from './audit.ts';
import type { ChronicleBook } from './chronicle.ts';
import { type Closing, closing } from './closing.ts';
import type { Dice } from './guest-names.ts';
import { lastAdmin } from './last-admin.ts';
import type { Letters } from './letters.ts';
import type { Moderation, Names } from './moderation/moderation.ts';
import { type PasswordChanges, passwordChanges } from './password-changes.ts';
import type { Passwords } from './passwords.ts';
import { type ProfileChanges, profileChanges } from './profile-changes.ts';
import { type AccountReads, accountReads } from './profiles.ts';
import { type Registering, registering } from './registration.ts';
import type { Sanctions } from './sanctions.ts';
import type { ScenarioBook } from './scenarios.ts';
import type { Sessions } from './sessions.ts';
import { type SigningIn, signingIn } from './sign-in.ts';

/** What a door knows of who knocks. */
export interface Caller {
  /** The User-Agent. */
  readonly device: string;
  readonly address: string;
  /** The language he reads. */
  readonly locale: Locale;
  /** Whose token came with the request, if one did. */
  readonly identity?: Identity;
}

/** Who people are: every verb of an account, by family. A new one goes into its family's file. */
export interface Accounts
  extends Registering,
    SigningIn,
    AccountReads,
    ProfileChanges,
    PasswordChanges,
    Closing,
    AccountExport,
    AdminUsers {}

/** What the verbs of an account work with. */
export interface AccountNeeds {
  readonly store: Store;
  readonly blobs: Blobs;
  readonly studio: Pick<Studio, 'draw'>;
  readonly drafts: Drafts;
  readonly clock: Clock;
  readonly log: Pick<Log, 'error'>;
  readonly bus: Pick<Bus, 'tell'>;
  readonly sessions: Sessions;
  readonly passwords: Passwords;
  readonly attempts: Attempts;
  readonly places: Places;
  readonly story: Story;
  readonly assets: Pick<Assets, 'leave'>;
  readonly letters: Letters;
  readonly sanctions: Pick<Sanctions, 'check' | 'checkAddress' | 'leaveWith' | 'inherit' | 'listOf'>;
  readonly audit: Audit;
  readonly names: Pick<Names, 'mustName'> & Pick<Moderation, 'judgeName'>;
  readonly dice: Dice;
  readonly scenarios: Pick<ScenarioBook, 'leaveAll'>;
  readonly chronicle: Pick<ChronicleBook, 'sign'>;
}

export function accounts(needs: AccountNeeds): Accounts {
  const doors = signingIn(needs);
  const guarded = { ...needs, lastAdmin: lastAdmin(needs) };
  return {
    ...doors,
    ...registering(needs, doors),
    ...accountReads(needs),
    ...profileChanges(needs),
    ...passwordChanges(needs),
    ...closing(guarded),
    ...accountExport(needs),
    ...adminUsers(guarded),
  };
}
