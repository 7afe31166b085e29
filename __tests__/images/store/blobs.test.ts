import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import {
  blobId,
  blobPath,
  blobsFolder,
  checkBlobs,
  type Descriptor,
  digestOf,
  readJson,
  replaceFile,
  replaceJson,
  sweepBlobs,
} from '../../../src/images/store/blobs';
import { failureOf } from '../../helpers/errors';
import { temporaryFolder } from '../../helpers/folder';

const root = temporaryFolder();
let folders = 0;

const newFolder = () => {
  const folder = path.join(root, `${++folders}`);
  mkdirSync(path.join(folder, 'blobs/sha256'), { recursive: true });
  return folder;
};

function add(folder: string, content: string): Descriptor {
  const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
  writeFileSync(path.join(folder, blobPath(digest)), content);
  return { mediaType: 'text/plain', digest, size: content.length };
}

describe('checkBlobs', () => {
  it('answers what is wrong, of each blob as it was told', async () => {
    const folder = newFolder();
    const [whole, changed] = [add(folder, 'whole'), add(folder, 'changed')];
    writeFileSync(path.join(folder, blobPath(changed.digest)), 'CHANGED');
    const told = { ...whole, size: 3 };
    const problems = await checkBlobs(folder, [whole, whole, changed, told]);
    expect(problems).toEqual(
      new Map([
        [blobId(changed), expect.stringMatching(/ has another content: sha256:\w{64}$/)],
        [blobId(told), `${blobPath(whole.digest)} is too long: 5 bytes instead of 3`],
      ]),
    );
  });

  it('ends where the run does', async () => {
    const folder = newFolder();
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(checkBlobs(folder, [add(folder, 'x')], signal)).rejects.toThrow('cancelled');
  });
});

it('digests a file as a blob is named', async () => {
  const folder = newFolder();
  const { digest } = add(folder, 'content');
  expect(await digestOf(path.join(folder, blobPath(digest)))).toBe(digest);
});

describe('readJson', () => {
  const schema = z.object({ version: z.literal(1) });

  it.each<[string, string | undefined, string]>([
    ['is missing', undefined, 'x.json is missing'],
    ['is cut', '{"version"', 'x.json is not JSON: '],
    ['is of another form', '{"version":2}', 'x.json has another form: version '],
    ['is too large', ' '.repeat(4 * 1024 * 1024 + 1), 'x.json is too large: 4194305 bytes'],
  ])('refuses a file that %s', async (_, content, message) => {
    const folder = newFolder();
    if (content !== undefined) writeFileSync(path.join(folder, 'x.json'), content);
    const error = await failureOf(readJson(folder, 'x.json', schema));
    expect(error.message).toContain(message);
  });
});

describe('replacing', () => {
  it('puts a file where there is a folder', async () => {
    const folder = newFolder();
    mkdirSync(path.join(folder, 'to/inside'), { recursive: true });
    writeFileSync(path.join(folder, 'from'), 'new');
    await replaceFile(path.join(folder, 'from'), path.join(folder, 'to'));
    expect(readFileSync(path.join(folder, 'to'), 'utf8')).toBe('new');
    expect(existsSync(path.join(folder, 'from'))).toBe(false);
  });

  it('writes JSON, over what an attempt before left', async () => {
    const folder = newFolder();
    mkdirSync(path.join(folder, 'x.json.new'));
    await replaceJson(folder, 'x.json', { a: 1 });
    expect(readFileSync(path.join(folder, 'x.json'), 'utf8')).toBe('{"a":1}');
    expect(readdirSync(folder).sort()).toEqual(['blobs', 'x.json']);
  });
});

describe('sweepBlobs', () => {
  it('removes all that is not kept', async () => {
    const folder = newFolder();
    const [kept, dropped] = [add(folder, 'kept'), add(folder, 'dropped')];
    mkdirSync(path.join(folder, 'blobs/md5'));
    await sweepBlobs(folder, new Set([kept.digest]));
    expect(existsSync(path.join(folder, blobPath(dropped.digest)))).toBe(false);
    expect(readdirSync(path.join(folder, 'blobs'))).toEqual(['sha256']);
    expect(readdirSync(path.join(folder, 'blobs/sha256'))).toHaveLength(1);
  });

  it('makes the folder where there is a file', async () => {
    const folder = path.join(root, `${++folders}`);
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'blobs'), '');
    expect(await blobsFolder(folder)).toBe(path.join(folder, 'blobs/sha256'));
    expect(readdirSync(path.join(folder, 'blobs/sha256'))).toEqual([]);
  });
});
