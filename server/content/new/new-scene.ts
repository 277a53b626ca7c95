import type { Words } from '../../../schema/words.ts';
import type { SceneFiles } from '../scene-files.ts';
import { roomMap } from './room-map.ts';

/** The house's own tileset, from the scenes folder. */
const TILESET = 'tiles/parvis.tsj';

/** What a new scene is told of the one that it leads back to. */
export interface Back {
  readonly scene: string;
  readonly title: Words;
  /** The spawn that its door leads to. */
  readonly spawn: string;
  /** Whether a door leads here from there, too. */
  readonly bothWays: boolean;
}

/**
 * The files of a new scene that runs as it is, by path: a room, a door back, somebody to talk to. Throws an Error that
 * says what the scenes folder lacks for it.
 */
export function newScene(files: SceneFiles, id: string, back: Back): ReadonlyMap<string, string> {
  const tile = tilesOf(files);
  const character = characterOf(files);
  return new Map([
    [`${id}/scene.json`, sceneText(id, back, character)],
    [`${id}/map.tmj`, roomMap(tile, `../${TILESET}`, back.scene)],
    [`${id}/dialogues/host.fr.ink`, HOST.fr],
    [`${id}/dialogues/host.en.ink`, HOST.en],
    [`${id}/README.md`, readme(id, back)],
  ]);
}

function tilesOf(files: SceneFiles): (name: string) => number {
  const text = files.read(TILESET);
  if (!text)
    throw new Error(`There is no tileset ${TILESET} in ${files.name}: copy it from the scenes that come with Parvis`);
  const { tiles } = JSON.parse(String(text)) as { tiles: { id: number; type?: string }[] };
  const byName = new Map(tiles.map(({ id, type = '' }) => [type, id + 1]));
  return (name) => byName.get(name) ?? 0;
}

/** Somebody who has a picture to walk in and one to talk with. */
function characterOf(files: SceneFiles): string {
  const portraits = new Set(files.list('portraits'));
  const names = files.list('characters').filter((name) => name.endsWith('.png') && portraits.has(name));
  const chosen = names.find((name) => name === 'guide.png') ?? names[0];
  if (!chosen) throw new Error(`There is no character with a portrait in ${files.name}`);
  return chosen.replace('.png', '');
}

/** `old-garden` → `Old garden`. */
export function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function sceneText(id: string, { scene, title, spawn, bothWays }: Back, character: string): string {
  const shape = {
    $schema: '../scene.schema.json',
    title: { fr: titleOf(id), en: titleOf(id) },
    description: { fr: 'Une salle toute neuve.', en: 'A brand new room.' },
    capacity: 40,
    open: true,
    features: ['chat'],
    npcs: {
      host: { name: { fr: 'Camille', en: 'Camille' }, character, dialogue: 'host', facing: 'down' },
    },
    portals: {
      [`to-${scene}`]: {
        label: { fr: `Vers : ${title.fr}`, en: `To: ${title.en}` },
        to: { scene, spawn },
        ...(bothWays ? {} : { oneWay: true }),
      },
    },
  };
  return `${JSON.stringify(shape, null, 2)}\n`;
}

const HOST = {
  fr: `EXTERNAL name()

Bonjour, {name()}. Cette salle est toute neuve. # mood: happy
-> questions

=== questions ===
+ [Que fait-on ici ?] -> here
+ [Au revoir.] -> bye

=== here ===
Rien encore. Écrivez dans dialogues/host.fr.ink ce que j’ai à dire.
-> questions

=== bye ===
À bientôt.
-> END
`,
  en: `EXTERNAL name()

Good day, {name()}. This room is brand new. # mood: happy
-> questions

=== questions ===
+ [What does one do here?] -> here
+ [Goodbye.] -> bye

=== here ===
Nothing yet. Write into dialogues/host.en.ink what I have to say.
-> questions

=== bye ===
See you soon.
-> END
`,
} as const;

function readme(id: string, { scene, bothWays }: Back): string {
  const door = bothWays
    ? `A door leads here from \`${scene}\`, and one back.`
    : `A door leads back to \`${scene}\`; none leads here yet (\`oneWay\` in scene.json says that this is known).`;
  return `# ${titleOf(id)}

| file | holds |
|---|---|
| \`scene.json\` | what there is: titles, NPCs, portals |
| \`map.tmj\` | where it is; open it in [Tiled](https://www.mapeditor.org) |
| \`dialogues/host.fr.ink\`, \`host.en.ink\` | what Camille says, in each language |

${door}

\`\`\`sh
npx parvis scene check ${id}
npx parvis scene simulate ${id}
npm start
\`\`\`

docs/level-design says what else there can be.
`;
}
