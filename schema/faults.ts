import { z } from 'zod';
import { type Details, Refusal, type WireRefusal } from './refusals.ts';
import { SCENARIO_FAULTS } from './scenario-faults.ts';
import { SHEET_FAULTS } from './sheet-faults.ts';
import type { Locale, Words } from './words.ts';

/** What is wrong with one field, for the person who filled it in. */
export interface Fault {
  /** Path of the field, as in `settings.darkMode`. */
  readonly fields: string;
  readonly message: string;
}

/** Messages of our own for rules of the shapes; a rule names its row. Every other rule is worded by zod. */
const FAULTS: Record<string, Words> = {
  ...SCENARIO_FAULTS,
  ...SHEET_FAULTS,
  'username.short': {
    fr: "Le nom d'utilisateur doit contenir au moins 3 caractères",
    en: 'The username must have at least 3 characters',
  },
  'username.long': {
    fr: "Le nom d'utilisateur doit contenir au plus 30 caractères",
    en: 'The username must have at most 30 characters',
  },
  'username.letters': {
    fr: "Le nom d'utilisateur ne peut contenir que des lettres, des chiffres et _",
    en: 'The username may only contain letters, digits and _',
  },
  'settings.json': {
    fr: 'Format JSON invalide pour les paramètres',
    en: 'Invalid JSON format for the settings',
  },
  'settings.darkMode': {
    fr: "darkMode doit être 'light', 'dark' ou 'system'",
    en: "darkMode must be 'light', 'dark' or 'system'",
  },
  'settings.showTimestamps': {
    fr: 'showTimestamps doit être un booléen',
    en: 'showTimestamps must be a boolean',
  },
  'settings.friendsMayJoin': {
    fr: 'friendsMayJoin doit être un booléen',
    en: 'friendsMayJoin must be a boolean',
  },
  'reason.missing': { fr: 'Dites pourquoi : la personne l’apprend', en: 'Say why: the person is told' },
  'seconds.missing': {
    fr: 'Dites pour combien de secondes ; null, définitivement',
    en: 'Say for how many seconds; null is for good',
  },
  'id.invalid': { fr: "Format d'identifiant invalide", en: 'Invalid identifier format' },
  'invite.missing': { fr: "Le code d'invitation est requis", en: 'The invite code is required' },
  'invite.code': {
    fr: "Le code d'invitation contient de 4 à 20 lettres sans accent, chiffres ou _",
    en: 'An invite code has from 4 to 20 unaccented letters, digits or _',
  },
  'email.invalid': { fr: 'Adresse e-mail invalide', en: 'Invalid e-mail address' },
  'password.empty': { fr: 'Le mot de passe est requis', en: 'The password is required' },
  'password.short': {
    fr: 'Le mot de passe doit contenir au moins 8 caractères',
    en: 'The password must have at least 8 characters',
  },
  'password.long': {
    fr: 'Le mot de passe doit contenir au plus 200 caractères',
    en: 'The password must have at most 200 characters',
  },
};

const generic = { fr: z.locales.fr().localeError, en: z.locales.en().localeError };

function word(issue: z.core.$ZodIssue, locale: Locale): string {
  const own = FAULTS[issue.message];
  if (own) return own[locale];
  const said = generic[locale](issue as z.core.$ZodRawIssue);
  return typeof said === 'string' ? said : (said?.message ?? issue.message);
}

/** Input that does not have the shape asked for: a Refusal with one fault per field. */
export class Invalid extends Refusal {
  readonly issues: readonly z.core.$ZodIssue[];

  constructor(issues: readonly z.core.$ZodIssue[]) {
    super('request.invalid');
    this.issues = issues;
  }

  faults(locale: Locale): Fault[] {
    return this.issues.map((issue) => ({ fields: pathOf(issue), message: word(issue, locale) }));
  }

  override say(locale: Locale): WireRefusal {
    const first = this.faults(locale)[0] ?? { fields: 'body', message: '' };
    const details: Details = { reason: first.message };
    return { code: this.code, message: first.message, fields: first.fields, details };
  }
}

function pathOf(issue: z.core.$ZodIssue): string {
  const extra = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...issue.path, ...extra].map(String).join('.') || 'body';
}

/** Parses what came from outside, or throws Invalid. */
export function parse<T>(shape: z.ZodType<T>, value: unknown): T {
  const result = shape.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw new Invalid(result.error.issues);
}
