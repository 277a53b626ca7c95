import type { Client } from '@colyseus/core';
import type { Body } from './body.ts';
import type { Census } from './census.ts';
import { Line } from './post.ts';

/** Unsent bytes past which a reader is left out of patches, until he has read all of it and gets everything anew. */
const BEHIND_BYTES = 1024 * 1024;

/** Where a client carries its audience: it is asked for at every patch. */
const AUDIENCE = Symbol('audience');

interface Onlooker extends Client {
  [AUDIENCE]?: Audience;
}

/** Up to which of its client's ticks a body has walked. */
export interface Walked {
  readonly tick: number;
}

/** What one client has been told. */
export class Audience extends Line {
  readonly walked: Walked;
  /** Whose eyes he looks through; null while he has no body. */
  body: Body | null = null;
  /** The bodies he was told of; null when it is exactly everybody in view of his quarter. */
  told: Body[] | null = null;
  /** In a crowd: how many of `told`, from the first on, are told of at every tick. The others come at a lower rate. */
  near = 0;
  /** In a crowd: the number of the tick at which he is next told of others. */
  chooseAt = 0;
  /** How many people in view he is not told of, as he was last told. */
  more = 0;
  /** He reads too slowly: patches are left out until he has read what he has, and then gets everything again. */
  behind = false;

  constructor(client: Client, walked: Walked) {
    super(client);
    this.walked = walked;
  }
}

/** The audience that each client is. */
export class Audiences {
  readonly #courseOf: (client: Client) => Walked;

  constructor(courseOf: (client: Client) => Walked) {
    this.#courseOf = courseOf;
  }

  of(client: Onlooker): Audience {
    let audience = client[AUDIENCE];
    if (!audience) {
      audience = new Audience(client, this.#courseOf(client));
      // Whoever was told nothing yet is told everything.
      audience.behind = true;
      client[AUDIENCE] = audience;
    }
    return audience;
  }

  /** The body whose eyes a client looks through. */
  seat(audience: Audience, census: Census): Body | null {
    if (audience.body && !audience.body.gone) return audience.body;
    audience.told ??= [];
    audience.body = census.bodyOf(audience.client.sessionId) ?? null;
    if (audience.body) audience.body.audience = audience;
    return audience.body;
  }

  /** Whether a reader has so much to read still that this patch is left out. */
  isBehind(audience: Audience): boolean {
    const unsent = audience.look();
    if (audience.behind) return unsent > 0;
    if (unsent <= BEHIND_BYTES) return false;
    audience.behind = true;
    return true;
  }
}
