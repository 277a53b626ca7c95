import { z } from 'zod';
import type { Form, FormField } from './form-field.ts';
import { MAX_WORDS } from './moderation.ts';
import { scenarioForms } from './scenario-forms.ts';

export const USERNAME = /^[A-Za-z0-9_]+$/;

const username = z
  .string()
  .trim()
  .min(3, 'username.short')
  .max(30, 'username.long')
  .regex(USERNAME, 'username.letters');
/** Under this domain closed accounts are kept: nobody registers there. */
export const CLOSED_DOMAIN = 'feedverse.deleted';

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'email.invalid')
  .refine((text) => !text.endsWith(`@${CLOSED_DOMAIN}`), 'email.invalid')
  .pipe(z.email('email.invalid'));
const newPassword = z.string().min(8, 'password.short').max(200, 'password.long');

export const fieldShapes = { username, email, newPassword } as const;

/** What the login form sends, and `POST /auth/login` takes. */
export const credentials = z.strictObject({
  email,
  password: z.string().min(1, 'password.empty').max(200, 'password.long'),
});
export type Credentials = z.infer<typeof credentials>;

export const PLAYER_AVATARS = ['ada', 'blaise', 'chloe', 'diego', 'emi', 'farid', 'gaia', 'hugo'] as const;

const emailField: FormField = {
  name: 'email',
  kind: 'email',
  label: { fr: 'Adresse e-mail', en: 'E-mail address' },
  autocomplete: 'username',
};

const words = z.string().trim().min(1).max(MAX_WORDS);

const wordsField: FormField = {
  name: 'words',
  kind: 'prose',
  label: { fr: 'Ce que vous avez à dire', en: 'What you have to say' },
  hint: { fr: 'Les modérateurs le liront.', en: 'The moderators will read it.' },
  most: MAX_WORDS,
};

/** Every form that a dialogue may open with the tag `# form: <name>`. */
export const FORMS = {
  login: {
    title: { fr: 'Se connecter', en: 'Log in' },
    submit: { fr: 'Entrer', en: 'Log in' },
    secret: true,
    fields: [
      emailField,
      {
        name: 'password',
        kind: 'password',
        label: { fr: 'Mot de passe', en: 'Password' },
        autocomplete: 'current-password',
      },
    ],
    shape: credentials,
  },
  register: {
    title: { fr: 'S’inscrire', en: 'Register' },
    submit: { fr: 'Créer mon compte', en: 'Create my account' },
    secret: true,
    fields: [
      {
        name: 'username',
        kind: 'text',
        label: { fr: 'Nom dans le monde', en: 'Name in the world' },
        hint: { fr: '3 à 30 lettres, chiffres ou _', en: '3 to 30 letters, digits or _' },
        autocomplete: 'nickname',
      },
      emailField,
      {
        name: 'password',
        kind: 'password',
        label: { fr: 'Mot de passe', en: 'Password' },
        hint: { fr: '8 caractères au moins', en: 'at least 8 characters' },
        autocomplete: 'new-password',
      },
    ],
    shape: z.strictObject({ username, email, password: newPassword }),
  },
  forgot: {
    title: { fr: 'Mot de passe oublié', en: 'Forgotten password' },
    submit: { fr: 'Envoyer la lettre', en: 'Send the letter' },
    secret: true,
    fields: [emailField],
    shape: z.strictObject({ email }),
  },
  avatar: {
    title: { fr: 'Choisir son allure', en: 'Choose your looks' },
    submit: { fr: 'C’est moi', en: 'That’s me' },
    secret: false,
    fields: [
      {
        name: 'avatar',
        kind: 'choice',
        label: { fr: 'Silhouette', en: 'Character' },
        options: PLAYER_AVATARS.map((value) => {
          const name = value[0]?.toUpperCase() + value.slice(1);
          return { value, label: { fr: name, en: name } };
        }),
      },
    ],
    shape: z.strictObject({ avatar: z.enum(PLAYER_AVATARS) }),
  },
  appeal: {
    title: { fr: 'Faire appel', en: 'Appeal' },
    submit: { fr: 'Remettre', en: 'Hand it in' },
    secret: false,
    fields: [wordsField],
    shape: z.strictObject({ words }),
  },
  /** For who cannot log in any more: he shows by his password whose appeal it is. */
  plea: {
    title: { fr: 'Faire appel', en: 'Appeal' },
    submit: { fr: 'Remettre', en: 'Hand it in' },
    secret: true,
    fields: [
      emailField,
      {
        name: 'password',
        kind: 'password',
        label: { fr: 'Mot de passe', en: 'Password' },
        autocomplete: 'current-password',
      },
      wordsField,
    ],
    shape: credentials.extend({ words }),
  },
  ...scenarioForms,
} as const satisfies Record<string, Form>;

export type FormName = keyof typeof FORMS;

export function isFormName(word: string): word is FormName {
  return Object.hasOwn(FORMS, word);
}

/**
 * How a form ended, as the dialogue reads it in the ink variable `outcome`. `sent`: what comes of it comes by letter. `done`: it was
 * done over HTTP, as the client says.
 */
export const FORM_OUTCOMES = [
  'ok',
  'sent',
  'done',
  'wrong',
  'taken',
  'invalid',
  'locked',
  'banned',
  'cancelled',
  'failed',
] as const;
export type FormOutcome = (typeof FORM_OUTCOMES)[number];
