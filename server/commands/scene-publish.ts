import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { slug } from '../../schema/words.ts';
import { publisherToken, readConfig } from '../config.ts';
import { type ContentFault, sayFault } from '../content/content-fault.ts';
import { type PackedScenes, packScenes } from '../content/pack/pack-scene.ts';
import { readPack } from '../content/pack/read-pack.ts';
import { folderFiles } from '../content/scene-files.ts';
import { defineCommand, EXIT, type Outcome, UsageError } from './command.ts';
import { faulty } from './scene-pack.ts';

export const scenePublish = defineCommand({
  name: 'scene publish',
  says: 'Publish scenes to a running server, where people are inside.',
  takes: { '<what...>': 'scenes, by the names of their folders, or a file that scene pack made' },
  options: {
    '--to <url>': 'the server, as https://parvis.example',
    '--token-file <file>': 'where the token of a designer is; PARVIS_TOKEN if not said',
    '--note <text>': 'what is new, for the history',
    '--scenes <folder>': 'the scenes folder, instead of SCENES_DIR',
    '--preview': 'open it as a preview, and show it to nobody else yet',
  },
  more: `The server checks it with all its other scenes and keeps it. Then it is shown to everybody, or, with --preview,
to you and the staff alone, at the address that is printed. One step back is always possible: the desk has it.
Several scenes are published together: checked as they are together, shown at once, and taken back at once.
The token is that of your session: the desk gives it to you, on its page Scenes.`,
  asked: z.strictObject({
    what: z.array(z.string().min(1)).min(1),
    to: z.url({ protocol: /^https?$/ }),
    tokenFile: z.string().optional(),
    note: z.string().max(500).default(''),
    scenes: z.string().min(1).optional(),
    preview: z.boolean().default(false),
  }),
  async run({ what, to, tokenFile, note, preview, scenes = readConfig().scenesDir }, terminal) {
    const token = tokenFile === undefined ? publisherToken() : (await readFile(tokenFile, 'utf8')).trim();
    if (!token) throw new UsageError('No token: name a file with --token-file, or set PARVIS_TOKEN');
    try {
      const { scenes: packs, packed } = await packOf(what, scenes);
      const [first] = packs;
      if (!first) throw new UsageError('There is nothing to publish');
      const names = packs.map(({ scene, edition }) => `${scene} ${edition}`).join(', ');
      terminal.progress(`${names}: ${packed.length} bytes`);
      const asker = new Publisher(to, token);
      const form = new FormData();
      form.append('note', note);
      form.append('pack', new Blob([new Uint8Array(packed)]), `${first.scene}.zip`);
      const address = `/v1/scenes/${first.scene}/editions`;
      const taken = await asker.post(address, form);
      if (taken.faults) return refused(taken.faults);
      const next = await asker.post(`${address}/${first.edition}/${preview ? 'preview' : 'activate'}`);
      if (next.faults) return refused(next.faults);
      const are = packs.length > 1 ? 'are' : 'is';
      const text = preview ? `${names} can be looked at: ${next.body['url']}` : `${names} ${are} shown`;
      const which = packs.length > 1 ? { scenes: packs } : first;
      const url = preview ? { url: next.body['url'] } : {};
      return { exit: EXIT.well, text, value: { ...which, shown: !preview, ...url } };
    } catch (error) {
      return faulty(error);
    }
  },
});

function refused(faults: readonly ContentFault[]): Outcome {
  const text = ['The server refuses it:', ...faults.map(sayFault)].join('\n');
  return { exit: EXIT.faults, text, value: { faults } };
}

/** What the words name: a pack, or scenes to be packed. */
async function packOf(what: readonly string[], scenes: string): Promise<Pick<PackedScenes, 'scenes' | 'packed'>> {
  if (what.every((word) => slug.safeParse(word).success)) return packScenes(folderFiles(scenes), what);
  const [file, more] = what;
  if (file === undefined || more !== undefined)
    throw new UsageError('Name scenes, or one file that scene pack made: it may hold several scenes');
  const packed = await readFile(file);
  const packs = await readPack(packed);
  return { scenes: packs.map(({ scene, edition }) => ({ scene, edition })), packed };
}

interface Answer {
  readonly body: Readonly<Record<string, unknown>>;
  /** What is wrong with the scene, if the server refuses it for that. */
  readonly faults?: readonly ContentFault[];
}

/** Asks a server as a designer. The token goes nowhere but there. */
class Publisher {
  readonly #base: string;
  readonly #token: string;

  constructor(base: string, token: string) {
    this.#base = base.replace(/\/+$/, '');
    this.#token = token;
  }

  async post(path: string, form?: FormData): Promise<Answer> {
    const headers = { authorization: `Bearer ${this.#token}`, 'accept-language': 'en' };
    const response = await fetch(this.#base + path, {
      method: 'POST',
      headers,
      redirect: 'error',
      ...(form ? { body: form } : {}),
    });
    const body = ((await response.json().catch(() => ({}))) ?? {}) as Record<string, unknown>;
    if (response.ok) return { body };
    if (Array.isArray(body['faults'])) return { body, faults: body['faults'] as ContentFault[] };
    const [first] = Array.isArray(body['errors']) ? (body['errors'] as { message?: string }[]) : [];
    throw new Error(`The server answers ${response.status}: ${first?.message ?? body['error'] ?? 'nothing more'}`);
  }
}
