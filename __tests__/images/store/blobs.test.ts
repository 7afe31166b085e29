import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import {
  blobId,
  blobPath,
  blobsFolder,
  checkBlobs,
  digestOf,
  readJson,
  replaceFile,
  replaceJson,
  sweepBlobs,
} from '../../../src/images/store/blobs';
import { fails } from '../../helpers/failure';
import { folderWith, temporaryFolder } from '../../helpers/folder';
import { addBlob } from '../../helpers/layout';

const root = temporaryFolder();
const newFolder = () => folderWith(root);

describe('checkBlobs', () => {
  it('reports the problem of each wrong blob', async () => {
    const folder = newFolder();
    const [whole, changed] = [addBlob(folder, 'whole'), addBlob(folder, 'changed')];
    writeFileSync(path.join(folder, blobPath(changed.digest)), 'CHANGED');
    const told = { ...whole, size: 3 };
    const problems = await checkBlobs(folder, [whole, whole, changed, told]);
    expect(problems).toEqual(
      new Map([
        [blobId(changed), expect.stringMatching(/ sha256:\w{64}$/)],
        [blobId(told), expect.stringMatching(`^${blobPath(whole.digest)} .* 5 .* 3$`)],
      ]),
    );
  });

  it('ends with the run', async () => {
    const folder = newFolder();
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(checkBlobs(folder, [addBlob(folder, 'x')], signal)).rejects.toThrow('cancelled');
  });
});

it('computes the digest of a file as in the name of a blob', async () => {
  const folder = newFolder();
  const { digest } = addBlob(folder, 'content');
  expect(await digestOf(path.join(folder, blobPath(digest)))).toBe(digest);
});

describe('readJson', () => {
  const schema = z.object({ version: z.literal(1) });

  it.each<[string, string | undefined, string]>([
    ['is missing', undefined, ''],
    ['is cut', '{"version"', 'JSON'],
    ['has another format', '{"version":2}', 'version '],
    ['is too large', ' '.repeat(4 * 1024 * 1024 + 1), '4194305'],
  ])('rejects a file that %s', async (_, content, fact) => {
    const folder = newFolder();
    if (content !== undefined) writeFileSync(path.join(folder, 'x.json'), content);
    await fails(readJson(folder, 'x.json', schema), 'IMAGE_LAYOUT_DAMAGED', 'x.json', fact);
  });
});

describe('replacing', () => {
  it('replaces a folder with a file', async () => {
    const folder = newFolder();
    mkdirSync(path.join(folder, 'to/inside'), { recursive: true });
    writeFileSync(path.join(folder, 'from'), 'new');
    await replaceFile(path.join(folder, 'from'), path.join(folder, 'to'));
    expect(readFileSync(path.join(folder, 'to'), 'utf8')).toBe('new');
    expect(existsSync(path.join(folder, 'from'))).toBe(false);
  });

  it('writes JSON, despite leftovers of an earlier attempt', async () => {
    const folder = newFolder();
    mkdirSync(path.join(folder, 'x.json.new'));
    await replaceJson(folder, 'x.json', { a: 1 });
    expect(readFileSync(path.join(folder, 'x.json'), 'utf8')).toBe('{"a":1}');
    expect(readdirSync(folder)).toEqual(['x.json']);
  });
});

describe('sweepBlobs', () => {
  it('removes all other blobs', async () => {
    const folder = newFolder();
    const [kept, dropped] = [addBlob(folder, 'kept'), addBlob(folder, 'dropped')];
    mkdirSync(path.join(folder, 'blobs/md5'));
    await sweepBlobs(folder, new Set([kept.digest]));
    expect(existsSync(path.join(folder, blobPath(dropped.digest)))).toBe(false);
    expect(readdirSync(path.join(folder, 'blobs'))).toEqual(['sha256']);
    expect(readdirSync(path.join(folder, 'blobs/sha256'))).toHaveLength(1);
  });

  it('replaces a file with the folder', async () => {
    const folder = folderWith(root, { blobs: '' });
    expect(await blobsFolder(folder)).toBe(path.join(folder, 'blobs/sha256'));
    expect(readdirSync(path.join(folder, 'blobs/sha256'))).toEqual([]);
  });
});
