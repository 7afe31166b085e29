import { chmodSync } from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';
import { readTree } from '../../../src/stack/copy/tree';
import { unreadableMount } from '../../../src/stack/copy/unreadable';
import { failure } from '../../helpers/failure';
import { folderWith, temporaryFolder } from '../../helpers/folder';
import { bind } from '../models';

const root = temporaryFolder();

afterEach(() => {
  jest.restoreAllMocks();
});

const model = (source: string) => ({
  services: { val: { volumes: [bind(source)] }, other: { volumes: [bind('/elsewhere')] } },
});

describe('a mount that cannot be read', () => {
  it('is named with its service, the file, its owner and this user', async () => {
    const folder = folderWith(root, { 'config/node_key.json': '{}' });
    const file = path.join(folder, 'config/node_key.json');
    chmodSync(file, 0o600);
    const owner = process.getuid?.();
    jest.spyOn(process, 'getuid').mockReturnValue(4321);
    const refused = Object.assign(new Error('EACCES'), { code: 'EACCES', path: file });
    const error = await unreadableMount(refused, folder, model(folder));
    const facts = ['val', file, `uid ${owner} with mode 0600`, 'uid 4321'];
    expect(error).toEqual(failure('MOUNT_UNREADABLE', ...facts));
    expect(error.message).not.toContain('other');
    expect(error.hint).toContain(`u:4321:rX ${folder}`);
  });

  it('is named with the folder above a file that this user cannot see', async () => {
    const folder = folderWith(root);
    const refused = Object.assign(new Error('EACCES'), { code: 'EACCES', path: `${folder}/a/b` });
    const error = await unreadableMount(refused, folder, model(folder));
    expect(error.message).toContain(`${folder} belongs to uid`);
  });

  it('is named with any other reason of the system', async () => {
    const error = await unreadableMount(new Error('EIO: i/o error'), '/m', model('/m'));
    expect(error).toEqual(failure('MOUNT_UNREADABLE', '/m', 'val', 'EIO'));
  });

  const asUser = process.getuid?.() === 0 ? it.skip : it;
  asUser('is found before anything is copied', async () => {
    const folder = folderWith(root, { 'config/node_key.json': '{}' });
    chmodSync(path.join(folder, 'config/node_key.json'), 0);
    await expect(readTree(folder, [])).rejects.toMatchObject({ code: 'EACCES' });
  });
});
