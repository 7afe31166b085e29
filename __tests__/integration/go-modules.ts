import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';

/** A version of a Go module that a proxy serves. */
export interface ServedModule {
  readonly path: string;
  readonly version: string;
  /** Contents by path in the module; its go.mod is generated. */
  readonly files: Readonly<Record<string, string | Buffer>>;
}

const GO_LINE = 'go 1.26';

/** Writes modules in the layout of GOPROXY=file://<folder>. */
export function writeProxy(folder: string, modules: readonly ServedModule[]): void {
  for (const module of modules) {
    const place = path.join(folder, module.path, '@v');
    mkdirSync(place, { recursive: true });
    const info = { Version: module.version, Time: '2026-01-01T00:00:00Z' };
    writeFileSync(path.join(place, 'list'), `${module.version}\n`);
    writeFileSync(path.join(place, `${module.version}.info`), JSON.stringify(info));
    writeFileSync(path.join(place, `${module.version}.mod`), modText(module));
    writeFileSync(path.join(place, `${module.version}.zip`), zip(zippedFiles(module)));
  }
}

/**
 * Writes a module that requires others, with their sums.
 *
 * @param mark comment in its go.mod, which distinguishes it from modules with the same requirements
 * @param lines further lines of its go.mod
 */
export function writeModule(
  folder: string,
  {
    name,
    mark,
    lines = [],
  }: { readonly name: string; readonly mark: string; readonly lines?: readonly string[] },
  required: readonly ServedModule[],
  files: Readonly<Record<string, string>>,
): void {
  const requirements = required.map((module) => `require ${module.path} ${module.version}`);
  const sums = required.flatMap((module) => {
    const id = `${module.path} ${module.version}`;
    return [
      `${id} ${hash1(zippedFiles(module))}`,
      `${id}/go.mod ${hash1({ 'go.mod': modText(module) })}`,
    ];
  });
  const all = {
    ...files,
    'go.mod': `module ${name} // ${mark}\n\n${[GO_LINE, ...requirements, ...lines].join('\n')}\n`,
    'go.sum': `${sums.join('\n')}\n`,
  };
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

function modText(module: ServedModule): string {
  return `module ${module.path}\n\n${GO_LINE}\n`;
}

function zippedFiles(module: ServedModule): Record<string, string | Buffer> {
  const files = { ...module.files, 'go.mod': modText(module) };
  return Object.fromEntries(
    Object.entries(files).map(([file, content]) => [
      `${module.path}@${module.version}/${file}`,
      content,
    ]),
  );
}

/** The sum of files in go.sum: `h1:` of golang.org/x/mod/sumdb/dirhash. */
function hash1(files: Readonly<Record<string, string | Buffer>>): string {
  const sha256 = (content: string | Buffer) => createHash('sha256').update(content);
  const lines = Object.keys(files)
    .sort()
    .map((file) => `${sha256(files[file] ?? '').digest('hex')}  ${file}\n`);
  return `h1:${sha256(lines.join('')).digest('base64')}`;
}

/** A zip archive of files without compression. */
function zip(files: Readonly<Record<string, string | Buffer>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [file, content] of Object.entries(files)) {
    const name = Buffer.from(file);
    const data = Buffer.from(content);
    // Version, flags, method (stored), time, date (1 January 1980), sum, sizes, lengths of the names.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const rest = Buffer.alloc(14); // comment, disk, attributes
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, rest, name);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, data]);
    parts.push(entry);
    at += entry.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  const count = Object.keys(files).length;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, index, Buffer.from('PK\x05\x06'), end]);
}
