import { utimesSync } from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';
import { gitIn } from '../helpers/git';
import { Project } from './provided';
import { docker, removeTemporaryFolders } from './rehearsals';

jest.setTimeout(600_000); // the first compilation of Go's standard library, on a busy engine

/** Time of all commits, in seconds since the epoch, so that files of two refs have equal sizes and times. */
const COMMITTED = 1_700_000_000;

const project = new Project();

afterAll(() => {
  project.forget();
  removeTemporaryFolders();
});

/** A repository of the project with a commit and a tag for each set of files. */
async function repository(
  name: string,
  refs: Readonly<Record<string, Readonly<Record<string, string>>>>,
) {
  const git = gitIn(path.join(project.folder, name), {
    GIT_COMMITTER_DATE: `${COMMITTED} +0000`,
  });
  project.context(name, {});
  await git('init', '--quiet');
  for (const [ref, files] of Object.entries(refs)) {
    await git('rm', '-r', '--quiet', '--ignore-unmatch', '.');
    project.context(name, files);
    await git('add', '.');
    await git('commit', '--quiet', '--message', ref);
    await git('tag', ref);
  }
  return name;
}

/** Outputs of the releases' images, each built from a context of the plan. */
async function saidBy(builds: readonly Readonly<Record<string, string>>[]): Promise<string[]> {
  const releases = builds.map((build, i) => ({ image: project.image(`v${i + 1}`), build }));
  const { records } = await project.provide({ releases, parallelism: 1 });
  return releases.map(({ image }) => {
    const record = records.find(({ reference }) => reference === image);
    return docker(['run', '--rm', '--network', 'none', record?.image.id ?? '']);
  });
}

describe('two refs whose files differ in content but not in size', () => {
  /** Go reads the files of a package again while they are younger than two seconds. */
  const OLDER = 'until [ $(($(date +%s) - $(stat -c %Y main.go))) -gt 3 ]; do sleep 0.1; done';
  const chain = (imported: string) => ({
    'go.mod': 'module example.test/chain\n\ngo 1.24\n',
    'main.go': `package main

import (
	"os"

	"example.test/chain/${imported}"
)

func main() { os.Stdout.WriteString(${imported}.Name) }
`,
    [`${imported}/name.go`]: `package ${imported}\n\nconst Name = "${imported}"\n`,
    Dockerfile: `FROM golang:1.26-bookworm AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,id=${project.id},target=/root/.cache/go-build \\
  ${OLDER} && CGO_ENABLED=0 go build -buildvcs=false -o /appd .
FROM scratch
COPY --from=build /appd /appd
ENTRYPOINT ["/appd"]
`,
  });

  it('are compiled with their own imports, on a shared build cache of Go', async () => {
    const context = await repository('chain', { v1: chain('aa'), v2: chain('bb') });
    const refs = ['v1', 'v2'].map((ref) => ({ context, ref }));
    expect(await saidBy(refs)).toEqual(['aa', 'bb']);
  });

  it('are built from their own files, on a shared cache that compares file times', async () => {
    const made = (word: string) => ({
      word,
      Dockerfile: `FROM debian:bookworm-slim
COPY word /word
RUN --mount=type=cache,id=${project.id}-objects,target=/objects \\
  if [ ! -e /objects/word ] || [ /word -nt /objects/word ]; then cp /word /objects/word; fi && \\
  cp /objects/word /made
CMD ["cat", "/made"]
`,
    });
    const context = await repository('made', { v1: made('one'), v2: made('two') });
    const refs = ['v1', 'v2'].map((ref) => ({ context, ref }));
    expect(await saidBy(refs)).toEqual(['one', 'two']);
  });
});

it('two folders with the same name are both sent, even if their files have equal sizes and times', async () => {
  const at = new Date(COMMITTED * 1000 + 123);
  const contexts = ['one', 'two'].map((word) => {
    const context = project.context(`${word}/chain`, {
      unique: project.id,
      word,
      Dockerfile: 'FROM debian:bookworm-slim\nCOPY word /word\nCMD ["cat", "/word"]\n',
    });
    for (const file of ['unique', 'word', 'Dockerfile']) {
      utimesSync(path.join(project.folder, context, file), at, at);
    }
    return { context };
  });
  expect(await saidBy(contexts)).toEqual(['one', 'two']);
});
