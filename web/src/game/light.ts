import * as Phaser from 'phaser';
import type { ScenePresence } from '../../../client-sdk/index.ts';
import { DEPTH } from './depths.ts';
import { type Lamp, lampsOf } from './lamps.ts';

/** From bright to dark. */
const LIGHTS = ['day', 'dusk', 'night'] as const;
type LightName = (typeof LIGHTS)[number];

/** What everything is multiplied with, and how strongly the lamps shine against it. */
const AIR: Record<Exclude<LightName, 'day'>, { colour: string; lamp: number }> = {
  dusk: { colour: '#e0a98f', lamp: 0.45 },
  night: { colour: '#5a64a8', lamp: 0.95 },
};
const WARM = '255, 214, 150';
/** Pixels of the map for one pixel of the light map: light is soft. */
const COARSE = 8;
const MOST_PIXELS = 2048;

/** The darkest light among the events that are going on. */
function lightOf(place: ScenePresence): LightName {
  const going = [...place.state.events.values()].map((event) => event.light);
  return LIGHTS.findLast((light) => going.includes(light)) ?? 'day';
}

/** The light of the hour: one soft picture of the whole map, brighter about the lamps, multiplied with the scene. */
export class Light {
  readonly #scene: Phaser.Scene;
  readonly #place: ScenePresence;
  readonly #size: { width: number; height: number };
  readonly #lamps: readonly Lamp[];
  #light: LightName = 'day';
  #image: Phaser.GameObjects.Image | null = null;
  #texture: Phaser.Textures.CanvasTexture | null = null;

  constructor(scene: Phaser.Scene, place: ScenePresence, size: { width: number; height: number }) {
    this.#scene = scene;
    this.#place = place;
    this.#size = size;
    this.#lamps = lampsOf(place.bundle);
  }

  update(): void {
    const light = lightOf(this.#place);
    if (light === this.#light) return;
    this.#light = light;
    this.#clear();
    if (light !== 'day') this.#paint(AIR[light]);
  }

  stop(): void {
    this.#clear();
  }

  #clear(): void {
    this.#image?.destroy();
    this.#texture?.destroy();
    this.#image = null;
    this.#texture = null;
  }

  #paint({ colour, lamp }: { colour: string; lamp: number }): void {
    const coarse = Math.max(COARSE, Math.max(this.#size.width, this.#size.height) / MOST_PIXELS);
    const width = Math.ceil(this.#size.width / coarse);
    const height = Math.ceil(this.#size.height / coarse);
    const texture = this.#scene.textures.createCanvas(`light:${this.#place.id}`, width, height);
    if (!texture) return;
    const { context } = texture;
    context.fillStyle = colour;
    context.fillRect(0, 0, width, height);
    context.globalCompositeOperation = 'lighter';
    context.scale(1 / coarse, 1 / coarse);
    for (const { x, y, radius } of this.#lamps) shine(context, x, y, radius, lamp);
    texture.refresh();
    texture.setFilter(Phaser.Textures.FilterMode.LINEAR);
    this.#texture = texture;
    this.#image = this.#scene.add
      .image(0, 0, texture)
      .setOrigin(0, 0)
      .setScale(coarse)
      .setDepth(DEPTH.light)
      .setBlendMode(Phaser.BlendModes.MULTIPLY);
  }
}

function shine(context: CanvasRenderingContext2D, x: number, y: number, radius: number, strength: number): void {
  const glow = context.createRadialGradient(x, y, 0, x, y, radius);
  glow.addColorStop(0, `rgba(${WARM}, ${strength})`);
  glow.addColorStop(0.45, `rgba(${WARM}, ${strength * 0.42})`);
  glow.addColorStop(1, `rgba(${WARM}, 0)`);
  context.fillStyle = glow;
  context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
}
