import { ARRIVAL_SCENE } from '../../../schema/protocol.ts';
import { LOCALES } from '../../../schema/words.ts';
import type { Checked } from '../../content/cross-check.ts';
import type { SceneFiles } from '../../content/scene-files.ts';
import { pastsFor } from './pasts.ts';
import type { Kind } from './town.ts';

/** So many guests come where one can become an account. */
const GUESTS = 6;

/** Everybody whom a scene may treat differently: guests and accounts, with every past that matters, in every language. */
export function kindsFor(files: SceneFiles, one: Checked, all: ReadonlyMap<string, Checked>): Kind[] {
  const pasts = pastsFor(files, one, all);
  return LOCALES.flatMap((locale): Kind[] => [
    ...Array.from({ length: opensForms(one) ? GUESTS : 1 }, () => ({ locale, account: false })),
    { locale, account: true },
    ...pasts.map((past) => ({ locale, account: true, past })),
    { locale, account: true, role: 'moderator' },
    ...(one.folder.id === ARRIVAL_SCENE
      ? ([
          { locale, account: true, sanction: 'mute' },
          { locale, account: true, sanction: 'ban' },
        ] as const)
      : []),
  ]);
}

/** Whether a dialogue may open a form. */
function opensForms({ folder }: Checked): boolean {
  return [...folder.dialogues.values()].some((ink) => /\^form:|"x\(\)":"open"/.test(ink));
}
