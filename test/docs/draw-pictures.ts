import { join } from 'node:path';
import { aFolder } from '../support/folder.ts';
import { copyScenes, followPage, halves, runThere } from './first-scene.ts';

/** Draws the pictures of the first scene anew, by following its page: `npm run pictures`. */
const folder = aFolder();
try {
  copyScenes(folder.path);
  const { atHome } = halves();
  await followPage(folder.path, atHome, {
    command: async (words) => {
      const isMaking = words.includes('new');
      return isMaking ? runThere(folder.path, words, {}) : '';
    },
    picture: async (file) => {
      const out = join('docs/level-design', file);
      const words = ['npx', 'parvis', 'scene', 'render', 'tea-room', '--annotate', '--out', out];
      await runThere(folder.path, words, {});
    },
  });
} finally {
  folder.remove();
}
