import { type Asset, type AssetList, MAX_FORM_BYTES } from '../schema/rest/assets.ts';
import type { Rest } from './rest.ts';
import { sendPieces } from './resumable.ts';

export interface UploadOptions {
  /** What it is called; the name of the file if not said. */
  readonly name?: string;
  /** Told the fraction that has left, from 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  /** Of a file over 5 MB: the address under which it is gone on with later, and the one where it is gone on with now. */
  readonly onBegun?: (address: string) => void;
  readonly address?: string;
}

/** What one has uploaded. */
export interface Assets {
  /**
   * Uploads a picture, a sound, a film or a PDF. Over 5 MB it goes piece by piece, and a lost connection costs no more
   * than a piece.
   */
  upload(file: Blob, options?: UploadOptions): Promise<Asset>;
  /** The newest first, and how much room all take; `next` of a page is the `after` of the following one. */
  list(page?: { after?: string; limit?: number }): Promise<AssetList>;
  rename(id: string, name: string): Promise<Asset>;
  /** Deletes an upload, and takes down what hangs of it. */
  remove(id: string): Promise<void>;
}

const nameOf = (file: Blob) => ('name' in file && typeof file.name === 'string' ? file.name : 'file');

export function assetsOver(rest: Rest): Assets {
  const path = '/v1/assets';
  return {
    async upload(file, { name = nameOf(file), onProgress = () => {}, onBegun, address } = {}) {
      const pieces = file.size > MAX_FORM_BYTES || address !== undefined;
      const asset = pieces
        ? await sendPieces(rest, file, { name, onProgress, address, ...(onBegun ? { onBegun } : {}) })
        : await rest.upload(file, name, onProgress);
      onProgress(1);
      return asset;
    },
    list({ after, limit } = {}) {
      const query = new URLSearchParams({ ...(after ? { after } : {}), ...(limit ? { limit: String(limit) } : {}) });
      return rest.get(`${path}?${query}`);
    },
    rename: async (id, name) => (await rest.patch<{ asset: Asset }>(`${path}/${id}`, { name })).asset,
    remove: (id) => rest.delete(`${path}/${id}`),
  };
}
