import type { Asset, AssetType, AssetVariant } from '../../schema/rest/assets.ts';
import type { AssetRecord } from '../records/asset.ts';
import { stamp } from './profiles.ts';

/** The endings of the files that are served as they came. Pictures are none of them: only what was drawn anew is. */
const ENDINGS: Readonly<Partial<Record<AssetType, string>>> = {
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'audio/flac': 'flac',
  'audio/mp4': 'm4a',
  'audio/aac': 'aac',
  'audio/webm': 'weba',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'application/pdf': 'pdf',
};

/** The type of what is served under an ending. */
export const TYPE_OF_ENDING: Readonly<Record<string, AssetType>> = Object.fromEntries(
  Object.entries(ENDINGS).map(([type, ending]) => [ending, type as AssetType]),
);

type Stored = Pick<AssetRecord, 'hash' | 'type' | 'variants'>;
/** Where a variant is kept that was drawn. */
export const keyOfVariant = (hash: string, variant: AssetVariant) => `assets/${hash}-${variant}.webp`;

/** Where the upload itself is kept: served if its kind is; nothing serves what is below `originals/`. */
export function keyOfFile({ hash, type }: Pick<AssetRecord, 'hash' | 'type'>): string {
  const ending = ENDINGS[type];
  return ending === undefined ? `originals/${hash}` : `assets/${hash}.${ending}`;
}

/** Every blob of an asset. */
export const keysOf = (asset: Stored): string[] => [
  keyOfFile(asset),
  ...asset.variants.map((variant) => keyOfVariant(asset.hash, variant)),
];

/** Where browsers find what can be shown of an asset. */
export interface AssetAddresses {
  /** The picture, the sound, the film; of a PDF its first page, as a picture. */
  readonly url: string;
  readonly mediumUrl: string | null;
  readonly thumbUrl: string | null;
  /** The file as it was uploaded; null of pictures. */
  readonly fileUrl: string | null;
}

export function addressesOf(asset: Stored): AssetAddresses {
  const at = (variant: AssetVariant) => `/${keyOfVariant(asset.hash, variant)}`;
  const fileUrl = ENDINGS[asset.type] === undefined ? null : `/${keyOfFile(asset)}`;
  if (!asset.variants.includes('large')) return { url: fileUrl ?? '', mediumUrl: null, thumbUrl: null, fileUrl };
  // Those of before there were three sizes have two.
  const mediumUrl = at(asset.variants.includes('medium') ? 'medium' : 'large');
  return { url: at('large'), mediumUrl, thumbUrl: at('thumb'), fileUrl };
}

/** An asset, as its owner is told of it. */
export function shownAsset(asset: AssetRecord): Asset {
  const { id, kind, type, name, bytes, width, height, duration, pages, createdAt } = asset;
  const { url, mediumUrl, thumbUrl, fileUrl } = addressesOf(asset);
  const sizes = { width, height, duration, pages };
  const addresses = { url, medium_url: mediumUrl, thumb_url: thumbUrl, file_url: fileUrl };
  return { id, kind, type, name, bytes, ...addresses, ...sizes, created_at: stamp(createdAt) };
}
