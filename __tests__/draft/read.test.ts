import { readModel } from '../../src/draft/read';
import { RehearsalError } from '../../src/errors/errors';
import { fakeDocker } from '../helpers/docker';
import { fails } from '../helpers/failure';

const FILES = ['/w/infra/compose.yml', '/w/infra/more.yml'];

const failing = (message: string) => async () => {
  throw new RehearsalError('CONTAINER_DIED', message);
};
const reading = (
  config: (files: readonly string[]) => Promise<string>,
  version: () => Promise<string> = async () => '2.26.1',
) => {
  const docker = fakeDocker({ compose: { config, version } });
  return { docker, model: readModel(docker, FILES, '/w') };
};

describe('a stack is read by Compose', () => {
  it('from all its files', async () => {
    const { docker, model } = reading(async () => '{"services":{"a":{"image":"x"}}}');
    expect(await model).toMatchObject({ services: { a: { image: 'x' } } });
    expect(docker.calls).toEqual([
      { verb: 'compose.config', args: [FILES, {}, expect.any(Function)] },
    ]);
  });

  it('with Compose’s own error if it refuses the files', async () => {
    const { model } = reading(failing('services.a.ports must be a list'));
    await expect(model).rejects.toMatchObject({
      message: 'services.a.ports must be a list',
      hint: undefined,
    });
  });

  it('with options', async () => {
    const { docker } = reading(async () => '{"services":{"a":{"image":"x"}}}');
    await readModel(docker, FILES, '/w', { folder: '/w', profiles: ['p'] });
    const options = docker.argsOf('compose.config').map(([, given]) => given);
    expect(options).toEqual([{}, { folder: '/w', profiles: ['p'] }]);
  });

  it('without names that look like options', async () => {
    const { model } = reading(async () => '{"services":{"-a":{}}}');
    await fails(model, 'COMPOSE_NAME_INVALID', '"-a"');
  });
});

it('a stack is not read if Compose does not answer', async () => {
  const why = 'Cannot start docker: spawn docker ENOENT';
  const { model } = reading(failing(why), failing(why));
  await fails(model, 'COMPOSE_UNAVAILABLE', 'infra/compose.yml, infra/more.yml', why);
});
