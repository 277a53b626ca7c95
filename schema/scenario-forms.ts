import { z } from 'zod';
import type { Form } from './form-field.ts';
import { scenarioMaking } from './rest/scenarios.ts';
import { joining, MOST_IN_SCENARIO } from './scenarios.ts';

/** The forms of the registrar. They go over HTTP: codes are nobody else’s business, and a picture is no message. */
export const scenarioForms = {
  scenario: {
    title: { fr: 'Fonder un scénario', en: 'Found a scenario' },
    submit: { fr: 'Inscrire', en: 'Enter it' },
    secret: true,
    fields: [
      { name: 'name', kind: 'text', label: { fr: 'Nom du scénario', en: 'Name of the scenario' } },
      {
        name: 'invite_code',
        kind: 'text',
        label: { fr: 'Code d’invitation', en: 'Invite code' },
        hint: { fr: '4 à 20 lettres, chiffres ou _', en: '4 to 20 letters, digits or _' },
      },
      {
        name: 'mode',
        kind: 'pick',
        label: { fr: 'Qui raconte ?', en: 'Who tells it?' },
        options: [
          {
            value: 'story',
            label: { fr: 'Histoire', en: 'Story' },
            about: { fr: 'Chacun raconte à son tour.', en: 'Everybody narrates in turn.' },
          },
          {
            value: 'campaign',
            label: { fr: 'Campagne', en: 'Campaign' },
            about: { fr: 'Des maîtres du jeu mènent la partie.', en: 'Game masters lead the party.' },
          },
        ],
      },
      {
        name: 'description',
        kind: 'prose',
        label: { fr: 'De quoi il s’agit', en: 'What it is about' },
        most: MOST_IN_SCENARIO.description,
        optional: true,
      },
      {
        name: 'cover',
        kind: 'picture',
        label: { fr: 'Couverture', en: 'Cover' },
        hint: { fr: 'JPEG, PNG ou WebP, 5 Mo au plus', en: 'JPEG, PNG or WebP, 5 MB at most' },
        optional: true,
      },
    ],
    shape: scenarioMaking,
  },
  join: {
    title: { fr: 'Rejoindre un scénario', en: 'Join a scenario' },
    submit: { fr: 'Dire le mot', en: 'Say the word' },
    secret: true,
    fields: [
      {
        name: 'invite_code',
        kind: 'text',
        label: { fr: 'Le mot', en: 'The word' },
        hint: { fr: 'Celui qu’on vous a confié', en: 'The one that you were told' },
      },
    ],
    shape: joining,
  },
  /** The page’s list of one’s scenarios, to go into one of them. */
  scenarios: {
    title: { fr: 'Vos scénarios', en: 'Your scenarios' },
    submit: { fr: 'Entrer', en: 'Enter' },
    secret: true,
    fields: [],
    shape: z.strictObject({}),
  },
} as const satisfies Record<string, Form>;
