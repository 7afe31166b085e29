import { idOf, inspectImage, tagImage } from '../../src/images/image';
import { CommandError } from '../../src/system/exec';
import { failureOf } from '../helpers/errors';
import { FakeExec } from '../helpers/exec';
import { imageOf } from '../helpers/images';

const { signal } = new AbortController();

/** `docker image inspect --format '{{json .}}'`, shortened to what is near what is read (Docker 28). */
function inspected(Config: object): string {
  return `${JSON.stringify({
    Id: 'sha256:5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef',
    RepoTags: ['checkersd:v1'],
    RepoDigests: [],
    Config,
    Architecture: 'amd64',
    Os: 'linux',
    Size: 134217728,
  })}\n`;
}

async function imageFrom(Config: object) {
  const exec = new FakeExec(() => inspected(Config));
  const image = await inspectImage(exec, 'checkersd:v1', signal);
  return { image, exec };
}

it('an image is asked for by its reference', async () => {
  const { exec, image } = await imageFrom({});
  expect(exec.commands).toEqual(['docker image inspect --format {{json .}} -- checkersd:v1']);
  expect(image.id).toBe('sha256:5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef');
});

it('how an image starts is read', async () => {
  const { image } = await imageFrom({
    Env: [
      'PATH=/usr/local/bin:/usr/bin',
      'DAEMON_HOME=/root/.checkers',
      'FLAGS=--a=b --c=d',
      'NONE=',
    ],
    Cmd: ['start'],
    Entrypoint: ['/usr/local/bin/checkersd'],
    WorkingDir: '/',
  });
  expect(image).toMatchObject({
    entrypoint: ['/usr/local/bin/checkersd'],
    command: ['start'],
    environment: {
      PATH: '/usr/local/bin:/usr/bin',
      DAEMON_HOME: '/root/.checkers',
      FLAGS: '--a=b --c=d',
      NONE: '',
    },
  });
});

it.each([{}, { Env: null, Cmd: null, Entrypoint: null }])(
  'an image that says nothing of it has nothing: %j',
  async (config) => {
    const { image } = await imageFrom(config);
    expect(image).toMatchObject({ entrypoint: [], command: [], environment: {} });
  },
);

it('an image that the engine does not have is a failure', async () => {
  const exec = new FakeExec(() => ({ exitCode: 1, stderr: 'Error: No such image: checkersd:v1' }));
  const error = await failureOf(inspectImage(exec, 'checkersd:v1', signal));
  expect(error).toBeInstanceOf(CommandError);
  expect(error.message).toContain('No such image: checkersd:v1');
});

it('what runs is started by its id, or by its reference where it is none of the run’s', () => {
  const images = new Map([['checkersd:v1', imageOf('sha256:5f70')]]);
  expect(idOf(images, 'checkersd:v1')).toBe('sha256:5f70');
  expect(idOf(images, 'alpine:3')).toBe('alpine:3');
});

describe('naming an image', () => {
  const naming = (...replies: { exitCode: number; stderr?: string }[]) => {
    const exec = new FakeExec(() => replies.shift() ?? { exitCode: 0 });
    return { exec, named: tagImage(exec, 'rehearsal-1:release-0', 'checkersd:v1', signal) };
  };
  const taken = { exitCode: 1, stderr: 'failed to create image: already exists' };

  it('is one call to the engine', async () => {
    const { exec, named } = naming();
    await named;
    expect(exec.commands).toEqual(['docker tag -- rehearsal-1:release-0 checkersd:v1']);
  });

  it('goes on where another one took the name in between', async () => {
    const { exec, named } = naming(taken, taken);
    await named;
    expect(exec.commands).toHaveLength(3);
  });

  it('gives up in the end', async () => {
    const { exec, named } = naming(...Array.from({ length: 9 }, () => taken));
    await expect(named).rejects.toThrow('already exists');
    expect(exec.commands).toHaveLength(5);
  });

  it('fails with what the engine says otherwise', async () => {
    const gone = { exitCode: 1, stderr: 'No such image: rehearsal-1:release-0' };
    const { named } = naming(gone, gone);
    await expect(named).rejects.toThrow('No such image');
  });
});
