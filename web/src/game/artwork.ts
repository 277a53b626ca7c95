import * as Phaser from 'phaser';
import { PLAYER_AVATARS } from '../../../schema/forms.ts';
import type { SceneBundle } from '../../../schema/rest/scenes.ts';
import { SIGN_SIZE, SIGNS_ADDRESS } from '../exhibits/sign.ts';

/** A character sheet: 4 steps across, a direction per row. */
const FIGURE = { frameWidth: 32, frameHeight: 48 } as const;
/** The icons of gestures, side by side in the order of EMOTES. */
const GESTURE = { frameWidth: 24, frameHeight: 24 } as const;

export const sheetKey = (character: string) => `character:${character}`;
/** The signs of exhibits, side by side. */
const SIGN = { frameWidth: SIGN_SIZE, frameHeight: SIGN_SIZE } as const;

export const GESTURES_KEY = 'gestures';
export const SIGNS_KEY = 'exhibit-signs';
export const tilesKey = (image: string) => `tiles:${image}`;

/** Where the looks of a character are: an address, or else those that everybody may wear. */
const addressOf = (looks: string) =>
  looks.startsWith('/') ? looks : `/scenes/characters/${encodeURIComponent(looks)}.png`;

/** The looks of an NPC: as the scene's own edition has them. */
export const looksOf = ({ files }: Pick<SceneBundle, 'files'>, character: string) =>
  files[`characters/${character}.png`] ?? character;

/** Loads what is not there yet; `onProgress` hears how much of it is, 0 to 1. */
function load(scene: Phaser.Scene, onProgress: (fraction: number) => void): Promise<void> {
  const { load: loader } = scene;
  if (loader.list.size === 0) return Promise.resolve();
  return new Promise((resolve) => {
    loader.on(Phaser.Loader.Events.PROGRESS, onProgress);
    loader.once(Phaser.Loader.Events.COMPLETE, () => {
      loader.off(Phaser.Loader.Events.PROGRESS, onProgress);
      resolve();
    });
    loader.start();
  });
}

function ask(scene: Phaser.Scene, character: string): void {
  if (!scene.textures.exists(sheetKey(character)))
    scene.load.spritesheet(sheetKey(character), addressOf(character), FIGURE);
}

/** The looks that players can have, their gestures, and the signs of what they hang. */
export function loadAvatars(scene: Phaser.Scene): Promise<void> {
  for (const avatar of PLAYER_AVATARS) ask(scene, avatar);
  if (!scene.textures.exists(GESTURES_KEY))
    scene.load.spritesheet(GESTURES_KEY, '/scenes/gestures/gestures.png', GESTURE);
  if (!scene.textures.exists(SIGNS_KEY)) scene.load.spritesheet(SIGNS_KEY, SIGNS_ADDRESS, SIGN);
  return load(scene, () => {});
}

/** What a scene is drawn with: its tiles and its NPCs. */
export function loadArtwork(
  scene: Phaser.Scene,
  bundle: SceneBundle,
  onProgress: (fraction: number) => void,
): Promise<void> {
  for (const { character } of bundle.npcs) ask(scene, looksOf(bundle, character));
  for (const image of new Set(Object.values(bundle.tilesets).map((set) => set.image)))
    if (!scene.textures.exists(tilesKey(image))) scene.load.image(tilesKey(image), image);
  return load(scene, onProgress);
}

/** The texture of a character, or of the looks of an NPC; of somebody known where there is none. */
export function sheetOf(scene: Phaser.Scene, character: string): string {
  return scene.textures.exists(sheetKey(character)) ? sheetKey(character) : sheetKey(PLAYER_AVATARS[0]);
}

/** Loads one picture from anywhere on this server; false when it cannot be had. */
export async function loadPicture(scene: Phaser.Scene, address: string): Promise<boolean> {
  if (scene.textures.exists(address)) return true;
  const picture = new Image();
  picture.src = address;
  try {
    await picture.decode();
  } catch {
    return false;
  }
  if (!scene.textures.exists(address))
    scene.textures.addImage(address, picture)?.setFilter(Phaser.Textures.FilterMode.LINEAR);
  return true;
}
