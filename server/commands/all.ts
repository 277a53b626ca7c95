import { adminGrant } from './admin-grant.ts';
import { backup } from './backup.ts';
import type { CliCommand } from './command.ts';
import { move } from './move.ts';
import { restore } from './restore.ts';
import { sceneCheck } from './scene-check.ts';
import { sceneNew } from './scene-new.ts';
import { scenePack } from './scene-pack.ts';
import { scenePublish } from './scene-publish.ts';
import { sceneRender } from './scene-render.ts';
import { sceneSchema } from './scene-schema.ts';
import { sceneSimulate } from './scene-simulate.ts';
import { settings } from './settings.ts';

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly CliCommand[] = [
  sceneNew,
  sceneCheck,
  sceneSimulate,
  sceneRender,
  scenePack,
  scenePublish,
  sceneSchema,
  settings,
  adminGrant,
  backup,
  restore,
  move,
];
