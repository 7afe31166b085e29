import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { docker, removeTemporaryFolders } from './rehearsals';
import { Project } from './provided';

jest.setTimeout(300_000); // the first compilation of Go's own packages, on an engine that builds for others

/** Seconds since the epoch: of all commits here, so that files of two refs have one size and one second. */
const COMMITTED = 1_700_000_000;

const project = new Project();

afterAll(() => {
  project.forget();
  removeTemporaryFolders();
});

/** A repository of the project with a commit and a tag for each set of files. */
function repository(name: string, refs: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  const folder = path.join(project.folder, name);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.test', ...args], {
      cwd: folder,
      env: { ...process.env, GIT_COMMITTER_DATE: `${COMMITTED} +0000` },
      stdio: 'pipe',
    });
  project.context(name, {});
  git('init', '--quiet');
  for (const [ref, files] of Object.entries(refs)) {
    git('rm', '-r', '--quiet', '--ignore-unmatch', '.');
    project.context(name, files);
    git('add', '.');
    git('commit', '--quiet', '--message', ref);
    git('tag', ref);
  }
  return name;
}

const ran = (image: string) => docker(['run', '--rm', '--network', 'none', image]);

describe('two refs whose files differ in content and not in size', () => {
  /** Go reads the files of a package anew as long as they are younger than two seconds. */
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

  it('are compiled each of its own imports, with one build cache of Go', async () => {
    const context = repository('chain', { v1: chain('aa'), v2: chain('bb') });
    const release = (ref: string) => ({ image: project.image(ref), build: { context, ref } });
    const { records } = await project.provide({
      releases: [release('v1'), release('v2')],
      parallelism: 1,
    });
    const said = records.slice(0, 2).map(({ image }) => docker(['run', '--rm', image.id]));
    expect(said).toEqual(['aa', 'bb']);
  });
});
