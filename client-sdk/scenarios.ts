import type { InviteChange, InviteView } from '../schema/rest/invites.ts';
import type {
  ScenarioChange,
  ScenarioDetail,
  ScenarioMaking,
  ScenarioPlayerView,
  ScenarioView,
} from '../schema/rest/scenarios.ts';
import type { Rest } from './rest.ts';

/** What a new scenario is: in story mode unless said. */
export type ToFound = Omit<ScenarioMaking, 'mode'> & Partial<Pick<ScenarioMaking, 'mode'>>;

/** A new invite code: without a word one is made up; an end (ISO 8601) and a number of uses may be set. */
export interface ToInvite {
  readonly code?: string;
  readonly expires_at?: string | null;
  readonly uses?: number | null;
}

/**
 * Private worlds: made, looked after, come into by a code, and left for good. Going in and out with one's body is
 * `Parvis.enterScenario` and `leaveScenario`. Everything rejects with a RefusalError.
 */
export class Scenarios {
  readonly #rest: Rest;

  constructor(rest: Rest) {
    this.#rest = rest;
  }

  /** Those that one plays in, the newest first. */
  async mine(): Promise<readonly ScenarioView[]> {
    return (await this.#rest.get<{ scenarios: ScenarioView[] }>('/v1/users/me/scenarios')).scenarios;
  }

  /** Those that somebody plays in, the newest first. */
  async of(user: string): Promise<readonly ScenarioView[]> {
    const path = `/v1/users/${encodeURIComponent(user)}/scenarios`;
    return (await this.#rest.get<{ scenarios: ScenarioView[] }>(path)).scenarios;
  }

  /** Makes one, with a picture if there is one: one is its owner, and in campaign mode its game master. */
  async create(making: ToFound, cover?: Blob): Promise<ScenarioDetail> {
    const reply = await this.#rest.post<{ scenario: { Scenario: ScenarioDetail } }>(
      '/v1/scenarios/create',
      withCover(making, cover),
    );
    return reply.scenario.Scenario;
  }

  /** Refuses `scenario.unknown` where one does not play. */
  async get(id: string): Promise<ScenarioDetail> {
    return (await this.#rest.get<{ scenario: ScenarioDetail }>(at(id))).scenario;
  }

  /** For its owner, as are the following up to `dismissGm`. What is left out stays. */
  async change(id: string, change: ScenarioChange, cover?: Blob): Promise<ScenarioDetail> {
    return (await this.#rest.patch<{ scenario: ScenarioDetail }>(at(id), withCover(change, cover))).scenario;
  }

  /** Deletes it for good, with everything that is of it. */
  delete(id: string): Promise<void> {
    return this.#rest.delete(at(id));
  }

  async transfer(id: string, user: string): Promise<ScenarioDetail> {
    const body = { newOwnerUserId: user };
    return (await this.#rest.post<{ scenario: ScenarioDetail }>(at(id, 'transfer'), body)).scenario;
  }

  remove(id: string, user: string): Promise<void> {
    return this.#rest.delete(at(id, 'players', user));
  }

  async nameGm(id: string, user: string): Promise<void> {
    await this.#rest.put(at(id, 'gms', user));
  }

  dismissGm(id: string, user: string): Promise<void> {
    return this.#rest.delete(at(id, 'gms', user));
  }

  /** Its owner, then the others by username. */
  async players(id: string): Promise<readonly ScenarioPlayerView[]> {
    return (await this.#rest.get<{ players: ScenarioPlayerView[] }>(at(id, 'players'))).players;
  }

  /** Comes in by a code, in upper or lower case; coming again changes nothing. Refuses `invite.unknown`. */
  async join(code: string): Promise<ScenarioView> {
    return (await this.#rest.post<{ scenario: ScenarioView }>('/v1/scenarios/join', { invite_code: code })).scenario;
  }

  /** Leaves it for good; its owner is refused. */
  async leave(id: string): Promise<void> {
    await this.#rest.post(at(id, 'leave'));
  }

  /** The codes that are not revoked, the first at the head. For its owner and its game masters, as are the following three. */
  async invites(id: string): Promise<readonly InviteView[]> {
    return (await this.#rest.get<{ invites: InviteView[] }>(at(id, 'invites'))).invites;
  }

  async invite(id: string, making: ToInvite = {}): Promise<InviteView> {
    return (await this.#rest.post<{ invite: InviteView }>(at(id, 'invites'), making)).invite;
  }

  /** `invite` is the id of a code: addresses are written down by others. */
  async changeInvite(id: string, invite: string, change: InviteChange): Promise<InviteView> {
    return (await this.#rest.patch<{ invite: InviteView }>(at(id, 'invites', invite), change)).invite;
  }

  /** From then on it lets nobody in. The first code is changed with the scenario instead. */
  revoke(id: string, invite: string): Promise<void> {
    return this.#rest.delete(at(id, 'invites', invite));
  }

  /** A QR picture of the link of its first code; `invite` is the id of another. */
  picture(id: string, invite?: string): Promise<Blob> {
    const query = invite === undefined ? '' : `?${new URLSearchParams({ invite })}`;
    return this.#rest.blob(`${at(id, 'invite.png')}${query}`);
  }
}

const at = (id: string, ...more: string[]) => ['/v1/scenarios', ...[id, ...more].map(encodeURIComponent)].join('/');

/** As JSON, or as a form where a picture goes with it; what is null is sent there as nothing. */
function withCover(fields: ToFound | ScenarioChange, cover: Blob | undefined): object {
  if (!cover) return fields;
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.append(name, value ?? '');
  form.append('cover', cover, 'cover');
  return form;
}
