// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Compose has variables of this form
import path from 'node:path';
import { openDocker } from '../../src/docker/docker';
import { type ReadOptions, readCompose } from '../../src/stack/compose/read';
import { systemExec } from '../../src/system/system-exec';
import { fails } from '../helpers/failure';
import { type Files, folderWith, temporaryFolder } from '../helpers/folder';

const root = temporaryFolder();
const lines = (...all: string[]) => `services:\n${all.map((line) => `  ${line}\n`).join('')}`;

describe('Compose', () => {
  const docker = openDocker(systemExec, {});
  const reads = async (files: Files, options: ReadOptions = {}) => {
    const folder = folderWith(root, files);
    const at = (place: string) => path.join(folder, place);
    const model = await readCompose(docker, [at('infra/c.yml')], {
      ...options,
      ...(options.folder && { folder: at(options.folder) }),
      ...(options.envFiles && { envFiles: options.envFiles.map(at) }),
    });
    return { folder, model };
  };
  const files = {
    'infra/c.yml': lines(
      'a: { image: "x:${TAG}", volumes: ["./v:/v"], ports: ["26656-26657:26656-26657"] }',
      'b: { image: x, profiles: [p] }',
    ),
    'infra/.env': 'TAG=beside\nCOMPOSE_PROFILES=p\n',
    'other.env': 'TAG=other\n',
  };

  it('takes the folder, the files of variables and the profiles', async () => {
    const usual = await reads(files);
    expect(usual.model.services).toMatchObject({
      a: { image: 'x:beside', volumes: [{ source: `${usual.folder}/infra/v` }] },
      b: {},
    });
    const given = await reads(files, { folder: '.', envFiles: ['other.env'], profiles: [] });
    expect(given.model.services).toMatchObject({
      a: { image: 'x:other', volumes: [{ source: `${given.folder}/v` }] },
    });
    expect(Object.keys(given.model.services)).toEqual(['a']);
  });

  it('expands ranges of ports', async () => {
    const { model } = await reads(files);
    expect(model.services.a?.ports?.map(({ target }) => target)).toEqual([26656, 26657]);
  });

  it('resolves included files, from their own folder', async () => {
    const { folder, model } = await reads({
      'infra/c.yml': `include: [inc/i.yml]\n${lines('a: { image: x }')}`,
      'infra/inc/i.yml': lines('i: { extends: { file: e.yml, service: e } }'),
      'infra/inc/e.yml': lines('e: { image: y, volumes: ["./v:/v"] }'),
    });
    expect(model.services.i).toMatchObject({
      image: 'y',
      volumes: [{ source: `${folder}/infra/inc/v` }],
    });
  });

  it.each<[string, string]>([
    ['image: ["x"]', 'c.yml:2'],
    ['image: x, volumes: ["${NOT_SET_HERE}:/x"]', 'NOT_SET_HERE'],
    ['extends: { file: no.yml, service: b }', 'c.yml:2'],
    ['image: "${NOT_SET_HERE:?set it}"', 'c.yml:2'],
  ])('refuses { %s } with its place', async (content, fact) => {
    await fails(reads({ 'infra/c.yml': lines(`a: { ${content} }`) }), 'COMPOSE_FILE_REFUSED', fact);
  });
});
