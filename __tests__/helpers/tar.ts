/** `attributes` belong to the next member. */
const TYPES = { file: '0', 'hard link': '1', link: '2', folder: '5', attributes: 'x' } as const;
const BLOCK = 512;

/** A member of an archive, even with names that no folder has. */
export interface Member {
  readonly name: string;
  readonly content?: string | Buffer;
  /** Target of a link. */
  readonly to?: string;
  readonly type?: keyof typeof TYPES;
  readonly mode?: number;
}

/** The bytes of an archive (POSIX ustar). */
export function tarOf(members: readonly Member[]): Buffer {
  return Buffer.concat([...members.flatMap(blocksOf), Buffer.alloc(2 * BLOCK)]);
}

function blocksOf({ name, content = '', to = '', type = 'file', mode = 0o644 }: Member): Buffer[] {
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`;
  const header = Buffer.alloc(BLOCK);
  const body = typeof content === 'string' ? Buffer.from(content) : content;
  header.write(name, 0);
  header.write(octal(mode, 7), 100);
  header.write(octal(0, 7), 108);
  header.write(octal(0, 7), 116);
  header.write(octal(body.length, 11), 124);
  header.write(octal(0, 11), 136);
  header.write(' '.repeat(8), 148); // the checksum counts itself as spaces
  header.write(TYPES[type], 156);
  header.write(to, 157);
  header.write('ustar\x0000', 257, 'latin1');
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${octal(sum, 6)} `, 148);
  return [header, body, Buffer.alloc((BLOCK - (body.length % BLOCK)) % BLOCK)];
}
