/** Draws the tileset, the characters, the portraits and the maps: `node scenes/art/draw.ts`, from anywhere. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Canvas } from './canvas.ts';
import { unreachable } from './maps/reach.ts';
import { drawEverything } from './pictures.ts';

const scenes = join(import.meta.dirname, '..');
const { pictures, texts, plans, sounds } = drawEverything();

const complaints = [...plans].flatMap(([id, plan]) =>
  unreachable(plan).map((complaint) => `${id}: cannot reach ${complaint}`),
);
if (complaints.length > 0) throw new Error(complaints.join('\n'));

for (const [path, canvas] of pictures) await writeFile(await ready(path), await png(canvas));
for (const [path, text] of texts) await writeFile(await ready(path), text);
for (const [path, bytes] of sounds) await writeFile(await ready(path), bytes);

/** The full path of a file, once its folder exists. */
async function ready(path: string): Promise<string> {
  const full = join(scenes, path);
  await mkdir(dirname(full), { recursive: true });
  return full;
}

function png({ bytes, width, height }: Canvas): Promise<Buffer> {
  return sharp(bytes, { raw: { width, height, channels: 4 } })
    .png({ compressionLevel: 9 })
    .toBuffer();
}
