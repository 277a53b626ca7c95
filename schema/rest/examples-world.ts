import { type Example, example } from './example.ts';
import { sceneBundle, sceneList } from './scenes.ts';

const both = (fr: string, en: string) => ({ fr, en });
const hall = both('Administration', 'Administration hall');
const about = both('Là où chacun arrive.', 'Where everybody arrives.');

/** Examples of the scenes, and the doors to their rooms. */
export const worldExamples: Readonly<Record<string, Example>> = {
  'GET /v1/scenes': example(
    { reply: sceneList },
    {
      reply: {
        scenes: [{ id: 'administration', title: hall, description: about, capacity: 50, open: true, players: 3 }],
        count: 1,
      },
    },
  ),
  'GET /v1/scenes/:id': example(
    { reply: sceneBundle },
    {
      as: 'account',
      params: { id: 'administration' },
      reply: {
        edition: '5f1c9a3be0d27c48',
        files: { 'portraits/clerk.png': '/scenes/files/9f86d081884c7d659a2feaa0c55ad015.png' },
        scene: { id: 'administration', title: hall, description: about, capacity: 50, features: ['chat'] },
        map: {
          orientation: 'orthogonal',
          infinite: false,
          width: 2,
          height: 1,
          tilewidth: 32,
          tileheight: 32,
          tilesets: [{ firstgid: 1, source: '../tiles/parvis.tsj' }],
          layers: [
            { type: 'tilelayer', name: 'collision', visible: true, opacity: 1, width: 2, height: 1, data: [1, 0] },
          ],
        },
        tilesets: {},
        npcs: [{ id: 'clerk', name: both('Plume', 'Plume'), character: 'clerk', x: 176, y: 48, facing: 'down' }],
        portals: [
          {
            id: 'to-plaza',
            label: both('La place', 'The plaza'),
            to: { scene: 'plaza', spawn: 'from-administration' },
            x: 256,
            y: 96,
            width: 32,
            height: 32,
          },
        ],
        spots: [],
        zones: [{ kind: 'seat', id: 'bench', x: 64, y: 32, width: 32, height: 32, facing: 'down' }],
        events: [],
        story: { flags: { met_clerk: 'yes' } },
        arrival: { spawn: 'default', x: 80, y: 112, facing: 'down' },
      },
      refuses: ['scene.unknown'],
    },
  ),
  'GET /v1/scenes/:id/picture.png': { params: { id: 'administration' }, refuses: ['scene.unknown'] },
  'POST /v1/admin/monitor': { as: 'admin', reply: { url: '/monitor/' } },
  'POST /matchmake/:method/:room': {
    as: 'account',
    params: { method: 'joinOrCreate', room: 'scene' },
    body: { scene: 'administration' },
    reply: { name: 'scene', roomId: 'administration', sessionId: 'n4wLc1vYq', processId: 'p1' },
    refuses: ['scene.unknown', 'scene.closed', 'scene.full', 'client.outdated'],
  },
  'GET /v1/openapi.json': {},
};
