import { row } from './setting-row.ts';
import { whole } from './setting-shapes.ts';

const GIGABYTE = 1024 ** 3;

/** What bounds uploads. */
export const UPLOAD_SETTINGS = {
  MAX_UPLOAD: row(
    'Largest file of any kind that may be uploaded, in bytes. Those over 5 MB go up piece by piece (tus).',
    whole(1024, 4 * GIGABYTE),
    '209715200',
  ),
  MAX_IMAGE_BYTES: row('Largest picture.', whole(1024, 50 * 1024 * 1024), '5242880'),
  MAX_AUDIO_BYTES: row('Largest sound.', whole(1024, GIGABYTE), '52428800'),
  MAX_VIDEO_BYTES: row('Largest film.', whole(1024, 4 * GIGABYTE), '209715200'),
  MAX_PDF_BYTES: row('Largest PDF.', whole(1024, 100 * 1024 * 1024), '26214400'),
  MAX_PDF_PAGES: row('Most pages of a PDF.', whole(1, 100_000), '500'),
  MAX_MEDIA_MINUTES: row('Longest sound or film, in minutes.', whole(1, 1440), '120'),
  UPLOAD_BYTES_PER_SECOND: row(
    'Bytes of uploads that are read in a second, from everybody together. What comes faster waits, so that nobody who walks about notices.',
    whole(65_536, GIGABYTE),
    '5242880',
  ),
  QUOTA_BYTES_PER_ACCOUNT: row('Bytes of uploads that an account may keep.', whole(1024, 1024 * GIGABYTE), '524288000'),
  UNFINISHED_UPLOAD_HOURS: row('Hours after which an upload that is not finished is given up.', whole(1, 720), '24'),
  QUOTA_FILES_PER_ACCOUNT: row('Files that an account may keep.', whole(1, 1_000_000), '200'),
} as const;
