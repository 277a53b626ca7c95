import { isIP } from 'node:net';
import type { Locale } from '../../schema/words.ts';
import type { Knock } from '../domain/letters.ts';
import type { LetterKind } from '../records/letter.ts';
import { deviceName } from './device-name.ts';

/** What a letter says, before it is laid out. Plain text throughout. */
export interface Wording {
  readonly subject: string;
  readonly greeting: string;
  /** Paragraphs before the facts and the button. */
  readonly before: readonly string[];
  /** Rows of a small table. */
  readonly facts: readonly (readonly [string, string])[];
  /** The words on the button. */
  readonly button: string;
  readonly after: readonly string[];
  readonly signature: string;
}

/** What the words of a letter depend on. */
export interface About {
  readonly username: string;
  readonly knock: Knock | null;
  readonly timeZone: string;
}

type Words = Omit<Wording, 'greeting' | 'signature'>;

const GREETING = { fr: (name: string) => `Bonjour ${name},`, en: (name: string) => `Good day ${name},` } as const;
const SIGNATURE = { fr: 'La greffière du parvis', en: 'The clerk of Parvis' } as const;

function when({ at }: Knock, locale: Locale, timeZone: string): string {
  const form = { dateStyle: 'full', timeStyle: 'long', timeZone } as const;
  return new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', form).format(at);
}

function factsOf({ knock, timeZone }: About, locale: Locale): Wording['facts'] {
  if (!knock) return [];
  const label = locale === 'fr' ? ['Quand', 'Appareil', 'Adresse IP'] : ['When', 'Device', 'IP address'];
  const unknown = locale === 'fr' ? 'inconnu' : 'unknown';
  const address = knock.address.replace(/^::ffff:/i, '');
  const values = [
    when(knock, locale, timeZone),
    deviceName(knock.device) ?? unknown,
    isIP(address) ? address : unknown,
  ];
  return values.map((value, index) => [label[index] ?? '', value] as const);
}

const WORDS: { readonly [K in LetterKind]: { readonly [L in Locale]: (about: About) => Words } } = {
  confirmation: {
    fr: ({ username }) => ({
      subject: 'Confirmez votre adresse e-mail',
      before: [`Cette adresse a été donnée à Parvis pour le compte « ${username} ». Est-ce bien la vôtre ?`],
      facts: [],
      button: 'Confirmer mon adresse',
      after: [
        'Le lien sert une seule fois, dans les 30 minutes.',
        'Si vous n’avez rien demandé, ne faites rien : l’adresse ne sera pas confirmée.',
      ],
    }),
    en: ({ username }) => ({
      subject: 'Confirm your e-mail address',
      before: [`This address was given to Parvis for the account “${username}”. Is it really yours?`],
      facts: [],
      button: 'Confirm my address',
      after: [
        'The link works once, within 30 minutes.',
        'If you did not ask for anything, do nothing: the address will not be confirmed.',
      ],
    }),
  },
  reset: {
    fr: () => ({
      subject: 'Choisissez un nouveau mot de passe',
      before: ['Quelqu’un, vous sans doute, a dit avoir oublié le mot de passe de votre compte Parvis.'],
      facts: [],
      button: 'Choisir un nouveau mot de passe',
      after: [
        'Le lien sert une seule fois, dans les 30 minutes. Tous vos appareils seront déconnectés.',
        'Si ce n’était pas vous, ne faites rien : votre mot de passe reste le même.',
      ],
    }),
    en: () => ({
      subject: 'Choose a new password',
      before: ['Somebody, probably you, said that the password of your Parvis account was forgotten.'],
      facts: [],
      button: 'Choose a new password',
      after: [
        'The link works once, within 30 minutes. All your devices will be logged out.',
        'If it was not you, do nothing: your password stays as it is.',
      ],
    }),
  },
  newDevice: {
    fr: (about) => ({
      subject: 'Votre compte vient de servir sur un nouvel appareil',
      before: ['Quelqu’un est entré dans votre compte Parvis depuis un appareil qu’on n’y avait jamais vu.'],
      facts: factsOf(about, 'fr'),
      button: 'Ce n’était pas moi',
      after: [
        'C’était vous ? Il n’y a rien à faire.',
        'Sinon, choisissez un nouveau mot de passe : cela déconnecte tous les appareils.',
      ],
    }),
    en: (about) => ({
      subject: 'Your account was just used on a new device',
      before: ['Somebody got into your Parvis account from a device that had never been seen there.'],
      facts: factsOf(about, 'en'),
      button: 'It was not me',
      after: ['Was it you? There is nothing to do.', 'If not, choose a new password: that logs out every device.'],
    }),
  },
};

/** The words of a letter, in the language of the one it is for. */
export function wordingOf(kind: LetterKind, locale: Locale, about: About): Wording {
  const words = WORDS[kind][locale](about);
  return { ...words, greeting: GREETING[locale](about.username), signature: SIGNATURE[locale] };
}
