import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A new folder for one test file, removed after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rehearsal-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
