import assert from 'node:assert/strict';
import { frame, pursue, zoomFor } from '../../web/src/game/framing.ts';

describe('What the camera shows', () => {
  it('shows a pixel of the art on whole device pixels, two CSS pixels wide on desktops', () => {
    assert.equal(zoomFor({ width: 1280, height: 720 }, 1), 2);
    assert.equal(zoomFor({ width: 1920, height: 1080 }, 1), 2);
    assert.equal(zoomFor({ width: 1440, height: 900 }, 2), 4);
    assert.equal(zoomFor({ width: 1280, height: 720 }, 1.5), 3);
    assert.equal(zoomFor({ width: 390, height: 844 }, 3), 4);
  });

  it('keeps the body in the middle, and the outside of the map out of sight', () => {
    const view = { width: 400, height: 300 };
    const map = { width: 1000, height: 1000 };
    assert.deepEqual(frame({ x: 500, y: 500 }, view, map), { x: 300, y: 350 });
    assert.deepEqual(frame({ x: 10, y: 990 }, view, map), { x: 0, y: 700 });
  });

  it('centres a map that is smaller than the window', () => {
    assert.deepEqual(frame({ x: 10, y: 10 }, { width: 400, height: 300 }, { width: 200, height: 100 }), {
      x: -100,
      y: -100,
    });
  });

  it('pursues at the same speed whatever the frame rate', () => {
    const to = { x: 100, y: 0 };
    const once = pursue({ x: 0, y: 0 }, to, 32);
    const twice = pursue(pursue({ x: 0, y: 0 }, to, 16), to, 16);
    assert.ok(Math.abs(once.x - twice.x) < 1e-9);
  });
});
