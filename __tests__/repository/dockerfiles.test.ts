import { nodeDockerfile } from '../../src/repository/dockerfiles';
import type { MakeFacts } from '../../src/repository/make';
import { memoryTree } from '../helpers/tree';

const BUILDING = `ARG TAG=latest
FROM golang:1.24 AS build
COPY go.mod go.sum* ./
COPY . .
RUN make \\
  build
FROM alpine:$TAG
ARG TAG
COPY --from=build /src/build/demod /bin/
ENTRYPOINT ["demod"]
`;
const MAKE: MakeFacts = {
  ...{ tags: [], stamps: [], name: undefined, binaries: new Map(), words: new Set() },
  dockerfiles: [{ value: 'docker/node.Dockerfile', path: 'Makefile', line: 3 }],
};

async function found(files: Readonly<Record<string, string>>, folder = '') {
  const at = (name: string) => (folder === '' ? name : `${folder}/${name}`);
  const tree = memoryTree({ [at('go.mod')]: '', [at('cmd/demod/main.go')]: '', ...files });
  const module = { path: 'example.org/demo', folder, text: '' };
  const program = { name: 'demod', folder: at('cmd/demod'), package: './cmd/demod', module };
  return nodeDockerfile(tree, { ...program, isCertain: true, isSample: false }, MAKE);
}

describe('the Dockerfile that builds a node', () => {
  it.each<[string, Record<string, string>, string | undefined]>([
    ['is at the top', { Dockerfile: BUILDING, 'other/Dockerfile': BUILDING }, 'Dockerfile'],
    [
      'is named by the Makefile',
      { 'a/Dockerfile': BUILDING, 'docker/node.Dockerfile': BUILDING },
      'docker/node.Dockerfile',
    ],
    ['only copies a binary', { Dockerfile: 'FROM scratch\nCOPY demod /\n' }, undefined],
    ['builds another program', { Dockerfile: BUILDING.replaceAll('demod', 'feeder') }, undefined],
    ['is of a test', { 'tests/e2e/Dockerfile': BUILDING, 'Dockerfile.debug': BUILDING }, undefined],
    ['needs an argument', { Dockerfile: BUILDING.replace('ARG TAG=latest', 'ARG TAG') }, undefined],
    ['needs a secret', { Dockerfile: BUILDING.replace('RUN', 'RUN --mount=type=ssh') }, undefined],
    ['copies what is not there', { Dockerfile: `${BUILDING}COPY vendor/ ./\n` }, undefined],
    ['is a comment', { Dockerfile: '# RUN go build demod\nFROM scratch\n' }, undefined],
  ])('%s', async (_, files, path) => expect((await found(files))?.path).toBe(path));

  it('has the context with all that it copies', async () => {
    expect(await found({ 'chain/Dockerfile': BUILDING }, 'chain')).toMatchObject({
      context: 'chain',
    });
    const files = { 'chain/Dockerfile': BUILDING.replace('go.mod', 'chain/go.mod') };
    expect(await found(files, 'chain')).toMatchObject({ context: '' });
  });
});
