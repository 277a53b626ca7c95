import { type AuthContext, type Client, ServerError } from '@colyseus/core';
import { parse } from '../schema/faults.ts';
import { type JoinOptions, joinOptions } from '../schema/messages/index.ts';
import { CLOSE, PROTOCOL_VERSION } from '../schema/protocol.ts';
import { Refusal } from '../schema/refusals.ts';
import { Player } from '../schema/state.ts';
import { NO_PROGRESS } from '../schema/story.ts';
import type { Locale } from '../schema/words.ts';
import { Course } from './course.ts';
import { Ear } from './ear.ts';
import { listen } from './features/movement.ts';
import { mustPlay } from './membership.ts';
import type { Occupant } from './occupant.ts';
import { mustPreview } from './preview.ts';
import { hasRoom } from './seats.ts';
import type { Identity, RoomServices, Scene, Stand, Ticket } from './services.ts';
import type { Stage } from './stage.ts';
import { passesOf, standFor } from './standing.ts';
import { heroOf } from './story-acts.ts';

/** What the matchmaker knows of somebody before he sits; it survives a round trip as JSON. */
export interface SeatAuth {
  readonly identity: Identity;
  readonly locale: Locale;
  readonly address: string;
}

/** A traveller's old seat is taken away after this many ms if he does not leave it himself. */
const TRAVEL_GRACE_MS = 5000;

export function open(services: RoomServices, id: string): Scene {
  const scene = services.scenes.get(id);
  if (!scene) throw new Refusal('scene.unknown');
  return scene;
}

/** Lets somebody into the matchmaker, who came by himself: who is he, and may he arrive there without a portal? */
export async function admit(
  services: RoomServices,
  token: string,
  given: unknown,
  { ip }: Pick<AuthContext, 'ip'>,
): Promise<SeatAuth> {
  let locale: Locale = 'fr';
  const address = [ip].flat()[0] ?? '';
  try {
    const options = parse(joinOptions, given);
    locale = options.locale;
    if (options.protocol !== undefined && options.protocol < PROTOCOL_VERSION) throw new Refusal('client.outdated');
    if (options.ticket !== undefined) throw new Refusal('travel.ticket');
    const scene = open(services, options.scene);
    if (!token) await services.sanctions.checkAddress(address);
    const identity = token ? await services.identities.admit(token) : services.identities.passerBy(locale);
    await services.sanctions.check(identity, 'enter', scene.id);
    mustPreview(scene, identity);
    await mustPlay(services, scene, identity);
    if (
      !scene.preview &&
      !scene.shape.open &&
      (await services.places.lastIn(identity.id, scene.scenario ?? null))?.scene !== scene.id
    )
      throw new Refusal('scene.closed');
    if (!(await hasRoom(scene.id))) throw new Refusal('scene.full', { scene: scene.shape.title[locale] });
    return { identity, locale, address };
  } catch (error) {
    throw asServerError(error, locale, services);
  }
}

/** The matchmaker sends an error's text to the client: it must be the text meant for the player. */
function asServerError(error: unknown, locale: Locale, services: RoomServices): ServerError {
  if (!(error instanceof Refusal)) services.log.error({ error }, 'a join failed');
  const refusal = error instanceof Refusal ? error : new Refusal('server.internal');
  return new ServerError(refusal.status, refusal.say(locale).message);
}

/** Puts somebody's body into the room: through a portal with a ticket, where he was last, or at the default spawn. */
export async function arrive(room: Stage, client: Client, given: unknown): Promise<Occupant> {
  const { services, scene } = room;
  const auth = client.auth as SeatAuth;
  try {
    // The scene may have been closed while he was on his way.
    open(services, scene.id);
    const options: JoinOptions = parse(joinOptions, given);
    const ticket = options.ticket === undefined ? undefined : services.tickets.redeem(options.ticket, scene.id);
    const known = ticket?.identity ?? auth.identity;
    const stand = await standFor(room, known, ticket?.spawn);
    const progress = known.session === null ? NO_PROGRESS : await services.story.progress(heroOf(room, known.id));
    // The session may have ended, or the role changed, while he was on his way.
    const identity = await services.identities.stillSeated(known);
    if (!identity) throw new Refusal('auth.required');
    mustPreview(scene, identity);
    const scenario = await mustPlay(services, scene, identity);
    // Asked last of all: whoever is banned while he sits down is told by the bus.
    await services.sanctions.check(identity, 'enter', scene.id);
    const { locale } = options;
    const cameFrom = ticket?.from.roomId ?? null;
    const arriving = { identity, locale, address: auth.address ?? '', progress, scenario, cameFrom };
    const occupant = seat(room, client, arriving, stand);
    claim(room, occupant, ticket);
    return occupant;
  } catch (error) {
    throw asServerError(error, auth.locale, services);
  }
}

/** Shows an identity on a body. */
export function wear(player: Player, identity: Identity): void {
  player.name = identity.name;
  player.avatar = identity.avatar;
  player.account = identity.id;
  player.guest = identity.guest;
  player.passes = passesOf(identity);
}

interface Arriving extends SeatAuth, Pick<Occupant, 'progress' | 'scenario' | 'cameFrom'> {}

function seat(room: Stage, client: Client, arriving: Arriving, { x, y, dir }: Stand): Occupant {
  const { identity, locale, address, progress, scenario, cameFrom } = arriving;
  const player = new Player().assign({ x, y, dir });
  wear(player, identity);
  const occupant: Occupant = {
    client,
    identity,
    locale,
    address,
    player,
    course: new Course(),
    ear: new Ear(room.services.blocks, room.services.log),
    conversation: null,
    zones: [],
    rises: null,
    progress,
    scenario,
    cameFrom,
    travelling: false,
    moved: true,
    giveUp: null,
    exit: room.services.presence.enter(room.scene.id),
  };
  occupant.ear.listenAs(identity);
  listen(occupant);
  room.occupants.set(client.sessionId, occupant);
  room.state.players.set(client.sessionId, player);
  room.state.people = room.state.players.size;
  return occupant;
}

/** One body per identity: the seat it had before is given up, a traveller's after some grace. */
export function claim(room: Stage, occupant: Occupant, ticket?: Ticket): void {
  const sessionId = occupant.client.sessionId;
  const close = (code: number) => {
    const current = room.occupants.get(sessionId);
    if (current) room.dismiss(current, code);
  };
  const former = room.services.presence.take(occupant.identity.id, {
    roomId: room.roomId,
    sessionId,
    scene: room.scene.id,
    close,
  });
  if (!former) return;
  const expected = ticket?.from.sessionId === former.sessionId && ticket.from.roomId === former.roomId;
  // Not by the room's clock, which stands still once the traveller has left it empty.
  if (expected) setTimeout(() => former.close(CLOSE.replaced), TRAVEL_GRACE_MS).unref();
  else former.close(CLOSE.replaced);
}
