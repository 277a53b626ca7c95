import type { Commands } from '../../rooms/moderation-services.ts';
import type { Clock, Limits } from '../../rooms/services.ts';
import type { Bus } from '../bus.ts';
import type { Store } from '../store/store.ts';
import type { Audit } from './audit.ts';
import type { Channels } from './channels.ts';
import { type Desk, desk } from './desk.ts';
import { type DeskPeople, deskPeople } from './desk-people.ts';
import { gathering } from './evidence.ts';
import type { Dice } from './guest-names.ts';
import { heldMessages } from './held-messages.ts';
import { moderationCommands } from './moderation-commands.ts';
import { removals } from './removals.ts';
import { type Reports, reports } from './reports.ts';
import type { Sanctions } from './sanctions.ts';
import { type Verdicts, verdicts } from './verdicts.ts';

interface Needs {
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Bus;
  readonly limits: Limits;
  readonly dice: Dice;
  readonly audit: Audit;
  readonly sanctions: Sanctions;
  readonly channels: Pick<Channels, 'reach'>;
}

/** What comes before the staff, what they see of it, and what they do. */
export interface ModerationOffice {
  readonly reports: Reports;
  readonly desk: Desk;
  readonly people: DeskPeople;
  readonly verdicts: Verdicts;
  readonly commands: Commands;
}

export function moderationOffice(needs: Needs): ModerationOffice {
  return {
    reports: reports({ ...needs, evidence: gathering(needs) }),
    desk: desk(needs),
    people: deskPeople(needs),
    verdicts: verdicts({ ...needs, remove: removals(needs), held: heldMessages(needs) }),
    commands: moderationCommands(needs),
  };
}
