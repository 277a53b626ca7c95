import type { Row } from './row.ts';
import { WHY } from './texts.ts';

/** Private worlds, in the words of the contract where it has some. */
export const SCENARIO_ROWS = {
  'scenario.unknown': { status: 404, fields: 'id', fr: 'Scénario introuvable', en: 'Scenario not found' },
  'scenario.owner_changes': {
    status: 403,
    fields: 'authorization',
    fr: 'Seul le propriétaire peut modifier ce scénario',
    en: 'Only the owner can change this scenario',
  },
  'scenario.owner_deletes': {
    status: 403,
    fields: 'authorization',
    fr: 'Seul le propriétaire peut supprimer ce scénario',
    en: 'Only the owner can delete this scenario',
  },
  'scenario.owner_transfers': {
    status: 403,
    fields: 'authorization',
    fr: 'Seul le propriétaire peut transférer la propriété',
    en: 'Only the owner can transfer the ownership',
  },
  'scenario.code_taken': {
    status: 409,
    fields: 'invite_code',
    fr: "Ce code d'invitation est déjà utilisé",
    en: 'This invite code is already in use',
  },
  'scenario.yours_already': {
    status: 400,
    fields: 'newOwnerUserId',
    fr: 'Vous êtes déjà propriétaire de ce scénario',
    en: 'You are the owner of this scenario already',
  },
  'scenario.new_owner_unknown': {
    status: 404,
    fields: 'newOwnerUserId',
    fr: 'Le nouvel utilisateur propriétaire est introuvable',
    en: 'The new owner was not found',
  },
  'scenario.too_many': {
    status: 409,
    fields: 'name',
    fr: 'Vous avez déjà {count} scénarios : supprimez-en un, ou transférez-le',
    en: 'You own {count} scenarios already: delete one, or transfer it',
  },
  'scenario.name_refused': {
    status: 422,
    fields: 'name',
    fr: 'Ce nom n’est pas accepté : {why}',
    en: 'This name is not accepted: {why}',
    words: { why: WHY },
  },
  'scenario.description_refused': {
    status: 422,
    fields: 'description',
    fr: 'Cette description n’est pas acceptée : {why}',
    en: 'This description is not accepted: {why}',
    words: { why: WHY },
  },
  'cover.too_large': {
    status: 400,
    fields: 'cover',
    fr: 'La couverture dépasse 5 Mo',
    en: 'The cover is larger than 5 MB',
  },
  'cover.type': {
    status: 400,
    fields: 'cover',
    fr: 'La couverture doit être une image JPEG, PNG ou WebP',
    en: 'The cover must be a JPEG, PNG or WebP picture',
  },
  'cover.pixels': {
    status: 400,
    fields: 'cover',
    fr: 'La couverture compte trop de pixels (16 millions au plus)',
    en: 'The cover has too many pixels (16 million at most)',
  },
  'cover.broken': {
    status: 400,
    fields: 'cover',
    fr: 'L’image de la couverture est abîmée ou tronquée',
    en: 'The cover’s picture is damaged or cut short',
  },
} as const satisfies Record<string, Row>;
