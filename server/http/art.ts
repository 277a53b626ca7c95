import express, { type RequestHandler, type Router } from 'express';
import { Refusal } from '../../schema/refusals.ts';
import type { SceneBook } from '../content/scene-book.ts';
import { UPLOADED } from './headers.ts';
import { rangeOf } from './range.ts';

/** What of the scenes folder is everybody's: pictures, sounds, and the JSON that describes sheets. Not scenes, maps or dialogues. */
const SHARED = /^\/(?:tiles|characters|portraits)\/(?:[\w-]+\/)*[\w-]+\.json$/;
/** In any folder, under any name that is not hidden: tilesets that others made have blanks and brackets in theirs. */
const MEDIA = /^\/[a-z0-9-]+(?:\/[^./\\\0][^/\\\0]*)+\.(?:png|ogg|mp3|wav|m4a)$/i;
/** Vite names these after their content. */
const HASHED = /[/\\]assets[/\\]/;

const quiet = { index: false, redirect: false, dotfiles: 'ignore' } as const;

/** Serves the art of the scenes under `/scenes`. */
export function sceneArt(scenesDir: string): Router {
  const files = express.static(scenesDir, { ...quiet, cacheControl: false });
  const only: RequestHandler = (request, response, next) => {
    const path = plain(request.path);
    if (!SHARED.test(path) && !MEDIA.test(path)) return next('router');
    response.set('Cache-Control', 'no-cache');
    files(request, response, (error?: unknown) => {
      response.removeHeader('Cache-Control');
      next(error);
    });
  };
  return express.Router().use('/scenes', express.Router().use(only));
}

/** The names of files of scenes that are served by their content. */
const BY_CONTENT = /^\/scenes\/files\/([0-9a-f]{32}\.(png|webp|mp3|ogg|wav|m4a))$/;
const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  webp: 'image/webp',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  m4a: 'audio/mp4',
};

/** Serves pictures and sounds of scenes under names that change with their content; leaves other addresses to others. */
export function sceneFiles({ book }: { book: Pick<SceneBook, 'file'> }): RequestHandler {
  return (request, response, next) => {
    const [, name, end = ''] = BY_CONTENT.exec(request.path) ?? [];
    if (!name || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    const bytes = book.file(name);
    if (!bytes) throw new Refusal('route.unknown');
    response.set({ ...UPLOADED, 'Content-Type': TYPES[end], 'Accept-Ranges': 'bytes', ETag: `"${name}"` });
    const range = rangeOf(request.headers.range, bytes.length);
    if (!range || range === 'none') return void response.send(bytes);
    response.status(206).set('Content-Range', `bytes ${range.start}-${range.end}/${bytes.length}`);
    response.send(bytes.subarray(range.start, range.end + 1));
  };
}

/** A path without escapes; nothing that is served where they are broken. */
function plain(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

/** Serves the built web client: its pages (`/desk` is desk.html) are asked for anew each time, what they load is kept for good. */
export function webClient(folder: string): RequestHandler {
  return express.static(folder, {
    redirect: false,
    dotfiles: 'ignore',
    extensions: ['html'],
    cacheControl: false,
    setHeaders: (response, path) => {
      const forGood = HASHED.test(path.slice(folder.length));
      response.set('Cache-Control', forGood ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
