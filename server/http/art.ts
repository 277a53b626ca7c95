import express, { type RequestHandler, type Router } from 'express';

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
