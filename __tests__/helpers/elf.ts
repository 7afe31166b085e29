/**
 * A file of the ELF format (64 bits, x86-64) that names shared libraries as a linker does, and has no code: enough for
 * programs that read what it loads.
 *
 * @param needed names of libraries
 * @param runpath folders that the linker recorded, separated by colons
 */
export function elfWith({
  needed,
  runpath = '',
}: {
  readonly needed: readonly string[];
  readonly runpath?: string;
}): Buffer {
  const [NEEDED, RUNPATH, STRTAB, DYNAMIC] = [1n, 29n, 3, 6];
  const texts = ['', ...needed, runpath];
  const strings = Buffer.from(texts.map((text) => `${text}\0`).join(''));
  const offsetOf = (index: number) =>
    BigInt(texts.slice(0, index).reduce((sum, text) => sum + text.length + 1, 0));
  const entries: (readonly [bigint, bigint])[] = [
    ...needed.map((_, index) => [NEEDED, offsetOf(index + 1)] as const),
    ...(runpath === '' ? [] : [[RUNPATH, offsetOf(needed.length + 1)] as const]),
    [0n, 0n],
  ];
  const dynamic = Buffer.alloc(entries.length * 16);
  for (const [index, [tag, value]] of entries.entries()) {
    dynamic.writeBigUInt64LE(tag, index * 16);
    dynamic.writeBigUInt64LE(value, index * 16 + 8);
  }
  const sectionNames = Buffer.from('\0.dynstr\0.dynamic\0.shstrtab\0');
  const parts = [strings, dynamic, sectionNames];
  const starts = parts.map((_, index) =>
    parts.slice(0, index).reduce((sum, part) => sum + part.length, 64),
  );
  const sections = [
    { name: 0, type: 0, start: 0, size: 0, link: 0, entry: 0 },
    { name: 1, type: STRTAB, start: starts[0], size: strings.length, link: 0, entry: 0 },
    { name: 9, type: DYNAMIC, start: starts[1], size: dynamic.length, link: 1, entry: 16 },
    { name: 18, type: STRTAB, start: starts[2], size: sectionNames.length, link: 0, entry: 0 },
  ].map(({ name, type, start = 0, size, link, entry }) => {
    const header = Buffer.alloc(64);
    header.writeUInt32LE(name, 0);
    header.writeUInt32LE(type, 4);
    header.writeBigUInt64LE(BigInt(start), 24);
    header.writeBigUInt64LE(BigInt(size), 32);
    header.writeUInt32LE(link, 40);
    header.writeBigUInt64LE(1n, 48);
    header.writeBigUInt64LE(BigInt(entry), 56);
    return header;
  });
  const head = Buffer.alloc(64);
  Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]).copy(head); // 64 bits, little-endian
  head.writeUInt16LE(3, 16); // a shared object
  head.writeUInt16LE(62, 18); // x86-64
  head.writeUInt32LE(1, 20);
  head.writeBigUInt64LE(BigInt(64 + parts.reduce((sum, part) => sum + part.length, 0)), 40);
  head.writeUInt16LE(64, 52);
  head.writeUInt16LE(64, 58); // size of a section's header
  head.writeUInt16LE(sections.length, 60);
  head.writeUInt16LE(3, 62); // section with the names
  return Buffer.concat([head, ...parts, ...sections]);
}
