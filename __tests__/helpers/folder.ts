import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A new folder for one test file, removed afterwards. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rehearsal-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Files, by relative path. */
export type Files = Readonly<Record<string, string | Buffer>>;

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content, { mode: 0o644 });
  }
}

/** A new folder below another, with these files. */
export function folderWith(parent: string, files: Files = {}): string {
  const folder = mkdtempSync(path.join(parent, 'new-'));
  writeFiles(folder, files);
  return folder;
}
