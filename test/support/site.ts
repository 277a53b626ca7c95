import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Refusal } from '../../schema/refusals.ts';
import type { ScenePlace } from '../../schema/rest/scenes.ts';
import { sceneBook } from '../../server/content/scene-book.ts';
import { folderFiles } from '../../server/content/scene-files.ts';
import { editionFollower } from '../../server/domain/editions/edition-follower.ts';
import { editionStore } from '../../server/domain/editions/edition-store.ts';
import { editions } from '../../server/domain/editions/editions.ts';
import type { SceneCatalog } from '../../server/domain/scenes.ts';
import { buildApp } from '../../server/http/app.ts';
import { type Around, aHouse } from './house.ts';

const both = (text: string) => ({ fr: text, en: text });

/** A place with nothing in it. */
function aPlace(id: string): ScenePlace {
  const map = {
    orientation: 'orthogonal',
    infinite: false,
    width: 2,
    height: 2,
    tilewidth: 32,
    tileheight: 32,
    tilesets: [],
    layers: [],
  } as const;
  const scene = { id, title: both(id), description: both(id), capacity: 50, features: [] };
  return {
    edition: '0'.repeat(16),
    files: {},
    scene,
    map: { ...map, tilesets: [], layers: [] },
    tilesets: {},
    npcs: [],
    portals: [],
    spots: [],
    zones: [],
  };
}

function twoScenes(): SceneCatalog {
  const places = new Map(['plaza', 'gallery'].map((id) => [id, aPlace(id)]));
  const place = (id: string) => {
    const found = places.get(id);
    if (!found) throw new Refusal('scene.unknown');
    return found;
  };
  return {
    list: () =>
      [...places.values()].map(({ scene: { features: _, ...scene } }) => ({ ...scene, open: true, players: 0 })),
    mustSee: async (id) => void place(id),
    place: async (id) => place(id),
    picture: async (id) => ({ png: Buffer.from(place(id).scene.id), etag: '"drawn"' }),
    bundle: async (id, { from, portal, identity }) => ({
      ...place(id),
      events: [],
      story: { flags: Object.fromEntries(identity ? [['who', identity.name]] : []) },
      arrival: { spawn: from && portal ? `from-${from}` : null, x: 1, y: 2, facing: 'down' },
    }),
  };
}

const WEB = {
  'index.html': '<!doctype html><title>Parvis</title>',
  'assets/index-abc123.js': 'export {}',
  '.env': 'SECRET=1',
};
const SCENES = {
  'tiles/town.png': 'png',
  'tiles/town.json': '{}',
  'plaza/view.png': 'png',
  'plaza/sets/Town (free).png': 'png',
  'plaza/.hidden.png': 'png',
  'plaza/scene.json': '{}',
  'plaza/dialogues/guide.fr.ink': 'psst',
  'art/draw.ts': 'code',
};

function write(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export interface Asked {
  readonly method?: string;
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** The whole HTTP side, listening on a free port, over a house of its own. */
export async function aSite(env: Record<string, string> = {}, around: Around = {}) {
  const house = aHouse(
    { ALLOWED_ORIGINS: 'https://parvis.example', REGISTRATIONS_PER_ADDRESS: '1000', ...env },
    around,
  );
  const scenesDir = write(join(house.folder.path, '..', `${house.folder.path.split('/').at(-1)}-scenes`), SCENES);
  const webDir = write(`${scenesDir}-web`, WEB);
  const config = { ...house.config, scenesDir };
  const book = sceneBook(new Map(), 'UTC');
  const kept = editionStore(house);
  const follower = editionFollower({ ...house, book, folder: folderFiles(scenesDir), kept });
  const app = buildApp({
    ...house,
    config,
    webDir,
    scenes: twoScenes(),
    book,
    editions: editions({ ...house, kept, follower, book }),
    matchmaking: { ask: async () => ({}) },
  });
  const server = createServer(app);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function ask(path: string, { method, token, body, headers = {} }: Asked = {}) {
    const isForm = body instanceof FormData;
    const response = await fetch(url + path, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      body: isForm ? body : typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body),
      redirect: 'manual',
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') && text ? JSON.parse(text) : undefined;
    return { status: response.status, headers: response.headers, text, json };
  }

  return {
    ...house,
    url,
    app,
    ask,
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await house.close();
      for (const folder of [scenesDir, webDir]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Site = Awaited<ReturnType<typeof aSite>>;

/** A form with one file in it. */
export function aForm(bytes: Uint8Array, name = 'picture.png', field = 'file'): FormData {
  const form = new FormData();
  form.append(field, new Blob([new Uint8Array(bytes)]), name);
  return form;
}
