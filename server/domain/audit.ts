import type { Clock, Identity } from '../../rooms/services.ts';
import type { AuditSearch, AuditView } from '../../schema/rest/moderation.ts';
import type { AuditRow } from '../records/audit.ts';
import { pageOf } from '../store/page.ts';
import type { Store, Where } from '../store/store.ts';
import { orderedId } from './order.ts';
import { must } from './policies.ts';
import { stamp } from './profiles.ts';

/** Something staff do, before it is done. */
export interface Act {
  /** An account, or `console`. */
  readonly by: string;
  /** `noun.verb`. */
  readonly act: string;
  /** The id of what it is done to. */
  readonly subject: string;
  readonly why?: string;
  readonly details?: AuditRow['details'];
}

/** The book of what staff did. It is only ever added to. */
export interface Audit {
  /** The row, to be written in one batch with what it tells of: the one is not done without the other. */
  row(act: Act): { readonly in: 'audit'; readonly insert: AuditRow };
  /** A page of it for admins, the newest first; `next` is the cursor of the following one, null on the last. */
  page(by: Identity, asked: AuditSearch): Promise<{ rows: AuditView[]; next: string | null }>;
}

export function audit({ store, clock }: { store: Store; clock: Clock }): Audit {
  return {
    row({ by, act, subject, why = '', details = {} }) {
      return { in: 'audit', insert: { id: orderedId(clock), at: clock.now(), by, act, subject, why, details } };
    },
    async page(identity, { by, act, subject, ...turn }) {
      must(identity, 'audit.read', 'others');
      const where: Where<AuditRow> = {
        ...(by === undefined ? {} : { by }),
        ...(act === undefined ? {} : { act: { prefix: act } }),
        ...(subject === undefined ? {} : { subject }),
      };
      const { page, next } = await pageOf(store.audit, { where, descending: true }, turn);
      return { rows: page.map((row) => ({ ...row, at: stamp(row.at) })), next };
    },
  };
}
