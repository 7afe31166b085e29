import { belowHome, homePath, presumedHome } from '../../../src/stack/copy/home-path';
import { failure } from '../../helpers/failure';
import { checkersPlan } from '../../helpers/plan';

const planned = (home?: string) =>
  checkersPlan({ chain: { binary: 'demo-d', id: 'demo-1', ...(home && { home }) } });
const facts = (environment: Record<string, string> = {}, args: readonly string[] = []) => ({
  ...{ args, environment, defaultHome: belowHome('/root/.demo', environment.HOME) },
});

describe('the home of a node', () => {
  it.each<[string, string, Parameters<typeof homePath>[1], string | undefined]>([
    ['--home', '/a', facts({ DEMO_D_HOME: '/b' }, ['start', '--home', '/a']), '/c'],
    ['the variable of the binary', '/b', facts({ DEMO_D_HOME: '/b' }), '/c'],
    ['chain.home', '/c', facts({ DEMO_D_HOME: '', HOME: '/h' }), '/c'],
    ['chain.home with a variable', '/data/node2/demod', facts({ ID: '2' }), '/data/node$ID/demod'],
    ['the default of the binary', '/root/.demo', facts(), undefined],
    ['the default below HOME', '/data/.demo', facts({ HOME: '/data' }), undefined],
    ['the default, whatever an odd HOME', '/root/.demo', facts({ HOME: 'data' }), undefined],
    [
      'a default that is in no home folder',
      '/var/demo',
      { ...facts({ HOME: '/data' }), defaultHome: belowHome('/var/demo', '/data') },
      undefined,
    ],
  ])('is that of %s', (_, home, given, chainHome) => {
    expect(homePath(planned(chainHome), given)).toBe(home);
  });

  it('is unknown without a variable of chain.home', () => {
    const plan = planned('/data/node$ID');
    expect(() => homePath(plan, facts())).toThrow(failure('HOME_UNKNOWN', '/data/node$ID'));
    expect(presumedHome(plan, facts())).toBeUndefined();
  });
});
