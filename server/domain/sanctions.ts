import type { SanctionAct, SanctionChecks } from '../../rooms/moderation-services.ts';
import type { Clock, Identity } from '../../rooms/services.ts';
import { type SanctionKind, WORLD } from '../../schema/moderation.ts';
import { ARRIVAL_SCENE } from '../../schema/protocol.ts';
import { Refusal } from '../../schema/refusals.ts';
import { sanctionRefusal, worst } from '../../schema/sanction-words.ts';
import type { Bus } from '../bus.ts';
import type { Sanction } from '../records/sanction.ts';
import { StaleWrite, type Store, type Write } from '../store/store.ts';
import type { Audit } from './audit.ts';
import { addressKey } from './limits.ts';
import type { MailboxMarks } from './mailbox-mark.ts';
import { orderedId } from './order.ts';
import { must } from './policies.ts';
import { mustOutrank } from './rank.ts';
import { runs, sanctionBook } from './sanction-book.ts';
import { sanctionedPerson, type Target } from './sanctioned.ts';

/** What is to be imposed on whom. */
export interface Imposition extends Target {
  readonly kind: SanctionKind;
  /** `world`, or a scene. */
  readonly scope: string;
  readonly reason: string;
  /** How long; null is for good. A warning takes no time. */
  readonly seconds: number | null;
  /** Of a ban from the world: whether it keeps new guests out of his network too, for a while; so it does for guests. */
  readonly network?: boolean | undefined;
  readonly report?: string;
}

export interface Kick extends Target {
  readonly scope: string;
  readonly reason: string;
  readonly report?: string;
}

/** Something that is checked and ready to be written; what comes of it is told once it is. */
export interface Prepared<T> {
  readonly made: T;
  readonly writes: readonly Write[];
  /** Tells everybody; to be called when the writes are durable. */
  tell(): void;
}

export interface Sanctions extends SanctionChecks {
  /** Imposes. Refuses `account.unknown`, `sanction.self`, `sanction.rank` and `sanction.scope`. */
  impose(by: Identity, what: Imposition): Promise<Sanction>;
  /** The same, to be written together with other things. */
  prepare(by: Identity, what: Imposition): Promise<Prepared<Sanction>>;
  /** Sends somebody away, once. */
  kick(by: Identity, what: Kick): Promise<void>;
  prepareKick(by: Identity, what: Kick): Promise<Prepared<undefined>>;
  /** Lifts before its time. Refuses `sanction.unknown`, `sanction.over`, `sanction.self`. */
  lift(by: Identity, id: string, why: string): Promise<Sanction>;
  prepareLift(by: Identity, id: string, why: string): Promise<Prepared<Sanction>>;
  /** Everything ever imposed on an account, the newest first. */
  listOf(account: string): Promise<Sanction[]>;
  /** The writes by which what runs outlives a closing account: it is found again by its e-mail's mark. */
  leaveWith(account: string, email: string | null): Promise<Write[]>;
  /** The writes by which an account takes over what its e-mail left behind; to be told with `inherited`. */
  inherit(account: string, email: string | null): Promise<Prepared<readonly Sanction[]>>;
  /** Forgets networks whose time is over. */
  sweep(): Promise<void>;
}

interface Needs {
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Bus;
  readonly audit: Audit;
  readonly marks: MailboxMarks;
  /** Whether there is a scene of that name. */
  readonly isScene: (scene: string) => boolean;
  /** How long a ban keeps new guests out of its network, in hours; 0 is not at all. */
  readonly addressHours: number;
}

const told = ({ id, account, kind, scope, until, reason }: Sanction) => ({ id, account, kind, scope, until, reason });

/** What a sanction forbids: `speak` somewhere, `enter` a scene, `act` at all. Everybody may enter the arrival hall: the clerk is there. */
function forbids({ kind, scope }: Sanction, act: SanctionAct, where: string): boolean {
  if (kind === 'ban' && scope === WORLD) return act !== 'enter' || where !== ARRIVAL_SCENE;
  if (kind === 'ban') return act !== 'act' && scope === where;
  return act === 'speak' && (scope === WORLD || scope === where);
}

