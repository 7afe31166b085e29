import type { InspectedImage } from '../../../src/docker/images';
import { idOf, imageOf } from '../../../src/images/model/image';

const ID = 'sha256:5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef';

const imageFrom = (Config: InspectedImage['Config']) =>
  imageOf({ Id: ID, RepoTags: ['checkersd:v1'], RepoDigests: [], Config, Size: 134217728 });

it('reads the start configuration of an image', () => {
  const image = imageFrom({
    Env: [
      'PATH=/usr/local/bin:/usr/bin',
      'DAEMON_HOME=/root/.checkers',
      'FLAGS=--a=b --c=d',
      'NONE=',
    ],
    Cmd: ['start'],
    Entrypoint: ['/usr/local/bin/checkersd'],
    Volumes: { '/opt/checkers': {} },
  });
  expect(image).toEqual({
    ...{ id: ID, bytes: 134217728, digests: [] },
    entrypoint: ['/usr/local/bin/checkersd'],
    command: ['start'],
    environment: {
      PATH: '/usr/local/bin:/usr/bin',
      DAEMON_HOME: '/root/.checkers',
      FLAGS: '--a=b --c=d',
      NONE: '',
    },
    volumes: ['/opt/checkers'],
  });
});

it.each([{}, { Env: null, Cmd: null, Entrypoint: null, Volumes: null }])(
  'reads an empty configuration as empty: %j',
  (config) => {
    expect(imageFrom(config)).toMatchObject({
      ...{ entrypoint: [], command: [], environment: {}, volumes: [] },
    });
  },
);

it('starts an image by id, or by reference if it is not one of the run', () => {
  const images = new Map([['checkersd:v1', imageFrom({})]]);
  expect(idOf(images, 'checkersd:v1')).toBe(ID);
  expect(idOf(images, 'alpine:3')).toBe('alpine:3');
});
