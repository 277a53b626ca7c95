import * as Phaser from 'phaser';

/** What the page is drawn with, as its address may say. */
export const RENDERERS = ['auto', 'canvas', 'webgl'] as const;
export type Renderer = (typeof RENDERERS)[number];

/** What imitations of a graphics card call themselves: Chromium's, Mesa's two, and that of Windows. */
const IMITATIONS = /swiftshader|llvmpipe|softpipe|basic render/i;

/** Phaser's number for a renderer. WebGL that a processor imitates draws a crowd at a few frames a second, a plain canvas at sixty. */
export function typeOf(renderer: Renderer): number {
  if (renderer === 'webgl') return Phaser.WEBGL;
  return renderer === 'auto' && hasGraphicsCard() ? Phaser.AUTO : Phaser.CANVAS;
}

function hasGraphicsCard(): boolean {
  const context = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
  if (!context) return false;
  const details = context.getExtension('WEBGL_debug_renderer_info');
  const name = String(context.getParameter(details ? details.UNMASKED_RENDERER_WEBGL : context.RENDERER));
  // A browser keeps only a few contexts.
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return !IMITATIONS.test(name);
}
