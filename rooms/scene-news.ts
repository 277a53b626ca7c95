import type { SceneFault } from '../schema/messages/scene.ts';

/** What happens to scenes while people are inside. */
export interface SceneNews {
  /** There is another edition of it; or it is closed, and `get` knows it no longer. */
  changed?(id: string): void;
  /**
   * Their files were saved with faults, so they stay as they were; who begins to follow hears at once of those that there
   * are. An empty list: the faults are mended.
   */
  faulty?(faults: readonly SceneFault[]): void;
}
