import { requireConsensusParams } from '../../src/rehearsal/lost-params';
import { failureOf } from '../helpers/errors';
import { failure } from '../helpers/failure';

/** As SDK 0.50 logs it at each block. */
const LOST =
  'failed to get consensus params err="collections: not found: key \'no_key\' of type github.com/cosmos/gogoproto/tendermint.types.ConsensusParams"';

const logs = (lines: Readonly<Record<string, string[]>>) => ({
  logs: {
    last: (service: string) => (lines[service] ?? []).map((text) => ({ text, at: 0 })) as never,
  },
});

it('names the node that has lost them', async () => {
  const live = logs({ a: ['committed state'], b: [LOST, 'committed state'] });
  const check = async () => requireConsensusParams(live, ['a', 'b'], 'v2');
  expect(await failureOf(check())).toEqual(
    failure('CONSENSUS_PARAMS_LOST', 'After v2, on b', 'no consensus parameters'),
  );
});

it('is content with other lines, and with nodes beside the upgraded ones', () => {
  const live = logs({ a: ['committed state', 'Error: no such file'], b: [LOST] });
  expect(() => requireConsensusParams(live, ['a'], 'v2')).not.toThrow();
});
