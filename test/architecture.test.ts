import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Who may import whom. The whole architecture, in a few lines. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  schema: [],
  rooms: ['schema'],
  server: ['schema', 'rooms'],
  commands: ['schema', 'rooms', 'server', 'client-sdk'],
  'client-sdk': ['schema'],
  web: ['schema', 'client-sdk'],
  scenes: [],
  test: ['schema', 'rooms', 'server', 'client-sdk', 'web', 'scenes', 'bench', 'commands'],
  bench: ['schema', 'rooms', 'server', 'client-sdk', 'web', 'scenes', 'test', 'commands'],
};

/** What only some files may touch. */
const OWNERS: readonly { readonly what: string; readonly uses: RegExp; readonly owners: RegExp }[] = [
  { what: 'the environment', uses: /\bprocess\.env\b/, owners: /^server\/config\.ts$/ },
  {
    what: 'the console',
    uses: /\bconsole\.|process\.stdout|process\.stderr/,
    owners: /^(server\/(log|commands\/terminal)\.ts|scenes\/art\/.*)$/,
  },
  { what: 'JWT', uses: /from 'jsonwebtoken'/, owners: /^server\/domain\/[\w-]*(session|token)[\w-]*\.ts$/ },
  { what: 'the matchmaker', uses: /\bmatchMaker\b/, owners: /^rooms\/(seats|matchmaking)\.ts$/ },
  { what: 'mongoose', uses: /from '(mongoose|mongodb)'/, owners: /^server\/store\/mongo[\w-]*\.ts$/ },
  { what: 'SQLite', uses: /from 'node:sqlite'/, owners: /^server\/store\/sqlite[\w-]*\.ts$/ },
];

const DUMPING_GROUND = /(^|\/)(utils?|helpers?|common|types|misc)(\.ts$|\/)/;
const MAX_LINES = 250;

const files = globSync('{schema,rooms,server,client-sdk,web,scenes,test,bench}/**/*.ts', {
  exclude: (path) => path.includes('node_modules'),
});
/** The commands of the terminal are in server/, but nothing there may lean on them. */
const layerOf = (file: string) => (file.startsWith('server/commands') ? 'commands' : (file.split('/')[0] ?? ''));

describe('architecture', () => {
  it('imports go one way', () => {
    const wrong = files.flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return [...text.matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g)]
        .map(([, target = '']) => layerOf(relative('.', join(dirname(file), target))))
        .filter((other) => other !== layerOf(file) && !MAY_IMPORT[layerOf(file)]?.includes(other))
        .map((other) => `${file} imports ${other}`);
    });
    assert.deepEqual(wrong, []);
  });

  it('every file is small and named for what it holds', () => {
    const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > MAX_LINES + 1);
    assert.deepEqual(long, []);
    assert.deepEqual(
      files.filter((file) => DUMPING_GROUND.test(file)),
      [],
    );
  });

  it('what has one owner is touched by its owner alone', () => {
    const product = files.filter((file) => !/^(test|bench|web)\//.test(file));
    const wrong = OWNERS.flatMap(({ what, uses, owners }) =>
      product
        .filter((file) => !owners.test(file) && uses.test(readFileSync(file, 'utf8')))
        .map((file) => `${file} touches ${what}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('every room is made by scene-room, under the net and behind the gate', () => {
    const rooms = files.filter(
      (file) => /extends (Room|Stage)\b/.test(readFileSync(file, 'utf8')) && !file.startsWith('test/'),
    );
    assert.deepEqual(rooms.sort(), ['rooms/scene-room.ts', 'rooms/stage.ts']);
    const bare = files.filter((file) => file.startsWith('rooms/') && /\.onMessage\(/.test(readFileSync(file, 'utf8')));
    assert.deepEqual(bare, []);
  });
});
