import { type ContentFault, faultOf } from '../content-fault.ts';
import type { Checked } from '../cross-check.ts';

/** Where portals lead, and whether one comes back. */
export function* exits(
  { folder: { id, shape } }: Checked,
  all: ReadonlyMap<string, Checked>,
  unread: ReadonlySet<string>,
): Generator<ContentFault> {
  for (const [name, { to, oneWay }] of Object.entries(shape.portals)) {
    if (unread.has(to.scene)) continue;
    const at = { file: `${id}/scene.json`, place: `portals.${name}.to` };
    const target = all.get(to.scene);
    if (!target) yield faultOf('exit-nowhere', { ...at, reason: `there is no scene "${to.scene}"` });
    else if (!target.scene.spawns.has(to.spawn))
      yield faultOf('exit-nowhere', { ...at, reason: `the scene "${to.scene}" has no spawn "${to.spawn}"` });
    else if (!oneWay && !leadsTo(target, id, all))
      yield faultOf('exit-one-way', {
        ...at,
        reason: `leads to "${to.scene}", where no portal leads back`,
        remedy: `Add a portal to ${to.scene}/scene.json that leads to "${id}", or say "oneWay": true of this one.`,
      });
  }
}

/** A portal that leads nowhere yet may be the one: it has a fault of its own. */
function leadsTo({ folder: { shape } }: Checked, scene: string, all: ReadonlyMap<string, Checked>): boolean {
  return Object.values(shape.portals).some(({ to }) => to.scene === scene || !all.has(to.scene));
}
