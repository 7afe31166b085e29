import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';
import { chownFolder, removeFolder } from '../../../src/stack/copy/working-folder';
import type { RunResult } from '../../../src/system/exec';
import { removeTree } from '../../../src/system/remove-tree';
import { fakeDocker } from '../../helpers/docker';
import { ended } from '../../helpers/exec';
import { fails, failure } from '../../helpers/failure';
import { folderWith, temporaryFolder } from '../../helpers/folder';

const root = temporaryFolder();
afterEach(() => jest.restoreAllMocks());

/** Sets the user and the group of this process. */
function asUser(uid: number, gid: number): void {
  jest.spyOn(process, 'getuid').mockReturnValue(uid);
  jest.spyOn(process, 'getgid').mockReturnValue(gid);
}

const engine = (run: () => Promise<RunResult> = async () => ended('')) =>
  fakeDocker({ containers: { run } });

describe('a folder with root-owned files of containers', () => {
  it('is given to the user of this process by a restricted container of the run', async () => {
    asUser(1001, 118);
    const docker = engine();
    await chownFolder(docker, 'sha256:a', '/w/stack');
    expect(docker.argsOf('containers.run')).toEqual([
      [
        'sha256:a',
        ['own', '1001:118', '/rehearsal'],
        {
          entrypoint: '/relay',
          user: '0:0',
          readOnly: true,
          capabilities: ['CHOWN', 'DAC_OVERRIDE', 'FOWNER'],
          mounts: [{ type: 'bind', source: '/w/stack', target: '/rehearsal' }],
        },
      ],
    ]);
  });

  it('is not changed if this process runs as root', async () => {
    asUser(0, 0);
    await expect(chownFolder(fakeDocker(), 'sha256:a', '/w/stack')).resolves.toBeUndefined();
  });
});

describe('a working folder', () => {
  const working = () =>
    folderWith(root, { 'stack/homes/a/config/genesis.json': '{}', 'owner.json': '{}' });
  /** Fails the given number of times, then removes. */
  const refusing = (...codes: string[]) => {
    const left = [...codes];
    return async (folder: string, keep?: string) => {
      const code = left.shift();
      if (code === undefined) return removeTree(folder, keep);
      const text = `${code}: not permitted, unlink '/proc/self/fd/7/x'`;
      throw Object.assign(new Error(text), { code, syscall: 'unlink' });
    };
  };

  it('is removed with all its content, without a container', async () => {
    const folder = working();
    await removeFolder(fakeDocker(), folder);
    expect(existsSync(folder)).toBe(false);
  });

  it('keeps one file if asked to', async () => {
    const folder = working();
    await removeFolder(fakeDocker(), folder, { keep: 'owner.json' });
    expect(readdirSync(folder)).toEqual(['owner.json']);
  });

  it('may be removed already without a failure', async () => {
    const gone = path.join(root, 'not-there');
    for (const keep of [undefined, 'owner.json']) {
      await expect(removeFolder(fakeDocker(), gone, { keep })).resolves.toBeUndefined();
    }
  });

  it.each(['EACCES', 'EPERM'])(
    'with root-owned files (%s) is first given to this user by a container of the run',
    async (code) => {
      const folder = working();
      asUser(1001, 118);
      const docker = engine();
      await removeFolder(docker, folder, { images: ['i1', 'i2'], remove: refusing(code) });
      expect(docker.argsOf('containers.run')).toEqual([
        [
          'i1',
          ['own', '1001:118', '/rehearsal'],
          expect.objectContaining({
            mounts: [{ type: 'bind', source: folder, target: '/rehearsal' }],
          }),
        ],
      ]);
      expect(existsSync(folder)).toBe(false);
    },
  );

  it.each(['EACCES', 'EBUSY'])('is changed only by images of the run: %s', async (code) => {
    const folder = working();
    asUser(1001, 118);
    const settings = { images: code === 'EBUSY' ? ['i1'] : [], remove: refusing(code, code) };
    await fails(removeFolder(fakeDocker(), folder, settings), 'CLEANUP_INCOMPLETE', folder, code);
  });

  it('that cannot be removed is named, with the command to remove it', async () => {
    const folder = working();
    asUser(1001, 118);
    const docker = engine(async () => ended({ exitCode: 1, stderr: 'no chown there' }));
    const settings = { images: ['i1', 'i2'], remove: refusing('EACCES') };
    await expect(removeFolder(docker, folder, settings)).rejects.toThrow(
      failure('CLEANUP_INCOMPLETE', 'no chown there', ` rm -r ${folder}`),
    );
    expect(docker.argsOf('containers.run').map(([image]) => image)).toEqual(['i1', 'i2']);
  });
});
