import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parvis } from '../../client-sdk/index.ts';
import type { Clock } from '../../rooms/services.ts';
import { readConfig } from '../../server/config.ts';
import { openLog } from '../../server/log.ts';
import { openWorld, type World } from '../../server/world.ts';
import { drawScenes } from './drawn-scenes.ts';
import type { Wire } from './wire.ts';

/** How a player comes: in which language, with whose session, over which wire. */
export interface Who {
  readonly locale?: 'fr' | 'en';
  readonly token?: string | null;
  readonly through?: Wire;
}

export interface TestWorld {
  readonly url: string;
  readonly world: World;
  readonly dataDir: string;
  readonly scenesDir: string;
  /** Every line the server logged. */
  readonly logged: string[];
  /** A player who has entered a scene: a guest, or with what was given. */
  enter(scene?: string, options?: Who): Promise<Parvis>;
  /** A player who has not entered yet. */
  somebody(options?: Who): Parvis;
  /** Stops the server and starts another one on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

type Env = Readonly<Record<string, string>>;

const ROOMY: Env = {
  PORT: '0',
  HOST: '127.0.0.1',
  LOG_FORMAT: 'json',
  REGISTRATIONS_PER_ADDRESS: '1000',
  LOGIN_TRIES_PER_ADDRESS: '1000',
  GUESTS_PER_ADDRESS: '1000',
  JOINS_PER_ADDRESS: '1000',
  SOCKETS_PER_ADDRESS: '1000',
  // Everybody in a test comes from one address.
  BAN_ADDRESS_HOURS: '0',
  HTTP_REQUESTS_PER_ADDRESS: '100000',
};

/** Opens a whole world on a free port: real rooms, real HTTP, SQLite and files in a folder that goes away with it. */
export async function openTestWorld(env: Env = {}, clock?: Clock, watch?: (line: string) => void): Promise<TestWorld> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parvis-data-'));
  const scenesDir = env['SCENES_DIR'] ?? drawScenes();
  const config = readConfig({ ...ROOMY, DATA_DIR: dataDir, SCENES_DIR: scenesDir, ...env });
  const logged: string[] = [];
  const log = openLog(config.log, { write: (line) => logged.push(line) });
  const players: Parvis[] = [];
  let world = await openWorld(config, { log, ...(clock ? { clock } : {}), ...(watch ? { watch } : {}) });

  const leaveAll = () =>
    Promise.all(
      players.splice(0).map((player) => {
        player.live.disconnect();
        return player.leave();
      }),
    );
  const somebody: TestWorld['somebody'] = ({ locale = 'en', token, through } = {}) => {
    const url = through?.url ?? `http://127.0.0.1:${world.port}`;
    const player = new Parvis(url, { locale, ...(token ? { token } : {}) });
    players.push(player);
    return player;
  };

  return {
    get url() {
      return `http://127.0.0.1:${world.port}`;
    },
    get world() {
      return world;
    },
    dataDir,
    scenesDir,
    logged,
    somebody,
    async enter(scene, options) {
      const player = somebody(options);
      await player.enter(scene);
      return player;
    },
    async restart() {
      await leaveAll();
      await world.close();
      world = await openWorld(config, { log, ...(clock ? { clock } : {}) });
    },
    async close() {
      await leaveAll();
      await world.close();
      rmSync(dataDir, { recursive: true });
      if (!env['SCENES_DIR']) rmSync(scenesDir, { recursive: true });
    },
  };
}
