import { npc, path, stand } from './marks.ts';
import type { Plan } from './plan.ts';

/** Where the people of the square walk: the guide by the gate, the gardener round her beds, the newsboy past the fountain. */
export function plazaWalks(plan: Plan): void {
  path(plan, 'by-the-gate', [18.6, 22.9], [21.6, 22.9]);
  npc(plan, 'gardener', 11.5, 19.3);
  path(plan, 'round-the-beds', [11.5, 23.6], [19.4, 23.6], [19.4, 19.3], [11.5, 19.3], [11.5, 23.6]);
  stand(plan, 'in-the-shade', 14, 16.3, 'down');
  npc(plan, 'newsboy', 16.5, 9.7);
  path(
    plan,
    'news-walk',
    [16.5, 9.7],
    [18.4, 10],
    [18.5, 12.5],
    [21.4, 12.8],
    [23.9, 13.6],
    [23.7, 19.6],
    [20.4, 19.6],
  );
}
