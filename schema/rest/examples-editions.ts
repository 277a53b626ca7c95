import {
  type EditionList,
  type EditionView,
  editionList,
  editionPublished,
  previewOpened,
  publishedScenes,
} from './editions.ts';
import { type Example, example, NAMED } from './example.ts';

const at = '2026-01-17T14:22:00.000Z';
const jin = { id: NAMED.account, name: NAMED.username };

const edition: EditionView = {
  edition: NAMED.edition,
  scene: 'gallery',
  by: jin,
  at,
  note: 'A second room',
  files: 9,
  bytes: 412_300,
  live: false,
  company: [],
};

const list: EditionList = {
  scene: 'gallery',
  live: NAMED.edition,
  from_folder: false,
  back_to: 'folder',
  back_with: [],
  editions: [{ ...edition, live: true }],
  turns: [{ edition: NAMED.edition, by: jin, at, back: false, company: [] }],
};

const one = { id: 'gallery', edition: NAMED.edition };

/** Examples of publishing scenes. */
export const editionExamples: Readonly<Record<string, Example>> = {
  'GET /v1/editions': example(
    { reply: publishedScenes },
    {
      as: 'admin',
      reply: {
        scenes: [
          {
            scene: 'gallery',
            title: { fr: 'La galerie', en: 'The gallery' },
            open: true,
            edition: NAMED.edition,
            from_folder: true,
            editions: 0,
          },
        ],
      },
    },
  ),
  'GET /v1/scenes/:id/editions': example(
    { reply: editionList },
    { as: 'admin', params: { id: 'gallery' }, reply: list, refuses: ['scene.unknown'] },
  ),
  'POST /v1/scenes/:id/editions': example(
    { reply: editionPublished },
    {
      as: 'admin',
      params: { id: 'gallery' },
      form: { pack: { file: 'gallery.zip' }, note: 'A second room' },
      reply: { edition },
      refuses: ['pack.missing', 'pack.other_scene', 'scene.faulty', 'server.disk_full'],
    },
  ),
  'GET /v1/scenes/:id/editions/:edition/picture.png': { as: 'admin', params: one, refuses: ['edition.unknown'] },
  'POST /v1/scenes/:id/editions/:edition/preview': example(
    { reply: previewOpened },
    {
      as: 'admin',
      params: one,
      reply: {
        scene: `preview-${NAMED.edition}`,
        url: `https://parvis.example/?preview=gallery/${NAMED.edition}`,
      },
      refuses: ['edition.unknown', 'scene.faulty'],
    },
  ),
  'POST /v1/scenes/:id/editions/:edition/activate': example(
    { reply: editionList },
    { as: 'admin', params: one, reply: list, refuses: ['edition.unknown', 'scene.faulty', 'scene.raced'] },
  ),
  'POST /v1/scenes/:id/rollback': example(
    { reply: editionList },
    {
      as: 'admin',
      params: { id: 'gallery' },
      reply: { ...list, live: null, from_folder: true, back_to: NAMED.edition },
      refuses: ['scene.no_way_back', 'scene.faulty', 'scene.raced', 'scene.last', 'edition.unknown'],
    },
  ),
};
