import type { Parvis } from '../../../client-sdk/index.ts';
import type { SceneSummary } from '../../../schema/rest/scenes.ts';
import { baseOf, scenarioOf } from '../../../schema/scene-id.ts';
import type { Words } from '../../../schema/words.ts';
import { pick, say } from '../locale.ts';

/** What the scenes of this server are called. */
export class SceneTitles {
  readonly #client: Parvis;
  #titles: ReadonlyMap<string, Words> = new Map();

  constructor(client: Parvis) {
    this.#client = client;
  }

  /** Reads them, once; without them scenes go by their ids. */
  async load(): Promise<void> {
    if (this.#titles.size > 0) return;
    const response = await fetch('/v1/scenes').catch(() => null);
    if (!response?.ok) return;
    const { scenes } = (await response.json()) as { scenes: SceneSummary[] };
    this.#titles = new Map(scenes.map(({ id, title }) => [id, title]));
  }

  /** What a scene is called; in the scenario that one plays in, with what that is called. */
  of(scene: string): string {
    const here = this.#client.place?.bundle.scene;
    const title = here?.id === scene ? here.title : this.#titles.get(baseOf(scene));
    const name = title ? pick(title) : baseOf(scene);
    const of = scenarioOf(scene);
    if (of === null) return name;
    const { scenario } = this.#client;
    return scenario?.id === of ? `${name} · ${scenario.name}` : say('scene.of-scenario', { name });
  }
}
