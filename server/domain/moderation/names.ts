import type { Role } from '../../../schema/rest/accounts.ts';
import { filter } from './filter.ts';
import type { Category } from './judgement.ts';
import { latin, plainCase } from './lookalikes.ts';

/** Why a name is not accepted: what it says, or whom it would pass for; null when it is. */
export type NameFault = Category | 'staff' | null;

const STAFF: readonly Role[] = ['moderator', 'admin'];

/** Words that nobody but the staff has in a name; and those that may be part of one, but not all of it. */
const OFFICES =
  /(?:^|[^a-z])(?:the|le|la|l|super|sys|web)?(?:admins?|administrat(?:or|eur|rice|ion)|moderat(?:or|eur|rice|ion)s?|modo|sysop|webmaster|parvis)(?:$|[^a-z])/;
const WHOLE =
  /^(?:the|le|la|l)?(?:system|systeme|staff|support|root|mod|mods|server|serveur|official|officiel|equipe|team|operator|operateur|owner|gamemaster|moderation|administration|greffiere|clerk)(?:team|parvis|official|officiel)?\d*$/;
const JOINED = /^(?:admin|parvis)|(?:parvis|moderat(?:or|eur|rice))|(?:[^dm]|^)admin(?:istrat\w+)?\d*$/;
const DIGITS: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' };

/** `GrosConnard_42` → `Gros Connard 42`. */
const apart = (name: string) => name.replace(/([\p{Ll}\d])(?=\p{Lu})/gu, '$1 ').replace(/[_\-.]+/g, ' ');

/** Years, house numbers and the like: figures that stand by themselves, or behind a word, are no letters in disguise. */
const NUMBERS = /(?<=\p{L}{3})\d{2,}(?!\p{L})|(?<![\p{L}\p{N}])\d+(?![\p{L}\p{N}])/gu;

function passesForStaff(name: string): boolean {
  const plain = latin(plainCase(apart(name)));
  const letters = plain.replace(/[0-7]/g, (digit) => DIGITS[digit] ?? digit);
  const joined = letters.replace(/[^a-z0-9]/g, '');
  return (
    OFFICES.test(plain) || OFFICES.test(letters) || JOINED.test(joined) || WHOLE.test(plain.replace(/[^a-z0-9]/g, ''))
  );
}

/** What is wrong with a name, read as it is written and taken apart at capitals and underscores. Names do not wait: what a message would be held for, a name is refused for. */
export function faultOfName(name: string, role: Role = 'player'): NameFault {
  const words = name.replace(NUMBERS, '');
  const readings = new Set([words, apart(words), words.replace(/[^\p{L}\p{N}]/gu, '')]);
  for (const reading of readings) {
    const { why } = filter(reading);
    if (why) return why;
  }
  return !STAFF.includes(role) && passesForStaff(name) ? 'staff' : null;
}
