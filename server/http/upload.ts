import { basename } from 'node:path';
import type { Request, Response } from 'express';
import multer, { MulterError } from 'multer';
import { Refusal, type RefusalCode } from '../../schema/refusals.ts';
import type { Upload } from '../domain/asset-upload.ts';
import type { Drafts } from '../media/drafts.ts';
import type { Flow } from './flow.ts';

/** What a form may hold beside the file: whatever says that it is longer than this need not be read to be refused. */
const FORM_BYTES = 64 * 1024;
const MEGABYTE = 1024 * 1024;

/** Reads the one file of a multipart request, from the field `file`, into a draft; refuses `asset.missing` and `asset.too_large`. */
export function uploadReader(
  maxBytes: number,
  drafts: Drafts,
  flow: Flow,
): (request: Request, response: Response) => Promise<Upload> {
  const read = multer({
    storage: multer.diskStorage({
      destination: drafts.folder,
      filename: (_request, _file, named) => named(null, basename(drafts.fresh())),
    }),
    // A name is judged as it was sent: cut down to its last part, `../x.png` would look harmless.
    preservePath: true,
    defParamCharset: 'utf8',
    limits: { fileSize: maxBytes, files: 1, fields: 5, fieldSize: 10_000, parts: 6, headerPairs: 20 },
  }).single('file');

  const tooLarge = () => new Refusal('asset.too_large', { megabytes: Math.floor(maxBytes / MEGABYTE) });

  return (request, response) =>
    new Promise((resolve, reject) => {
      if (!request.is('multipart/form-data')) return reject(new Refusal('asset.missing'));
      if (Number(request.headers['content-length']) > maxBytes + FORM_BYTES) return reject(tooLarge());
      read(request, response, (error: unknown) => {
        if (error) return reject(refusalOfForm(error, tooLarge));
        if (!request.file) return reject(new Refusal('asset.missing'));
        resolve({ name: request.file.originalname, path: request.file.path });
      });
      flow.slow(request);
    });
}

/** What is wrong with a form, or with the disk that it is written to. */
function refusalOfForm(error: unknown, tooLarge: () => Refusal): unknown {
  if (error instanceof MulterError)
    return error.code === 'LIMIT_FILE_SIZE' ? tooLarge() : new Refusal('request.malformed');
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Refusal('server.disk_full');
  return code === undefined ? new Refusal('request.malformed') : error;
}

/** The file of a form: its field, and what is said of one that is too large. */
export interface FormFile {
  readonly field: string;
  readonly maxBytes: number;
  readonly tooLarge: RefusalCode;
}

export interface FormContent {
  readonly fields: unknown;
  readonly file: { readonly name: string; readonly bytes: Buffer } | undefined;
}

/** Reads a form with fields and perhaps one file into memory; refuses `request.malformed` for anything else. */
export function formReader({ field, maxBytes, tooLarge }: FormFile) {
  const read = multer({
    storage: multer.memoryStorage(),
    defParamCharset: 'utf8',
    limits: { fileSize: maxBytes, files: 1, fields: 10, fieldSize: 10_000, parts: 12, headerPairs: 20 },
  }).single(field);

  return (request: Request, response: Response) =>
    new Promise<FormContent>((resolve, reject) => {
      if (!request.is('multipart/form-data')) return reject(new Refusal('request.malformed'));
      if (Number(request.headers['content-length']) > maxBytes + FORM_BYTES) return reject(new Refusal(tooLarge));
      read(request, response, (error: unknown) => {
        const large = error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE';
        if (error) return reject(new Refusal(large ? tooLarge : 'request.malformed'));
        const { file, body } = request;
        // The parser's object has no prototype: `__proto__` is a field like any other, and refused as one.
        resolve({ fields: body ?? {}, file: file && { name: file.originalname, bytes: file.buffer } });
      });
    });
}