export function sanctions({ store, clock, bus, audit, marks, isScene, addressHours }: Needs): Sanctions {
  const book = sanctionBook({ store, clock, bus });
  const person = sanctionedPerson({ store });

  function announce(one: Sanction): void {
    book.forget(one.account);
    bus.tell('sanction.imposed', told(one));
  }

  async function prepare(by: Identity, what: Imposition): Promise<Prepared<Sanction>> {
    const { kind, scope, reason, seconds, report = null, network } = what;
    must(by, 'moderation.desk', 'others');
    const whom = await person(what);
    mustOutrank(by, whom);
    if (scope !== WORLD && (!isScene(scope) || (kind === 'ban' && scope === ARRIVAL_SCENE)))
      throw new Refusal('sanction.scope');
    const now = clock.now();
    const keepsOut = kind === 'ban' && scope === WORLD && addressHours > 0 && (network ?? whom.guest);
    const address = keepsOut ? await whom.address() : null;
    const until = kind === 'warn' ? now : seconds === null ? null : now + seconds * 1000;
    const bound = now + addressHours * 3600_000;
    const made: Sanction = {
      id: orderedId(clock),
      account: whom.id,
      kind,
      scope,
      reason,
      by: by.id,
      at: now,
      until,
      liftedAt: null,
      report,
      mailbox: null,
      address,
      addressUntil: address === null ? null : Math.min(until ?? bound, bound),
    };
    const details = { kind, scope, until: made.until, report, network: address !== null };
    const row = audit.row({ by: by.id, act: `account.${kind}`, subject: whom.id, why: reason, details });
    return { made, writes: [{ in: 'sanctions', insert: made }, row], tell: () => announce(made) };
  }

  async function prepareKick(by: Identity, what: Kick): Promise<Prepared<undefined>> {
    const { scope, reason, report = null } = what;
    must(by, 'moderation.desk', 'others');
    const whom = await person(what);
    mustOutrank(by, whom);
    if (scope !== WORLD && !isScene(scope)) throw new Refusal('sanction.scope');
    const row = audit.row({
      by: by.id,
      act: 'account.kick',
      subject: whom.id,
      why: reason,
      details: { scope, report },
    });
    const tell = () => bus.tell('account.kicked', { id: row.insert.id, account: whom.id, scope, reason });
    return { made: undefined, writes: [row], tell };
  }

  async function prepareLift(by: Identity, id: string, why: string): Promise<Prepared<Sanction>> {
    must(by, 'moderation.desk', 'others');
    const found = await store.sanctions.get(id);
    if (!found) throw new Refusal('sanction.unknown');
    if (found.account === by.id) throw new Refusal('sanction.self');
    const now = clock.now();
    if (!runs(found, now)) throw new Refusal('sanction.over');
    const { account, kind, scope } = found;
    const change = { liftedAt: now, address: null, addressUntil: null };
    const details = { account, kind, scope };
    return {
      made: { ...found, ...change },
      writes: [
        { in: 'sanctions', update: id, change, only: { liftedAt: null } },
        audit.row({ by: by.id, act: 'sanction.lift', subject: id, why, details }),
      ],
      tell: () => {
        book.forget(account);
        bus.tell('sanction.lifted', { id, account, kind, scope });
      },
    };
  }

  /** Writes, then tells. */
  async function carryOut<T>(preparing: Promise<Prepared<T>>): Promise<T> {
    const { made, writes, tell } = await preparing;
    await store.batch(writes);
    tell();
    return made;
  }

  return {
    running: (account) => book.running(account),
    async check({ id }, act, where = WORLD) {
      const running = await book.running(id);
      if (running.length === 0) return;
      const found = worst(running.filter((one) => forbids(one, act, where)));
      if (found) throw sanctionRefusal(found);
    },
    async checkAddress(address) {
      const now = clock.now();
      const found = await store.sanctions.find({ where: { address: addressKey(address), liftedAt: null } });
      const until = Math.max(0, ...found.map((one) => (runs(one, now) ? (one.addressUntil ?? 0) : 0)));
      if (until > now) throw new Refusal('sanction.address', { until });
    },
    prepare,
    prepareKick,
    prepareLift,
    impose: (by, what) => carryOut(prepare(by, what)),
    kick: (by, what) => carryOut(prepareKick(by, what)),
    lift: (by, id, why) =>
      carryOut(prepareLift(by, id, why)).catch((error) => {
        throw error instanceof StaleWrite ? new Refusal('sanction.over') : error;
      }),
    async listOf(account) {
      return store.sanctions.find({ where: { account }, descending: true });
    },
    async leaveWith(account, email) {
      if (email === null) return [];
      const [mailbox = null] = marks(email);
      const running = await book.running(account);
      return running.map(({ id }) => ({ in: 'sanctions', update: id, change: { mailbox } }) as const);
    },
    async inherit(account, email) {
      const where = { mailbox: { in: email === null ? [] : marks(email) }, liftedAt: null };
      const now = clock.now();
      const left = email === null ? [] : await store.sanctions.find({ where });
      const made = left.filter((one) => runs(one, now)).map((one) => ({ ...one, account, mailbox: null }));
      const writes = made.map(({ id }): Write => ({ in: 'sanctions', update: id, change: { account, mailbox: null } }));
      return { made, writes, tell: () => made.forEach(announce) };
    },
    async sweep() {
      const over = await store.sanctions.find({ where: { addressUntil: { to: clock.now() } } });
      for (const { id } of over) await store.sanctions.update(id, { address: null, addressUntil: null });
    },
  };
}
