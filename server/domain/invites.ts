import type { Clock, Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { InviteChange, InviteMaking, InviteView } from '../../schema/rest/invites.ts';
import { MOST_IN_SCENARIO } from '../../schema/scenarios.ts';
import type { InviteCode } from '../records/invite-code.ts';
import type { ScenarioRecord } from '../records/scenario.ts';
import type { Store } from '../store/store.ts';
import type { CodeTries } from './code-tries.ts';
import { codeOf, forgottenCodes, inviteIds, linkOf, madeUpCode, stateOf } from './invite-codes.ts';
import { type InvitePicture, invitePicture } from './invite-picture.ts';
import type { Members } from './members.ts';
import { must } from './policies.ts';
import { stamp, stampOr } from './profiles.ts';
import type { ScenarioTurns } from './scenario-turns.ts';

/**
 * The codes that let people into a scenario: looked after by its owner and its game masters. All refuse `scenario.unknown`
 * to strangers and `invite.not_yours` to other players; a code is named by itself or by its id, and `invite.unknown` if
 * the scenario has no such one.
 */
export interface Invites {
  /** Those that are not revoked, the first at the head, then as they were made. */
  list(by: Identity, scenario: string): Promise<InviteView[]>;
  /** Makes one from an address; refuses `scenario.code_taken`, `invite.past`, `invite.too_many` and, after wrong guesses, `request.too_many`. */
  make(by: Identity, scenario: string, making: InviteMaking, address: string): Promise<InviteView>;
  /** Gives it other limits; refuses `invite.past`. */
  change(by: Identity, scenario: string, code: string, change: InviteChange): Promise<InviteView>;
  /** It lets nobody in any more, and nobody else gets it. Refuses `invite.first`. */
  revoke(by: Identity, scenario: string, code: string): Promise<void>;
  /** The picture of its link: of the first code for every player, of another (by its id) for those who look after them. */
  picture(by: Identity, scenario: string, invite?: string): Promise<InvitePicture>;
}

export interface InviteNeeds {
  readonly store: Pick<Store, 'inviteCodes'>;
  readonly clock: Clock;
  readonly members: Pick<Members, 'played'>;
  readonly turns: ScenarioTurns;
  readonly tries: CodeTries;
  readonly dice: (sides: number) => number;
  readonly publicUrl: string;
  /** What ids of codes are derived from. */
  readonly secret: string;
}

export function invites({ store, clock, members, turns, tries, dice, publicUrl, secret }: InviteNeeds): Invites {
  const idOf = inviteIds(secret);

  function shown(invite: InviteCode): InviteView {
    const { id: code, first, expiresAt, most, uses, by, at } = invite;
    const state = stateOf(invite, clock.now());
    return {
      id: idOf(code),
      code,
      link: linkOf(publicUrl, code),
      first,
      // Revoked ones are not shown.
      state: state === 'revoked' ? 'expired' : state,
      expires_at: stampOr(expiresAt),
      uses: most,
      used: uses,
      by,
      created_at: stamp(at),
    };
  }

  async function kept(scenario: string) {
    const all = await store.inviteCodes.find({ where: { scenario }, sort: 'at' });
    const good = all.filter(({ revokedAt }) => revokedAt === null);
    good.sort((a, b) => Number(b.first) - Number(a.first));
    return { good, all };
  }

  async function named(scenario: string, code: string): Promise<InviteCode> {
    const found = (await kept(scenario)).good.find(({ id }) => id === codeOf(code) || idOf(id) === code);
    if (!found) throw new Refusal('invite.unknown');
    return found;
  }

  async function looksAfter(by: Identity, scenario: string): Promise<void> {
    must(by, 'scenario.invite');
    mustLead(by, await members.played(by, scenario));
  }

  function momentOf(text: string | null): number | null {
    if (text === null) return null;
    const at = Date.parse(text);
    if (at <= clock.now()) throw new Refusal('invite.past');
    return at;
  }

  /** Of several who want the same code one gets it; a made-up one that is taken is made up anew. */
  async function made(by: Identity, scenario: string, { code, expires_at, uses }: InviteMaking): Promise<InviteCode> {
    const expiresAt = momentOf(expires_at);
    const { value } = await turns.take(scenario, async (now) => {
      mustLead(by, now);
      const { good, all } = await kept(scenario);
      const most = MOST_IN_SCENARIO.codes;
      if (good.length >= most) throw new Refusal('invite.too_many', { most });
      const id = code ?? madeUpCode(dice);
      if (code && (await store.inviteCodes.get(code))) throw new Refusal('scenario.code_taken');
      const limits = { first: false, expiresAt, most: uses, uses: 0, revokedAt: null };
      const invite: InviteCode = { id, scenario, ...limits, by: by.id, at: clock.now() };
      return { writes: [{ in: 'inviteCodes', insert: invite }, ...forgottenCodes(all)], value: invite };
    });
    return value;
  }

  return {
    async list(by, scenario) {
      await looksAfter(by, scenario);
      return (await kept(scenario)).good.map(shown);
    },

    async make(by, scenario, making, address) {
      await looksAfter(by, scenario);
      // A made-up code tells nothing of what others have.
      if (making.code === undefined) return shown(await made(by, scenario, making));
      return shown(await tries.tryIt({ account: by.id, address }, () => made(by, scenario, making)));
    },

    async change(by, scenario, code, { expires_at, uses }) {
      await looksAfter(by, scenario);
      const change = {
        ...(expires_at === undefined ? {} : { expiresAt: momentOf(expires_at) }),
        ...(uses === undefined ? {} : { most: uses }),
      };
      const { value } = await turns.take(scenario, async (now) => {
        mustLead(by, now);
        const invite = await named(scenario, code);
        const only = { revokedAt: null };
        return {
          writes: [{ in: 'inviteCodes', update: invite.id, change, only }],
          value: { ...invite, ...change },
        };
      });
      return shown(value);
    },

    async revoke(by, scenario, code) {
      await looksAfter(by, scenario);
      await turns.take(scenario, async (now) => {
        mustLead(by, now);
        const { id, first } = await named(scenario, code);
        if (first) throw new Refusal('invite.first');
        const change = { revokedAt: clock.now() };
        return { writes: [{ in: 'inviteCodes', update: id, change, only: { revokedAt: null } }], value: null };
      });
    },

    async picture(by, scenario, invite) {
      const { code } = await members.played(by, scenario);
      if (invite === undefined) return invitePicture(linkOf(publicUrl, code));
      await looksAfter(by, scenario);
      return invitePicture(linkOf(publicUrl, (await named(scenario, invite)).id));
    },
  };
}

/** Codes are for the owner and, in a campaign, its game masters. */
function mustLead({ id }: Pick<Identity, 'id'>, { owner, gms }: ScenarioRecord): void {
  if (owner !== id && !gms.includes(id)) throw new Refusal('invite.not_yours');
}
