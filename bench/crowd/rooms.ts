import { type Client, Room, SchemaSerializer } from '@colyseus/core';
import { StateView, schema, t } from '@colyseus/schema';
import { Grid } from '../../rooms/interest/grid.ts';
import { CROWD_RULES } from '../../rooms/interest/rules.ts';
import { sceneRoom } from '../../rooms/scene-room.ts';
import { Exhibit, Npc, Player, type SceneState, WorldEvent } from '../../schema/state.ts';
import type { Mode } from './plan.ts';
import { field, nothingBehind } from './services.ts';

type SceneRoomClass = ReturnType<typeof sceneRoom>;

/** The scene's room, with its clients told of each other in one way or another. Everything else is the same. */
export function roomOf(mode: Exclude<Mode, 'raw'>, side: number, npcs: number): SceneRoomClass {
  const Ours = sceneRoom(nothingBehind(field(side, npcs), side), { reconnectionSeconds: 5 });
  switch (mode) {
    case 'ours':
      return Ours;
    case 'stock':
      return stock(Ours);
    case 'view':
      return view(Ours);
  }
}

const EverybodyState = schema(
  {
    scene: t.string().default(''),
    players: t.map(Player),
    npcs: t.map(Npc),
    exhibits: t.map(Exhibit),
    events: t.map(WorldEvent),
    more: t.uint16().default(0),
  },
  'EverybodyState',
);

function stock(Base: SceneRoomClass): SceneRoomClass {
  return class Stock extends Base {
    override state = new EverybodyState() as unknown as SceneState;
    override setSerializer(): void {
      Room.prototype.setSerializer.call(this, new SchemaSerializer());
    }
  };
}

interface Onlooker {
  readonly client: Client;
  readonly player: Player;
  cell: Cell;
}
interface Cell {
  readonly column: number;
  readonly row: number;
  readonly members: Set<Onlooker>;
}

/** Colyseus's own way: a StateView for each client, kept up to date as people walk from cell to cell. */
function view(Base: SceneRoomClass): SceneRoomClass {
  return class Viewed extends Base {
    readonly #grid = new Grid<Cell>(CROWD_RULES.quarter, (column, row) => ({ column, row, members: new Set() }));
    readonly #onlookers = new Map<string, Onlooker>();

    override setSerializer(): void {
      Room.prototype.setSerializer.call(this, new SchemaSerializer());
    }

    override async onJoin(client: Client, options: unknown): Promise<void> {
      await super.onJoin(client, options);
      const player = this.state.players.get(client.sessionId);
      if (!player) return;
      client.view = new StateView();
      client.view.add(player);
      const cell = this.#grid.at(player.x, player.y);
      const onlooker = { client, player, cell };
      this.#onlookers.set(client.sessionId, onlooker);
      for (const near of this.#grid.around(cell.column, cell.row))
        for (const other of near.members) meet(onlooker, other);
      cell.members.add(onlooker);
    }

    override async onLeave(client: Client): Promise<void> {
      const onlooker = this.#onlookers.get(client.sessionId);
      onlooker?.cell.members.delete(onlooker);
      this.#onlookers.delete(client.sessionId);
      await super.onLeave(client);
      client.view?.dispose();
    }

    override onBeforePatch(): void {
      for (const onlooker of this.#onlookers.values()) {
        const cell = this.#grid.at(onlooker.player.x, onlooker.player.y);
        if (cell !== onlooker.cell) this.#move(onlooker, cell);
      }
    }

    #move(onlooker: Onlooker, to: Cell): void {
      const before = this.#grid.around(onlooker.cell.column, onlooker.cell.row);
      const after = this.#grid.around(to.column, to.row);
      onlooker.cell.members.delete(onlooker);
      for (const cell of before) if (!after.includes(cell)) for (const other of cell.members) part(onlooker, other);
      for (const cell of after) if (!before.includes(cell)) for (const other of cell.members) meet(onlooker, other);
      to.members.add(onlooker);
      onlooker.cell = to;
    }
  };
}

function meet(a: Onlooker, b: Onlooker): void {
  a.client.view?.add(b.player);
  b.client.view?.add(a.player);
}

function part(a: Onlooker, b: Onlooker): void {
  a.client.view?.remove(b.player);
  b.client.view?.remove(a.player);
}
