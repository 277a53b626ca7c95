import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { FILE_LIMITS, MANIFEST, PACK_LIMITS, PackError, refusePack } from './pack-format.ts';

/** Parts of a path: letters and digits of any script, with dots, dashes, spaces and low lines in between. */
const PART = /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N} ._-]*[\p{L}\p{M}\p{N}_-])?$/u;

/** The end of a name, without the dot. */
export const endOf = (path: string) => /\.([a-z0-9]+)$/.exec(path)?.[1] ?? '';

/** Types of files, as Unix has them in the upper half of a zip entry's attributes. */
const KIND = 0o170000;
const PLAIN: ReadonlySet<number> = new Set([0, 0o100000]);

/**
 * The files of a zip by their paths. Nothing is unpacked before its name, its kind and its size have been looked at, and
 * nothing is unpacked beyond the size that it says. Throws PackError.
 */
export async function unzip(packed: Buffer): Promise<Map<string, Buffer>> {
  if (packed.length > PACK_LIMITS.packed)
    refusePack('pack-size', 'pack', `it has ${packed.length} bytes, ${PACK_LIMITS.packed} are taken`);
  try {
    const zip = await fromBufferPromise(packed, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true });
    return await filesOf(zip);
  } catch (error) {
    if (error instanceof PackError) throw error;
    return refusePack('pack-broken', 'pack', `it is not a zip that can be read: ${reasonOf(error)}`);
  }
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

async function filesOf(zip: ZipFile): Promise<Map<string, Buffer>> {
  if (zip.entryCount > PACK_LIMITS.files + 1)
    refusePack('pack-size', 'pack', `it has ${zip.entryCount} files, ${PACK_LIMITS.files} are taken`);
  const files = new Map<string, Buffer>();
  const alike = new Set<string>();
  let left: number = PACK_LIMITS.unpacked;
  for await (const entry of zip.eachEntry()) {
    const path = checkedName(entry);
    left -= entry.uncompressedSize;
    if (left < 0) refusePack('pack-size', 'pack', `unpacked, it has more than ${PACK_LIMITS.unpacked} bytes`);
    const folded = path.normalize('NFC').toLowerCase();
    if (alike.has(folded))
      refusePack('pack-name', path, 'there is another file of that name, or one that looks like it');
    alike.add(folded);
    files.set(path, await contentOf(zip, entry));
  }
  return files;
}

/** The path of an entry, if such a file is taken at all. */
function checkedName(entry: Entry): string {
  const path = entry.fileName;
  const shown = path.slice(0, PACK_LIMITS.path).replace(/[^\p{L}\p{N} ./_-]/gu, '?');
  const isPlain = path.length <= PACK_LIMITS.path && path.split('/').every((part) => PART.test(part));
  if (!isPlain) refusePack('pack-name', shown, 'is not a plain path inside the scenes folder');
  const kind = (entry.externalFileAttributes >>> 16) & KIND;
  if (!PLAIN.has(kind)) refusePack('pack-link', path, 'is a link, a folder or a device, not a file');
  if (entry.isEncrypted()) refusePack('pack-link', path, 'is encrypted');
  const most = path === MANIFEST ? FILE_LIMITS['json'] : FILE_LIMITS[endOf(path)];
  if (most === undefined) refusePack('pack-kind', path, 'is of a kind that scenes are not made of');
  if (entry.uncompressedSize > most)
    refusePack('pack-size', path, `has ${entry.uncompressedSize} bytes, ${most} are taken of such a file`);
  return path;
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const content: Readable = await zip.openReadStreamPromise(entry);
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
