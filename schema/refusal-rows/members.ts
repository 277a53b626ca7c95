import type { Row } from './row.ts';

/** Coming into scenarios by a code, going, and who leads them. */
export const MEMBER_ROWS = {
  'invite.unknown': {
    status: 404,
    fields: 'invite_code',
    fr: 'Ce code d’invitation n’ouvre rien : il est inconnu, ou il n’est plus valable',
    en: 'This invite code opens nothing: it is unknown, or no longer good',
  },
  'invite.first': {
    status: 409,
    fields: 'invite_code',
    fr: 'Le premier code d’un scénario se change ou se limite ; il ne se retire pas',
    en: 'The first code of a scenario is changed or limited; it is not revoked',
  },
  'invite.too_many': {
    status: 409,
    fields: 'invite_code',
    fr: 'Un scénario a {most} codes d’invitation au plus',
    en: 'A scenario has {most} invite codes at most',
  },
  'invite.past': {
    status: 422,
    fields: 'expires_at',
    fr: 'Cette date est déjà passée',
    en: 'This date has passed already',
  },
  'invite.not_yours': {
    status: 403,
    fr: 'Seuls le propriétaire et les maîtres du jeu s’occupent des invitations',
    en: 'Only the owner and the game masters look after invitations',
  },
  'scenario.full': {
    status: 409,
    fields: 'invite_code',
    fr: 'Ce scénario est complet : {most} personnes y jouent',
    en: 'This scenario is full: {most} people play in it',
  },
  'scenario.owner_stays': {
    status: 409,
    fields: 'id',
    fr: 'Le propriétaire ne quitte pas son scénario : transférez-le ou supprimez-le d’abord',
    en: 'The owner does not leave a scenario: transfer or delete it first',
  },
  'scenario.owner_only': {
    status: 403,
    fr: 'Seul le propriétaire de ce scénario peut faire cela',
    en: 'Only the owner of this scenario may do that',
  },
  'scenario.player_unknown': {
    status: 404,
    fields: 'userId',
    fr: 'Cette personne ne joue pas dans ce scénario',
    en: 'This person does not play in this scenario',
  },
  'scenario.gm_unknown': {
    status: 404,
    fields: 'userId',
    fr: 'Cette personne n’est pas maître du jeu ici',
    en: 'This person is no game master here',
  },
  'scenario.no_gms': {
    status: 409,
    fields: 'id',
    fr: 'Seul un scénario en mode campagne a des maîtres du jeu',
    en: 'Only a scenario in campaign mode has game masters',
  },
  'scenario.gms_full': {
    status: 409,
    fields: 'userId',
    fr: 'Un scénario a {most} maîtres du jeu au plus',
    en: 'A scenario has {most} game masters at most',
  },
  'scenario.owner_leads': {
    status: 409,
    fields: 'userId',
    fr: 'Le propriétaire reste maître du jeu',
    en: 'The owner stays a game master',
  },
} as const satisfies Record<string, Row>;
