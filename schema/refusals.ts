import { ACCOUNT_ROWS } from './refusal-rows/accounts.ts';
import { ASSET_ROWS } from './refusal-rows/assets.ts';
import { CHAT_ROWS } from './refusal-rows/chat.ts';
import { EXHIBIT_ROWS } from './refusal-rows/exhibits.ts';
import { LIVE_ROWS } from './refusal-rows/live.ts';
import { MEMBER_ROWS } from './refusal-rows/members.ts';
import { MODERATION_ROWS } from './refusal-rows/moderation.ts';
import { PICTURE_ROWS } from './refusal-rows/pictures.ts';
import { PLAY_ROWS } from './refusal-rows/play.ts';
import { REQUEST_ROWS } from './refusal-rows/requests.ts';
import type { Row } from './refusal-rows/row.ts';
import { SCENARIO_ROOM_ROWS } from './refusal-rows/scenario-rooms.ts';
import { SCENARIO_ROWS } from './refusal-rows/scenarios.ts';
import { SCENE_ROWS } from './refusal-rows/scenes.ts';
import { SHEET_ROWS } from './refusal-rows/sheets.ts';
import { TEXT_ROWS } from './refusal-rows/texts.ts';
import { UPLOAD_ROWS } from './refusal-rows/uploads.ts';
import { ZONE_ROWS } from './refusal-rows/zones.ts';
import { untilWords } from './until.ts';
import type { Locale } from './words.ts';

/** Every expected failure, once; the rows are in refusal-rows/. */
export const REFUSALS = {
  ...REQUEST_ROWS,
  ...ACCOUNT_ROWS,
  ...ASSET_ROWS,
  ...UPLOAD_ROWS,
  ...PICTURE_ROWS,
  ...EXHIBIT_ROWS,
  ...SCENE_ROWS,
  ...ZONE_ROWS,
  ...SCENARIO_ROOM_ROWS,
  ...CHAT_ROWS,
  ...LIVE_ROWS,
  ...TEXT_ROWS,
  ...MODERATION_ROWS,
  ...SCENARIO_ROWS,
  ...MEMBER_ROWS,
  ...SHEET_ROWS,
  ...PLAY_ROWS,
} as const;

/** The HTTP response header that carries a refusal's code; the body keeps to the contract's shapes. */
export const REFUSAL_HEADER = 'X-Refusal-Code';

export type RefusalCode = keyof typeof REFUSALS;
export type Details = Readonly<Record<string, string | number>>;

/** A refusal as a room or socket sends it. `message` is in the language of the one it is for. */
export interface WireRefusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly fields?: string;
  readonly details?: Details;
}

/** A detail named `until` is a moment, and is put in words; others may have words of their own. */
function fill(text: string, details: Details, { words }: Row, locale: Locale): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = details[name] ?? whole;
    if (name === 'until' && typeof value === 'number') return untilWords(value, locale);
    return words?.[name]?.[value]?.[locale] ?? String(value);
  });
}

/** An expected failure, named by its code. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: Details;

  constructor(code: RefusalCode, details: Details = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return REFUSALS[this.code].status;
  }

  /** What the person is told: in French unless asked for English. */
  say(locale: Locale): WireRefusal {
    const row: Row = REFUSALS[this.code];
    return {
      code: this.code,
      message: fill(row[locale], this.details, row, locale),
      ...(row.fields ? { fields: fill(row.fields, this.details, row, locale) } : {}),
      ...(Object.keys(this.details).length > 0 ? { details: this.details } : {}),
    };
  }
}
