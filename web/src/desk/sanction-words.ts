import { WORLD } from '../../../schema/moderation.ts';
import { baseOf, scenarioOf } from '../../../schema/scene-id.ts';
import { pick } from '../locale.ts';
import type { Around } from './around.ts';
import { moment, tell, tellOr } from './words.ts';

/** What a scene is called; of that of a scenario not which it is, which is none of the staff’s business. */
export function sceneTitle(id: string, { scenes }: Pick<Around, 'scenes'>): string {
  const scene = scenes.find((one) => one.id === baseOf(id));
  const name = scene ? pick(scene.title) : baseOf(id);
  return scenarioOf(id) === null ? name : tell('scene.of-scenario', { name });
}

interface Told {
  readonly kind: string;
  readonly scope: string;
  readonly until: string | number | null;
}

/** A sanction in a line: what, where, until when. */
export function sanctionWords({ kind, scope, until }: Told, around: Pick<Around, 'scenes'>): string {
  const what = tellOr(`sanction.${kind}`, kind);
  const where = scope === WORLD ? tell('sanction.world') : tell('sanction.scene', { name: sceneTitle(scope, around) });
  if (kind === 'warn') return what;
  const long = until === null ? tell('sanction.good') : tell('sanction.until', { at: moment(until) });
  return `${what} · ${where} · ${long}`;
}
