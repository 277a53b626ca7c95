import { z } from 'zod';
import { slug } from '../../../schema/words.ts';
import { type ContentFault, faultOf } from '../content-fault.ts';
import { EDITION } from '../edition.ts';
import type { RuleId } from '../rules.ts';

/** The file of a pack that says what is in it. */
export const MANIFEST = 'parvis.json';

const MB = 1024 * 1024;

/** What a server takes, in bytes unless it says otherwise. */
export const PACK_LIMITS = {
  /** The pack itself, and all that is in it when it is unpacked. */
  packed: 16 * MB,
  unpacked: 64 * MB,
  files: 1000,
  scenes: 20,
  /** Letters of a path. */
  path: 200,
  /** Pixels of a picture. */
  pixels: 16_000_000,
} as const;

/** The largest file of each kind. */
export const FILE_LIMITS: Readonly<Record<string, number>> = {
  ink: MB / 4,
  md: MB / 4,
  json: 8 * MB,
  tmj: 16 * MB,
  tsj: 4 * MB,
  tj: MB,
  tmx: 16 * MB,
  tsx: 4 * MB,
  tx: MB,
  png: 8 * MB,
  webp: 8 * MB,
  mp3: 12 * MB,
  ogg: 12 * MB,
  wav: 12 * MB,
  m4a: 12 * MB,
};

const packedScene = {
  scene: slug,
  edition: z.string().regex(EDITION, 'must be 16 hex digits'),
  /** Every file of the scene, in order. */
  files: z
    .array(
      z.strictObject({
        path: z.string(),
        bytes: z.int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be the SHA-256 of the file'),
      }),
    )
    .min(1)
    .max(PACK_LIMITS.files),
};

/** Of one scene, or of several that are published together; a file that several of them use is in the pack once. */
export const manifestShape = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal(1), ...packedScene }),
  z.strictObject({
    format: z.literal(2),
    scenes: z.array(z.strictObject(packedScene)).min(2).max(PACK_LIMITS.scenes),
  }),
]);
export type PackManifest = z.infer<typeof manifestShape>;

/** What a manifest says of one scene. */
export type PackedScene = Omit<Extract<PackManifest, { format: 1 }>, 'format'>;

/** A pack that is not opened, or not published, with everything that is wrong with it. */
export class PackError extends Error {
  readonly faults: readonly ContentFault[];

  constructor(faults: readonly ContentFault[]) {
    super(faults.map(({ file, reason }) => `${file}: ${reason}`).join('\n'));
    this.name = 'PackError';
    this.faults = faults;
  }
}

/** Throws what is wrong with one file of a pack, or with the pack itself. */
export function refusePack(rule: RuleId, file: string, reason: string): never {
  throw new PackError([faultOf(rule, { file, place: '', reason })]);
}
