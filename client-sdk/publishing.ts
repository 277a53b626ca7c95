import type { EditionList, EditionView, PublishedScenes } from '../schema/rest/editions.ts';
import type { Rest } from './rest.ts';

/** Scenes as designers publish them: looked at in a preview, shown to everybody, taken back. */
export class Publishing {
  readonly #rest: Rest;

  constructor(rest: Rest) {
    this.#rest = rest;
  }

  /** Every scene, with the edition that people walk in. */
  async scenes(): Promise<PublishedScenes['scenes']> {
    return (await this.#rest.get<PublishedScenes>('/v1/editions')).scenes;
  }

  /** What was published of a scene, the newest first. */
  editions(scene: string): Promise<EditionList> {
    return this.#rest.get<EditionList>(`/v1/scenes/${encodeURIComponent(scene)}/editions`);
  }

  /** Publishes a pack. It is checked and kept, and not shown to anybody yet. */
  async publish(scene: string, pack: Blob, note = ''): Promise<EditionView> {
    const form = new FormData();
    form.append('note', note);
    form.append('pack', pack, `${scene}.zip`);
    const address = `/v1/scenes/${encodeURIComponent(scene)}/editions`;
    return (await this.#rest.post<{ edition: EditionView }>(address, form)).edition;
  }

  /** What the map of an edition looks like. */
  picture(scene: string, edition: string): Promise<Blob> {
    return this.#rest.blob(this.#addressOf(scene, edition, 'picture.png'));
  }

  /** Opens an edition to its publisher and the staff; gives the id of the scene to enter. */
  async preview(scene: string, edition: string): Promise<string> {
    return (await this.#rest.post<{ scene: string }>(this.#addressOf(scene, edition, 'preview'))).scene;
  }

  /** Shows an edition to everybody. */
  activate(scene: string, edition: string): Promise<EditionList> {
    return this.#rest.post<EditionList>(this.#addressOf(scene, edition, 'activate'));
  }

  /** Shows what was shown before. */
  rollBack(scene: string): Promise<EditionList> {
    return this.#rest.post<EditionList>(`/v1/scenes/${encodeURIComponent(scene)}/rollback`);
  }

  #addressOf(scene: string, edition: string, what: string): string {
    return `/v1/scenes/${encodeURIComponent(scene)}/editions/${encodeURIComponent(edition)}/${what}`;
  }
}
