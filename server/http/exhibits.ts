import { z } from 'zod';
import type { Exhibits, Hung } from '../../rooms/services.ts';
import { type ExhibitView, exhibitList } from '../../schema/rest/exhibits.ts';
import { slug } from '../../schema/words.ts';
import type { SceneCatalog } from '../domain/scenes.ts';
import { type Route, route } from './route.ts';

const shown = ({ id, scene, spot, title, by, account, url, thumbUrl, width, height }: Hung): ExhibitView => ({
  id,
  scene,
  spot,
  title,
  by,
  account,
  url,
  thumb_url: thumbUrl,
  width,
  height,
});

export function exhibitRoutes({
  exhibits,
  scenes,
}: {
  exhibits: Exhibits;
  scenes: Pick<SceneCatalog, 'place'>;
}): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/scenes/:id/exhibits',
      does: 'What hangs in a scene.',
      identity: 'none',
      may: 'scene.see',
      params: z.object({ id: slug }),
      cache: 'no-cache',
      reply: exhibitList,
      answer: async ({ params }) => {
        scenes.place(params.id);
        const hung = (await exhibits.inScene(params.id)).map(shown);
        return { exhibits: hung, count: hung.length };
      },
    }),
  ];
}
