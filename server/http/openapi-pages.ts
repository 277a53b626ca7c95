import { z } from 'zod';
import type { ZodOpenApiOperationObject } from 'zod-openapi';
import { PAGES } from './openapi-chapters.ts';

interface Page {
  readonly id: string;
  readonly does: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly status: number;
  readonly says: string;
  readonly type?: string;
}

const described = (fields: Readonly<Record<string, string>>, optional: boolean) =>
  z.object(
    Object.fromEntries(
      Object.entries(fields).map(([name, description]) => {
        const text = z.string().meta({ description });
        return [name, optional ? text.optional() : text];
      }),
    ),
  );

function page({ id, does, params, query, status, says, type }: Page): ZodOpenApiOperationObject {
  const content = type ? { content: { [type]: { schema: z.string() } } } : {};
  return {
    operationId: id,
    tags: [PAGES],
    summary: does,
    security: [],
    requestParams: {
      ...(params ? { path: described(params, false) } : {}),
      ...(query ? { query: described(query, true) } : {}),
    },
    responses: { [status]: { description: says, ...content } },
    'x-codeSamples': [],
  };
}

const provider = { id: 'One of `GET /v1/auth/providers`.' };
const comesBack = {
  does: 'Where the provider sends the window back. It posts `{ user, token }` or `{ error, code }` to the page that opened it, and to no other.',
  params: provider,
};

const goesOn = { does: 'How far an upload is.', params: { id: 'Of the upload, and of the asset that it becomes.' } };

/** What the server answers that is not JSON: pages for windows, and files. */
export const pagePaths: Record<string, Record<string, ZodOpenApiOperationObject>> = {
  '/auth/provider/{id}': {
    get: page({
      id: 'openProvider',
      does: 'Begins a sign-in with a provider; opened in a window by a page of an allowed origin.',
      params: provider,
      query: { token: 'The session of a guest or an account, which the identity is linked to.' },
      status: 303,
      says: 'To the provider.',
    }),
  },
  '/auth/provider/{id}/callback': {
    get: page({ id: 'providerCallback', ...comesBack, status: 200, says: 'The outcome.', type: 'text/html' }),
    post: page({ id: 'providerFormCallback', ...comesBack, status: 303, says: 'To the same address, with GET.' }),
  },
  '/assets/{name}': {
    get: page({
      id: 'getUploadedFile',
      does: 'What was uploaded or drawn of it, at the address that its asset tells; also in part (`Range`). It never changes.',
      params: { name: '`<sha-256>-large.webp`, `<sha-256>.mp3`, …' },
      status: 200,
      says: 'The file. 206 for a part of it, 302 to where it is in a bucket.',
      type: 'application/octet-stream',
    }),
  },
  '/v1/uploads': {
    post: page({
      id: 'beginUpload',
      does: 'Begins an upload piece by piece (tus 1.0.0), with `Upload-Length` and the name as `filename` in `Upload-Metadata`; for files over 5 MB. Wants the Authorization header, as do the three below.',
      status: 201,
      says: 'Begun: `Location` is where it goes on.',
    }),
  },
  '/v1/uploads/{id}': {
    head: page({ id: 'askUpload', ...goesOn, status: 200, says: '`Upload-Offset` is how far it is.' }),
    patch: page({
      id: 'goOnWithUpload',
      ...goesOn,
      does: 'Brings the next piece of an upload, from `Upload-Offset` on.',
      status: 204,
      says: 'Written. The last piece is answered 200, with the asset as of `POST /v1/assets`.',
    }),
    delete: page({ id: 'giveUpUpload', ...goesOn, does: 'Gives up an upload.', status: 204, says: 'It is gone.' }),
  },
  '/docs': {
    get: page({ id: 'getDocs', does: 'This page.', status: 200, says: 'The page.', type: 'text/html' }),
  },
};
