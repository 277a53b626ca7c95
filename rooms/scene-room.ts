import { type AuthContext, type Client, definePlugins } from '@colyseus/core';
import { MoveInput } from '../schema/input.ts';
import { CLOSE, TICK_RATE } from '../schema/protocol.ts';
import { admit, arrive, open, type SeatAuth } from './arrival.ts';
import type { Agenda } from './events/agenda.ts';
import type { Feature } from './feature.ts';
import { ChatFeature } from './features/chat.ts';
import { ChronicleFeature } from './features/chronicle.ts';
import { DialogueFeature } from './features/dialogue.ts';
import { EmotesFeature } from './features/emotes.ts';
import { ExhibitsFeature } from './features/exhibits.ts';
import { FaultsFeature } from './features/faults.ts';
import { FriendsFeature } from './features/friends.ts';
import { IdentityFeature } from './features/identity.ts';
import { ModerationFeature } from './features/moderation.ts';
import { courseOf, hear } from './features/movement.ts';
import { NpcsFeature } from './features/npcs.ts';
import { PlacesFeature } from './features/places.ts';
import { PlayFeature } from './features/play.ts';
import { PortalsFeature } from './features/portals.ts';
import { SanctionsFeature } from './features/sanctions.ts';
import { ScenarioFeature } from './features/scenario.ts';
import { StoryFeature } from './features/story.ts';
import { WorldEventsFeature } from './features/world-events.ts';
import { ZonesFeature } from './features/zones.ts';
import { refuseBundles } from './frames.ts';
import { CrowdSerializer } from './interest/crowd-serializer.ts';
import { CROWD_RULES } from './interest/rules.ts';
import { keepPace } from './pace.ts';
import { sceneNews } from './rebuild.ts';
import { keepSeat, takeBack, wasLost } from './reconnection.ts';
import { roomIdOf } from './seats.ts';
import type { RoomServices, Scene } from './services.ts';
import { Stage } from './stage.ts';
import { step } from './step.ts';

export interface SceneRoomSettings {
  /** How long a dropped connection keeps its seat, in seconds. */
  readonly reconnectionSeconds: number;
  /** In a crowd, how many bodies a client is told of; see CROWD_RULES. */
  readonly bodiesTold?: number;
}

/** The class of every room: one scene, with the services of one world. */
export function sceneRoom(services: RoomServices, settings: SceneRoomSettings) {
  const agendas = new Map<string, Agenda>();
  return class SceneRoom extends Stage {
    readonly services = services;
    scene!: Scene;
    override inputs = this.defineInput(MoveInput, {
      tickRate: TICK_RATE,
      // An intent is heard when it comes: nothing is kept for those who ask.
      bufferMaxSize: 0,
      sanitize: (input) => hear(this, input),
    });
    readonly features = {
      identity: new IdentityFeature(),
      places: new PlacesFeature(),
      story: new StoryFeature(),
      npcs: new NpcsFeature(),
      dialogue: new DialogueFeature(),
      portals: new PortalsFeature(),
      scenario: new ScenarioFeature(),
      friends: new FriendsFeature(),
      chat: new ChatFeature(),
      emotes: new EmotesFeature(),
      exhibits: new ExhibitsFeature(),
      events: new WorldEventsFeature(agendas),
      moderation: new ModerationFeature(),
      sanctions: new SanctionsFeature(),
      zones: new ZonesFeature(),
      play: new PlayFeature(),
      chronicle: new ChronicleFeature(),
      faults: new FaultsFeature(),
    };
    override plugins = definePlugins(this.features);

    /** Colyseus sets its own serializer with the state; a scene has one that knows who is around whom. */
    override setSerializer(): void {
      super.setSerializer(
        new CrowdSerializer(courseOf, { ...CROWD_RULES, most: settings.bodiesTold ?? CROWD_RULES.most }),
      );
    }

    /** Steps that have come due, and then a patch, so that no patch is older than its step. */
    beat(due: number): void {
      try {
        for (let left = due; left > 0; left--) step(this, 1 / TICK_RATE);
        super.broadcastPatch();
      } catch (error) {
        this.services.log.error({ error, room: this.roomId }, 'a room missed a beat');
      }
    }

    /** Colyseus's own timer does nothing: with `patchRate` it is there for clients to be told the rate. */
    override broadcastPatch(): boolean {
      return false;
    }

    static override onAuth(token: string, options: unknown, context: AuthContext): Promise<SeatAuth> {
      return admit(services, token, options, context);
    }

    override async onCreate(options: { scene: string }): Promise<void> {
      refuseBundles(this);
      this.scene = open(services, options.scene);
      this.state.scene = this.scene.id;
      this.state.edition = this.scene.edition;
      this.roomId = roomIdOf(this.scene.id);
      this.maxClients = this.scene.shape.capacity;
      this.patchRate = 1000 / TICK_RATE;
      this.until(keepPace(this.patchRate, (due) => this.beat(due)));
      this.clock.setInterval(() => this.dropSlowReaders(), 1000);
      for (const feature of Object.values<Feature>(this.features)) await feature.opened?.();
      this.until(services.scenes.follow(sceneNews(this)));
    }

    override async onJoin(client: Client, options: unknown): Promise<void> {
      const occupant = await arrive(this, client, options);
      for (const feature of Object.values<Feature>(this.features)) feature.arrived?.(occupant);
    }

    override async onDrop(client: Client, code?: number): Promise<void> {
      if (wasLost(code)) await keepSeat(this, client, settings.reconnectionSeconds);
    }

    override async onReconnect(client: Client): Promise<void> {
      await takeBack(this, client);
    }

    override async onLeave(client: Client): Promise<void> {
      const occupant = this.occupants.get(client.sessionId);
      if (!occupant) return;
      for (const feature of Object.values<Feature>(this.features)) await feature.departing?.(occupant);
      occupant.exit();
      services.presence.leave(occupant.identity.id, { roomId: this.roomId, sessionId: client.sessionId });
      this.occupants.delete(client.sessionId);
      this.state.players.delete(client.sessionId);
      this.state.people = this.state.players.size;
    }

    override onBeforeShutdown(): void {
      this.announce('server.draining', {});
      this.disconnect(CLOSE.draining).catch(() => {});
    }

    override onDispose(): void {
      this.stopAll();
    }
  };
}
