import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { removeTree } from '../../src/system/remove-tree';
import { systemExec } from '../../src/system/system-exec';
import type { Call, Reply } from './exec';

/** Target of the archive of `docker cp … -`. */
function fileOf({ argv, options }: Call): string {
  if (argv.at(-1) === '-' && options.stdoutFile !== undefined) return options.stdoutFile;
  throw new Error(`${argv.join(' ')} asks for no archive`);
}

/**
 * Answers `docker cp … -` with a tar file, like the engine.
 *
 * @param fill writes the content: into a folder for a copy of all content (`/.`), else at the path
 */
export async function archived(call: Call, fill: (place: string) => unknown): Promise<Reply> {
  const stdoutFile = fileOf(call);
  const from = call.argv.at(-2) ?? '';
  const name = from.endsWith('/.') ? '.' : path.posix.basename(from);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rehearsal-archive-'));
  try {
    await fill(path.join(folder, name));
    return await systemExec.run(['tar', '--create', '--file', '-', '--directory', folder, name], {
      stdoutFile,
    });
  } finally {
    await removeTree(folder);
  }
}

/** Answers like the engine for a missing path; or fails after this much output. */
export async function notArchived(call: Call, written = ''): Promise<Reply> {
  await writeFile(fileOf(call), written, { flag: 'wx' });
  return { exitCode: 1, stderr: written === '' ? 'Could not find the file' : 'unexpected EOF' };
}
