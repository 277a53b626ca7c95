/** Writes scenes/parvis.tiled-project: `npm run tiled`. */
import { writeFileSync } from 'node:fs';
import { projectText } from './content/tiled/project.ts';

writeFileSync(new URL('../scenes/parvis.tiled-project', import.meta.url), projectText());
