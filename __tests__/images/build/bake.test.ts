// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Bake has placeholders of this form
import {
  type BakeOptions,
  type BakeTarget,
  bakeFile,
  bakeTarget,
  runTag,
} from '../../../src/images/build/bake';
import type { Target } from '../../../src/images/model/target';
import { targetOf } from '../../helpers/targets';

const OPTIONS: BakeOptions = {
  tag: 'rehearsal-1:release-0',
  labels: {},
  platform: 'linux/amd64',
  contexts: {},
  cacheFrom: [],
  cacheTo: [],
};
const OUTPUT = 'type=docker,compression=zstd,force-compression=true,oci-mediatypes=true';

const baked = (target: Partial<Target> = {}, options: Partial<BakeOptions> = {}) =>
  bakeTarget(targetOf('release-0', target), { ...OPTIONS, ...options });

/** A bake file of one target. */
function fileOf(target: BakeTarget, env: Record<string, string | undefined> = {}) {
  const file = bakeFile({ release: target }, env);
  const { release } = file.target;
  if (release === undefined) throw new Error('the file lacks its target');
  return { file, target: release };
}

it('names an image after its run and its target', () => {
  expect(runTag('rehearsal-1', 'release-0')).toBe('rehearsal-1:release-0');
});

describe('a target', () => {
  it('has only the necessary settings', () => {
    expect(baked()).toEqual({
      context: '/project/release-0',
      dockerfile: '/project/release-0/Dockerfile',
      platforms: ['linux/amd64'],
      tags: ['rehearsal-1:release-0'],
      output: [OUTPUT],
    });
  });

  it.each<[what: string, target: Partial<Target>, options: Partial<BakeOptions>, has: object]>([
    ['its stage', { stage: 'prod' }, {}, { target: 'prod' }],
    ['its arguments', { args: { VERSION: '1' } }, {}, { args: { VERSION: '1' } }],
    ['its platform', {}, { platform: 'linux/arm64' }, { platforms: ['linux/arm64'] }],
    ['its labels', {}, { labels: { key: 'c0ffee' } }, { labels: { key: 'c0ffee' } }],
    [
      'the sources of its inputs',
      { inputs: { base: { target: 'other' } } },
      { contexts: { base: 'docker-image://kept:1' } },
      { contexts: { base: 'docker-image://kept:1' } },
    ],
    [
      'its secrets by file',
      { secrets: [...'ab'].map((id) => ({ id, file: `/run/${id}` })) },
      {},
      { secret: ['id=a,src=/run/a', 'id=b,src=/run/b'] },
    ],
    [
      'no compression without a cache policy',
      { cachePolicy: 'nothing' },
      {},
      { output: ['type=docker,compression=uncompressed,oci-mediatypes=true'] },
    ],
    ['compression of cached layers', { cachePolicy: 'layers' }, {}, { output: [OUTPUT] }],
    [
      'its cache',
      {},
      { cacheFrom: ['type=local,src=/a'], cacheTo: ['type=local,dest=/b'] },
      { 'cache-from': ['type=local,src=/a'], 'cache-to': ['type=local,dest=/b'] },
    ],
  ])('has %s', (_, target, options, has) => {
    expect(baked(target, options)).toEqual({ ...baked(), ...has });
  });

  it('has its other settings unchanged, unless the run decides them', () => {
    const extra = {
      network: 'host',
      secret: ['id=own,env=TOKEN'],
      'cache-from': ['type=gha'],
      tags: ['decided:elsewhere'],
      output: ['type=registry'],
    };
    expect(baked({ extra })).toEqual({
      ...baked(),
      network: 'host',
      secret: ['id=own,env=TOKEN'],
      'cache-from': ['type=gha'],
    });
    expect(baked({ extra }, { cacheFrom: ['type=local,src=/a'] })).toMatchObject({
      'cache-from': ['type=local,src=/a'],
    });
  });
});

describe('the file', () => {
  it('has every target, and builds all of them', () => {
    const [one, two] = [baked({ name: 'one' }), baked({ name: 'two' })];
    expect(bakeFile({ one, two }, {})).toEqual({
      group: { default: { targets: ['one', 'two'] } },
      target: { one, two },
    });
  });

  it.each([
    ['${HOME}', '$${HOME}'],
    ['%{ if true }', '%%{ if true }'],
    ['$${HOME} and %%{x}', '$$${HOME} and %%%{x}'],
    ['${A}${B}', '$${A}$${B}'],
    ['$HOME 100% $ {x} {', '$HOME 100% $ {x} {'],
  ])('escapes %s', (text, written) => {
    const { target } = fileOf(
      baked({
        args: { TEXT: text },
        context: `/${text}`,
        stage: text,
        secrets: [{ id: 'a', file: text }],
        extra: { deep: { list: [text, 1, true, null] } },
      }),
    );
    expect(target).toMatchObject({
      args: { TEXT: written },
      context: `/${written}`,
      target: written,
      secret: [`id=a,src=${written}`],
      deep: { list: [written, 1, true, null] },
    });
  });

  describe('names proxies', () => {
    const env = {
      HTTPS_PROXY: 'http://user:password@proxy:3128',
      no_proxy: 'localhost',
      HTTP_PROXY: '',
      all_proxy: undefined,
      OTHER_PROXY: 'http://other',
    };
    const { file, target } = fileOf(baked({ args: { VERSION: '1' } }), env);

    it('of the environment, as arguments of every target', () => {
      expect(file.variable).toEqual({ HTTPS_PROXY: { default: '' }, no_proxy: { default: '' } });
      expect(target.args).toEqual({
        HTTPS_PROXY: '${HTTPS_PROXY}',
        no_proxy: '${no_proxy}',
        VERSION: '1',
      });
    });

    it('without their values', () => {
      expect(JSON.stringify(file)).not.toContain('password');
      expect(JSON.stringify(file)).not.toContain('localhost');
    });

    it('unless the plan has its own ones', () => {
      const own = fileOf(baked({ args: { HTTPS_PROXY: 'http://${own}' } }), env).target;
      expect(own.args).toEqual({ HTTPS_PROXY: 'http://$${own}', no_proxy: '${no_proxy}' });
    });

    it.each(['HTTP_PROXY', 'https_proxy', 'NO_PROXY', 'ALL_PROXY', 'ftp_proxy'])('%s', (name) => {
      expect(fileOf(baked(), { [name]: 'x' }).target.args).toEqual({ [name]: `\${${name}}` });
    });
  });
});
