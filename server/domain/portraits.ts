import { type OwnPictures, ownPictures, type PictureNeeds } from './own-pictures.ts';

/** Pictures that people choose for themselves. Refuses `avatar.too_large`, `avatar.type`, `avatar.pixels`, `avatar.broken`. */
export function portraits(files: PictureNeeds): OwnPictures {
  const words = {
    tooLarge: 'avatar.too_large',
    type: 'avatar.type',
    pixels: 'avatar.pixels',
    broken: 'avatar.broken',
  } as const;
  return ownPictures('portrait', 'avatar', words, files);
}
