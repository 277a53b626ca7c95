import {
  curatingView,
  curatorList,
  exhibitionChange,
  exhibitionList,
  exhibitionMaking,
  exhibitionReply,
} from './curating.ts';
import { type Example, example, NAMED } from './example.ts';
import {
  bookPage,
  type ExhibitView,
  entryReply,
  entryWriting,
  exhibitList,
  exhibitReply,
  likesReply,
} from './exhibits.ts';

const FILE = '/assets/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const both = (fr: string, en: string) => ({ fr, en });
const at = '2026-01-15T12:00:00.000Z';

const dawn: ExhibitView = {
  id: NAMED.exhibit,
  scene: 'gallery',
  spot: 'first',
  kind: 'image',
  title: 'Dawn',
  author: 'Berthe Morisot',
  by: NAMED.username,
  account: NAMED.account,
  url: `${FILE}-large.webp`,
  thumb_url: `${FILE}-thumb.webp`,
  width: 1600,
  height: 1000,
  likes: 3,
};

const entry = {
  id: NAMED.entry,
  account: NAMED.account,
  name: NAMED.username,
  text: 'What light!',
  at,
  removable: true,
};
const curator = { account: NAMED.account, name: NAMED.username, since: at };
const spring = {
  id: NAMED.exhibition,
  scene: 'gallery',
  title: 'Spring',
  description: 'New pictures.',
  from: '2026-03-01T09:00:00.000Z',
  until: '2026-04-01T18:00:00.000Z',
  open: false,
  exhibits: null,
};

const params = { id: NAMED.exhibit };
const gallery = { id: 'gallery' };

/** What hangs in scenes, and what visitors say of it. */
const looking: Readonly<Record<string, Example>> = {
  'GET /v1/scenes/:id/exhibits': example(
    { reply: exhibitList },
    { params: gallery, reply: { exhibits: [dawn], count: 1 }, refuses: ['scene.unknown'] },
  ),
  'GET /v1/exhibits/:id': example(
    { reply: exhibitReply },
    {
      as: 'account',
      params,
      reply: {
        exhibit: {
          ...dawn,
          description: 'Early, by the river.',
          state: 'shown',
          medium_url: `${FILE}-medium.webp`,
          file_url: '',
          duration: null,
          pages: null,
          bytes: 48_213,
          link: null,
          host: '',
          hung_at: at,
          entries: 1,
          liked: false,
          may: { like: true, sign: true, remove: true, curate: false },
        },
      },
      refuses: ['exhibit.unknown'],
    },
  ),
  'DELETE /v1/exhibits/:id': { as: 'account', params, refuses: ['exhibit.unknown', 'auth.forbidden'] },
  'PUT /v1/exhibits/:id/like': example(
    { reply: likesReply },
    { as: 'account', params, reply: { likes: 4, liked: true }, refuses: ['exhibit.unknown'] },
  ),
  'DELETE /v1/exhibits/:id/like': example(
    { reply: likesReply },
    { as: 'account', params, reply: { likes: 3, liked: false }, refuses: ['exhibit.unknown'] },
  ),
  'GET /v1/exhibits/:id/book': example(
    { reply: bookPage },
    { params, query: { limit: '20' }, reply: { entries: [entry], count: 1, next: null }, refuses: ['exhibit.unknown'] },
  ),
  'POST /v1/exhibits/:id/book': example(
    { body: entryWriting, reply: entryReply },
    {
      as: 'account',
      params,
      body: { text: 'What light!' },
      reply: { entry },
      refuses: ['exhibit.unknown', 'entry.empty', 'text.refused', 'chat.blocked', 'sanction.muted'],
    },
  ),
  'DELETE /v1/exhibits/:id/book/:entry': {
    as: 'account',
    params: { ...params, entry: NAMED.entry },
    refuses: ['exhibit.unknown', 'entry.unknown', 'auth.forbidden'],
  },
};

/** What curators do. */
const curating: Readonly<Record<string, Example>> = {
  'GET /v1/scenes/:id/curating': example(
    { reply: curatingView },
    {
      as: 'admin',
      params: gallery,
      reply: {
        curated: true,
        exhibits: [{ ...dawn, state: 'waiting' }],
        free: [{ id: 'second', label: both('Deuxième cadre', 'Second frame') }],
        curators: [curator],
      },
      refuses: ['scene.unknown', 'auth.forbidden'],
    },
  ),
  'POST /v1/exhibits/:id/approval': {
    as: 'admin',
    params: { id: NAMED.waiting },
    refuses: ['exhibit.unknown', 'exhibit.decided', 'auth.forbidden'],
  },
  'POST /v1/exhibits/:id/refusal': {
    as: 'admin',
    params: { id: NAMED.waiting },
    body: { words: 'Too dark for this room.' },
    refuses: ['exhibit.unknown', 'exhibit.decided', 'auth.forbidden'],
  },
  'PUT /v1/exhibits/:id/spot': {
    as: 'admin',
    params,
    body: { spot: 'second' },
    refuses: ['exhibit.unknown', 'spot.unknown', 'spot.taken', 'auth.forbidden'],
  },
  'GET /v1/scenes/:id/curators': example(
    { reply: curatorList },
    { params: gallery, reply: { curators: [curator], count: 1 }, refuses: ['scene.unknown'] },
  ),
  'PUT /v1/scenes/:id/curators/:user': {
    as: 'admin',
    params: { id: 'gallery', user: NAMED.other },
    refuses: ['scene.unknown', 'account.unknown'],
  },
  'DELETE /v1/scenes/:id/curators/:user': {
    as: 'admin',
    params: { id: 'gallery', user: NAMED.account },
    refuses: ['scene.unknown', 'curator.unknown'],
  },
  'GET /v1/scenes/:id/exhibitions': example(
    { reply: exhibitionList },
    { params: gallery, reply: { exhibitions: [spring], count: 1 }, refuses: ['scene.unknown'] },
  ),
  'POST /v1/scenes/:id/exhibitions': example(
    { body: exhibitionMaking, reply: exhibitionReply },
    {
      as: 'admin',
      params: gallery,
      body: { title: 'Spring', description: 'New pictures.', from: spring.from, until: spring.until },
      reply: { exhibition: spring },
      refuses: ['scene.unknown', 'exhibition.dates', 'exhibition.too_many', 'exhibit.unknown', 'title.refused'],
    },
  ),
  'PATCH /v1/exhibitions/:id': example(
    { body: exhibitionChange, reply: exhibitionReply },
    {
      as: 'admin',
      params: { id: NAMED.exhibition },
      body: { until: '2026-05-01T18:00:00.000Z' },
      reply: { exhibition: { ...spring, until: '2026-05-01T18:00:00.000Z' } },
      refuses: ['exhibition.unknown', 'exhibition.dates', 'exhibit.unknown'],
    },
  ),
  'DELETE /v1/exhibitions/:id': {
    as: 'admin',
    params: { id: NAMED.exhibition },
    refuses: ['exhibition.unknown', 'auth.forbidden'],
  },
};

export const exhibitExamples: Readonly<Record<string, Example>> = { ...looking, ...curating };
