import { createHash } from 'node:crypto';
import { encodeQR } from 'qr';
import sharp from 'sharp';

/** Pixels of a cell; readable from a screen and on paper. */
const CELL = 10;

/** A picture. */
export interface InvitePicture {
  readonly png: Buffer;
  readonly etag: string;
}

/** The QR code of an address, black on white with the margin that readers want, as a PNG. */
export async function invitePicture(link: string): Promise<InvitePicture> {
  const cells = encodeQR(link, 'raw', { ecc: 'medium', border: 4 });
  const side = cells.length;
  const bytes = Buffer.from(cells.flat().map((dark) => (dark ? 0 : 255)));
  const png = await sharp(bytes, { raw: { width: side, height: side, channels: 1 } })
    .resize(side * CELL, side * CELL, { kernel: 'nearest' })
    .png({ palette: true, colours: 2 })
    .toBuffer();
  return { png, etag: `"${createHash('sha256').update(png).digest('base64url').slice(0, 27)}"` };
}
