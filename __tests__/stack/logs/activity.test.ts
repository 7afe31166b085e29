import { activityIn } from '../../../src/stack/logs/activity';
import { HALT, STARTED, SWAP } from '../../rehearsal/log-lines';

describe('the activity of a node', () => {
  it.each([
    // zerolog's console: SDK and Cosmovisor
    [
      '8:28PM INF migrating module bank from version 3 to version 4 module=server',
      'migrating module bank from version 3 to version 4',
    ],
    [STARTED, 'ABCI Handshake App Info'],
    [String(SWAP.at(-1)), 'running app'],
    [String(HALT[0]), 'UPGRADE "v1_1tov2" NEEDED at height: 134:'],
    [
      '26-11-20 20:28:14.841 ERRO UPGRADE "v2" NEEDED at height: 7: module=x/upgrade',
      'UPGRADE "v2" NEEDED at height: 7:',
    ],
    // JSON
    [
      '{"level":"info","module":"x/bank","time":"2026-11-20T20:28:14Z","message":"migrating \\"bank\\""}',
      'migrating "bank"',
    ],
    [
      '{"_msg":"Replay last block using real app","level":"info","module":"consensus"}',
      'Replay last block using real app',
    ],
    // Tendermint
    [
      'I[2026-11-20|20:28:14.123] Replay last block using real app             module=consensus',
      'Replay last block using real app',
    ],
    // logfmt
    [
      'time=2026-11-20T20:28:14Z level=INFO msg="waiting for a signer" module=privval',
      'waiting for a signer',
    ],
    ['ts=2026-11-20T20:28:14Z level=info msg=replaying height=7', 'replaying'],
    // TMKMS
    [
      '2026-11-20T20:38:10.9Z  INFO tmkms::session: [checkers@tcp://val-alice:26659] connected to validator successfully',
      '[checkers@tcp://val-alice:26659] connected to validator successfully',
    ],
    // a script
    ['Waiting for the genesis file', 'Waiting for the genesis file'],
  ])('is the message of: %s', (line, phrase) => {
    expect(activityIn([line])).toBe(phrase);
  });

  it('is that of the last line which tells something', () => {
    const lines = [
      '8:28PM INF migrating module bank from version 3 to version 4 module=server',
      '8:29PM DBG received tick module=consensus',
      'D[2026-11-20|20:28:14.123] Ticked                                       module=consensus',
      '{"level":"debug","message":"tick"}',
      'goroutine 1 [running]:',
      'main.main()',
      '\t/src/main.go:7 +0x1d',
      '----------',
      '',
    ];
    expect(activityIn(lines)).toBe('migrating module bank from version 3 to version 4');
  });

  it('is unknown without such a line, and short', () => {
    expect(activityIn([])).toBeUndefined();
    expect(activityIn(['...', '{"level":"info"}'])).toBeUndefined();
    expect(activityIn([`8:28PM INF ${'long '.repeat(1_000)}`])?.length).toBeLessThan(110);
  });

  it('is no command of a workflow', () => {
    for (const line of [
      '::error::no',
      '8:28PM INF ::stop-commands::x',
      '{"message":"##[group]x"}',
    ]) {
      expect(activityIn([line])).not.toMatch(/^::|##\[/);
    }
  });
});
