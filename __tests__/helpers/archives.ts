import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { systemExec } from '../../src/system/exec';
import { removeTree } from '../../src/system/remove-tree';
import type { Call, Reply } from './exec';

/** Where a call wants the archive of `docker cp … -`. */
function fileOf({ argv, options }: Call): string {
  if (argv.at(-1) === '-' && options.stdoutFile !== undefined) return options.stdoutFile;
  throw new Error(`${argv.join(' ')} asks for no archive`);
}

/**
 * Answers `docker cp … -` as the engine does, with a tar file.
 *
 * @param fill makes what is to be in it: in a folder, or at the path, where not all in a folder is asked for (`/.`)
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

/** Answers as the engine does that has no such thing; or that fails when so much of it is written. */
export async function notArchived(call: Call, written = ''): Promise<Reply> {
  await writeFile(fileOf(call), written, { flag: 'wx' });
  return { exitCode: 1, stderr: written === '' ? 'Could not find the file' : 'unexpected EOF' };
}
