import { adminGrant } from './admin-grant.ts';
import { backup } from './backup.ts';
import type { CliCommand } from './command.ts';
import { move } from './move.ts';
import { restore } from './restore.ts';
import { sceneCheck } from './scene-check.ts';
import { sceneRender } from './scene-render.ts';
import { settings } from './settings.ts';

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly CliCommand[] = [sceneCheck, sceneRender, settings, adminGrant, backup, restore, move];
