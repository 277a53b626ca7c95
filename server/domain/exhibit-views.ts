import type { Hung } from '../../rooms/exhibit-services.ts';
import type { Identity } from '../../rooms/services.ts';
import { hostOf } from '../../schema/exhibits.ts';
import type { ExhibitDetail, ExhibitView } from '../../schema/rest/exhibits.ts';
import type { AssetRecord } from '../records/asset.ts';
import type { Exhibit } from '../records/exhibit.ts';
import { addressesOf } from './asset-files.ts';
import { stamp } from './profiles.ts';

/** What hangs, with the upload that it is made of; a link is made of none. */
export interface Piece {
  readonly exhibit: Exhibit;
  readonly asset: AssetRecord | undefined;
}

const NONE = { url: '', mediumUrl: null, thumbUrl: null, fileUrl: null };
const addresses = ({ asset }: Piece) => (asset ? addressesOf(asset) : NONE);

/** Where it hangs, as one key: two cannot hang at one spot. */
export const placeOf = (scene: string, spot: string) => `${scene}/${spot}`;

/** Which exhibit somebody has done something to, as the feed tells it. */
export const deedOn = ({ id, scene, title, account }: Exhibit, by: Pick<Identity, 'id'>) => ({
  exhibit: id,
  scene,
  title,
  account,
  by: by.id,
});

/** As rooms are told of it. */
export function hungOf(piece: Piece): Hung {
  const { id, scene, spot, kind, title, by, account, likes, state } = piece.exhibit;
  return { id, scene, spot, kind, title, by, account, thumbUrl: addresses(piece).thumbUrl ?? '', likes, state };
}

export function viewOf(piece: Piece): ExhibitView {
  const { id, scene, spot, kind, title, author, by, account, likes } = piece.exhibit;
  const { url, thumbUrl } = addresses(piece);
  const size = { width: piece.asset?.width ?? 0, height: piece.asset?.height ?? 0 };
  return { id, scene, spot, kind, title, author, by, account, url, thumb_url: thumbUrl ?? '', ...size, likes };
}

type Asked = Pick<ExhibitDetail, 'state' | 'entries' | 'liked' | 'may'>;

export function detailOf(piece: Piece, asked: Asked): ExhibitDetail {
  const { description, link, at } = piece.exhibit;
  const { mediumUrl, fileUrl } = addresses(piece);
  return {
    ...viewOf(piece),
    description,
    medium_url: mediumUrl ?? '',
    file_url: fileUrl ?? '',
    duration: piece.asset?.duration ?? null,
    pages: piece.asset?.pages ?? null,
    bytes: piece.asset?.bytes ?? null,
    link: link === '' ? null : link,
    host: hostOf(link),
    hung_at: stamp(at),
    ...asked,
  };
}
