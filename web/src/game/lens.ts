import type * as Phaser from 'phaser';
import type { Point } from '../../../schema/way/sweep.ts';
import { frame, pursue, zoomFor } from './framing.ts';

/** Through what the player looks at the world: how large, and from where. */
export class Lens {
  readonly #camera: Phaser.Cameras.Scene2D.Camera;
  #at: Point | null = null;
  /** The share of the window that is covered from below: the body stays in the middle of the rest. */
  covered = 0;
  /** Device pixels for one pixel of the art. */
  readonly zoom: number;
  /** Device pixels for one CSS pixel. */
  readonly density: number;
  /** What is looked at, in pixels of the art. */
  map: { readonly width: number; readonly height: number };

  constructor(camera: Phaser.Cameras.Scene2D.Camera, map: { width: number; height: number }) {
    this.#camera = camera;
    this.map = map;
    this.density = window.devicePixelRatio;
    this.zoom = zoomFor({ width: window.innerWidth, height: window.innerHeight }, this.density);
    camera.setZoom(this.zoom);
  }

  /** Follows a body softly, `ms` after the last frame; the first time, at once. */
  follow(at: Point, ms: number): void {
    const { width, height } = this.#camera;
    const view = { width: width / this.zoom, height: height / this.zoom };
    const aim = { x: at.x, y: at.y + (view.height * this.covered) / 2 };
    this.#at = this.#at && !isFar(this.#at, aim) ? pursue(this.#at, aim, ms) : aim;
    const corner = frame(this.#at, view, this.map);
    // Phaser zooms about the middle of the camera; what counts is that the top left falls on a whole device pixel.
    this.#camera.setScroll(
      this.crisp(corner.x) - (width - view.width) / 2,
      this.crisp(corner.y) - (height - view.height) / 2,
    );
  }

  /** Moves something of that width (device pixels), that is to be drawn from `left` on, into sight: by `most` at most. */
  intoSight(left: number, width: number, most: number): number {
    const edge = (this.#camera.scrollX + (this.#camera.width - this.#camera.width / this.zoom) / 2) * this.zoom;
    const wanted = Math.max(edge, Math.min(edge + this.#camera.width - width, left));
    return Math.round(Math.max(left - most, Math.min(left + most, wanted)));
  }

  /** The nearest position that falls on a whole device pixel. */
  crisp(position: number): number {
    return Math.round(position * this.zoom) / this.zoom;
  }

  /** Where on the page a point of the world is, in CSS pixels. */
  onPage({ x, y }: Point): Point {
    const corner = this.worldAt(0, 0);
    const scale = this.zoom / this.density;
    return { x: (x - corner.x) * scale, y: (y - corner.y) * scale };
  }

  /** Where in the world a point of the window is. */
  worldAt(clientX: number, clientY: number): Point {
    const { scrollX, scrollY, width, height } = this.#camera;
    return {
      x: scrollX + (width - width / this.zoom) / 2 + (clientX * this.density) / this.zoom,
      y: scrollY + (height - height / this.zoom) / 2 + (clientY * this.density) / this.zoom,
    };
  }
}

/** A body that jumps farther than one walks is not pursued. */
const isFar = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y) > 400;
