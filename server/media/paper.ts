import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { Refusal } from '../../schema/refusals.ts';
import { VARIANTS } from '../../schema/rest/assets.ts';
import { type Drawn, drawVariants } from './picture.ts';

/** The longest side of a page, in points: that of PDF itself (200 inches). */
const LONGEST_SIDE = 14_400;

let opening: ReturnType<typeof PDFiumLibrary.init> | undefined;

/** A PDF whose first page was drawn. */
export interface Paper extends Drawn {
  readonly pages: number;
}

/** Draws the first page of a PDF. Refuses `asset.locked`, `asset.pages`, `asset.page_size` and `asset.broken`. */
export async function drawPaper(bytes: Buffer, mostPages: number, into: string): Promise<Paper> {
  opening ??= PDFiumLibrary.init();
  const library = await opening;
  const paper = await library.loadDocument(bytes).catch((error: unknown) => {
    throw new Refusal(error instanceof Error && /password/i.test(error.message) ? 'asset.locked' : 'asset.broken');
  });
  try {
    const pages = paper.getPageCount();
    if (pages < 1) throw new Refusal('asset.broken');
    if (pages > mostPages) throw new Refusal('asset.pages', { pages: mostPages });
    const page = paper.getPage(0);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const [shorter = 0, longer = 0] = [originalWidth, originalHeight].sort((one, other) => one - other);
    if (!(shorter >= 1) || longer > LONGEST_SIDE) throw new Refusal('asset.page_size');
    const { data, width, height } = await page
      .render({ scale: VARIANTS.large / longer, render: 'bitmap' })
      .catch(() => {
        throw new Refusal('asset.broken');
      });
    const drawn = sharp(data, { raw: { width, height, channels: 4 } }).flatten({ background: '#fff' });
    return { pages, ...(await drawVariants(drawn, into)) };
  } finally {
    paper.destroy();
  }
}
