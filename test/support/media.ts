/** So many seconds of silence, as WAV. */
export function aWav({ seconds = 2, rate = 8000 } = {}): Buffer {
  const data = Buffer.alloc(seconds * rate * 2);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}

/** Frames of MPEG-1 layer III at 128 kbit/s and 44.1 kHz: each lasts 26 ms. */
export function anMp3({ frames = 80 } = {}): Buffer {
  const frame = Buffer.alloc(417);
  frame.writeUInt32BE(0xfffb9064);
  return Buffer.concat(Array.from({ length: frames }, () => frame));
}

/** A FLAC header that says how many samples there are. */
export function aFlac({ seconds = 3, rate = 8000 } = {}): Buffer {
  const info = Buffer.alloc(34);
  info.writeUInt16BE(4096, 0);
  info.writeUInt16BE(4096, 2);
  // 20 bits of rate, 3 of channels less one, 5 of bits less one, 36 of samples.
  info.writeBigUInt64BE((BigInt(rate) << 44n) | (15n << 36n) | BigInt(seconds * rate), 10);
  return Buffer.concat([Buffer.from('fLaC\x80\x00\x00\x22', 'latin1'), info, Buffer.alloc(64)]);
}

function oggPage(flags: number, granule: bigint, sequence: number, body: Buffer): Buffer {
  const head = Buffer.alloc(28);
  head.write('OggS', 0, 'latin1');
  head[5] = flags;
  head.writeBigInt64LE(granule, 6);
  head.writeUInt32LE(7, 14);
  head.writeUInt32LE(sequence, 18);
  head[26] = 1;
  head[27] = body.length;
  return Buffer.concat([head, body]);
}

/** Opus in Ogg, as far as its pages go. */
export function anOgg({ seconds = 2 } = {}): Buffer {
  const head = Buffer.alloc(19);
  head.write('OpusHead', 0, 'latin1');
  head[8] = 1;
  head[9] = 1;
  head.writeUInt32LE(48_000, 12);
  const tags = Buffer.concat([Buffer.from('OpusTags', 'latin1'), Buffer.alloc(8)]);
  return Buffer.concat([
    oggPage(2, 0n, 0, head),
    oggPage(0, 0n, 1, tags),
    oggPage(4, BigInt(seconds * 48_000), 2, Buffer.alloc(100)),
  ]);
}

const box = (type: string, ...content: Buffer[]) => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.reduce((sum, one) => sum + one.length, 0));
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, ...content]);
};

function lasting(type: 'mvhd' | 'mdhd', seconds: number, perSecond = 1000): Buffer {
  const content = Buffer.alloc(type === 'mvhd' ? 100 : 24);
  content.writeUInt32BE(perSecond, 12);
  content.writeUInt32BE(Math.round(seconds * perSecond), 16);
  return box(type, content);
}

function track(handles: string, seconds: number, width = 0, height = 0): Buffer {
  const header = Buffer.alloc(84);
  header.writeUInt32BE(width * 65_536, 76);
  header.writeUInt32BE(height * 65_536, 80);
  const handler = Buffer.alloc(25);
  handler.write(handles, 8, 'latin1');
  return box('trak', box('tkhd', header), box('mdia', lasting('mdhd', seconds), box('hdlr', handler)));
}

/** The header of a film, or of a sound, and something in the place of its content. */
export function anMp4({
  seconds = 5,
  claims = 5,
  width = 320,
  height = 180,
  sound = false,
  brand = 'isom',
  bytes = 4000,
} = {}): Buffer {
  const brands = Buffer.from(`${brand}\0\0\0\0${brand}mp42`, 'latin1');
  const tracks = sound ? [track('soun', claims)] : [track('vide', claims, width, height), track('soun', claims)];
  return Buffer.concat([
    box('ftyp', brands),
    box('moov', lasting('mvhd', seconds), ...tracks),
    box('mdat', Buffer.alloc(bytes, 0x2a)),
  ]);
}

function element(id: number[], ...content: Buffer[]): Buffer {
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(content.reduce((sum, one) => sum + one.length, 0)));
  size[0] = 1;
  return Buffer.concat([Buffer.from(id), size, ...content]);
}

const number = (value: number) => Buffer.from([value >> 8, value & 255]);

/** A WebM file with one track of film and nothing in it. */
export function aWebm({ seconds = 4, width = 160, height = 90 } = {}): Buffer {
  const length = Buffer.alloc(8);
  length.writeDoubleBE(seconds * 1000);
  const scale = Buffer.from([0x0f, 0x42, 0x40]);
  const film = element([0xe0], element([0xb0], number(width)), element([0xba], number(height)));
  return Buffer.concat([
    element(
      [0x1a, 0x45, 0xdf, 0xa3],
      element([0x42, 0x82], Buffer.from('webm')),
      element([0x42, 0x87], Buffer.from([4])),
    ),
    element(
      [0x18, 0x53, 0x80, 0x67],
      element([0x15, 0x49, 0xa9, 0x66], element([0x2a, 0xd7, 0xb1], scale), element([0x44, 0x89], length)),
      element(
        [0x16, 0x54, 0xae, 0x6b],
        element(
          [0xae],
          element([0xd7], Buffer.from([1])),
          element([0x83], Buffer.from([1])),
          element([0x86], Buffer.from('V_VP8')),
          film,
        ),
      ),
    ),
  ]);
}

/** A PDF with so many empty pages; on the first, a red box. */
export function aPdf({ pages = 2, width = 595, height = 842, text = '' } = {}): Buffer {
  const paint = `1 0 0 rg 50 50 ${width / 2} ${height / 2} re f ${text}`;
  const kids = Array.from({ length: pages }, (_one, n) => `${n + 4} 0 R`).join(' ');
  const page = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Contents 3 0 R>>`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`,
    `<</Length ${paint.length}>>\nstream\n${paint}\nendstream`,
    ...Array.from({ length: pages }, () => page),
  ];
  let out = '%PDF-1.4\n';
  const at: number[] = [];
  for (const [n, object] of objects.entries()) {
    at.push(out.length);
    out += `${n + 1} 0 obj\n${object}\nendobj\n`;
  }
  const rows = at.map((one) => `${String(one).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  return Buffer.from(
    `${out}${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${out.length}\n%%EOF\n`,
  );
}
