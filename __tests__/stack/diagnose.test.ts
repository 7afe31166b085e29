import { diagnose, parseUpgradeNeeded } from '../../src/stack/diagnose';
import { DISK_FULL, HALT, HARMLESS, RUNNING_UPGRADE, SWAP } from '../rehearsal/log-lines';

describe('a symptom', () => {
  it.each<readonly [line: string, cause: string, hint: string]>([
    [
      '8:28PM ERR BINARY UPDATED BEFORE TRIGGER! UPGRADE "v1tov1_1" - in binary but not executed on chain. Downgrade your binary module=x/upgrade',
      'the binary that runs already has the handler of v1tov1_1, before its height',
      'does not register v1tov1_1',
    ],
    [
      'panic: wrong app version 2, upgrade handler is missing for v1_1tov2 upgrade plan',
      'the binary lacks the handler of v1_1tov2, the last upgrade that was applied',
      'named v1_1tov2',
    ],
    [
      '8:28PM ERR prevote step: consensus deems this block invalid err="wrong Block.Header.AppHash.  Expected 9529, got EA85" module=consensus',
      'this node computed another AppHash than the others: a migration is not deterministic',
      'map iteration',
    ],
    [
      '8:28PM ERR invalid block err="wrong Block.Header.LastResultsHash.  Expected A, got B"',
      'this node computed another LastResultsHash than the others: a migration is not deterministic',
      'map iteration',
    ],
    [
      'panic: failed to load latest version: version of store "leaderboard" mismatch root store’s version; expected 110 got 0',
      'the new binary cannot load its stores (failed to load latest version: version of store "leaderboard" mismatch root store’s version; expected 110 got 0)',
      'StoreUpgrades',
    ],
    [
      'Error: initial version set to 68, but found earlier version 1',
      'the new binary cannot load its stores (initial version set to 68, but found earlier version)',
      'StoreUpgrades',
    ],
    [
      '8:28PM ERR failed to run upgrade err="binary not present, downloading disabled: cannot stat dir /chain/cosmovisor/upgrades/v3/bin/checkersd"',
      'Cosmovisor has no binary for the upgrade (binary not present, downloading disabled: cannot stat dir /chain/cosmovisor/upgrades/v3/bin/checkersd")',
      'upgrade name',
    ],
    [
      'leveldb: database entry point either missing or corrupted',
      'the node was killed while it first opened its database, which is now corrupt',
      'again',
    ],
    ...(
      [
        ['panic-free: dial tcp: lookup api.example.com on 127.0.0.11:53: server misbehaving'],
        ['Get "https://api.example.com/x": dial tcp: lookup api.example.com: no such host'],
        ['curl: (6) Could not resolve host: api.example.com'],
        ['Error: getaddrinfo EAI_AGAIN api.example.com'],
        ["wget: bad address 'api.example.com'"],
        ['wget: unable to resolve host address ‘api.example.com’'],
        ['err="dial tcp 203.0.113.7:443: connect: network is unreachable"', '203.0.113.7'],
        ['Error: connect ENETUNREACH 203.0.113.7:443 - Local (0.0.0.0:0)', '203.0.113.7'],
        ['dial tcp [2001:db8::7]:443: connect: network is unreachable', '[2001:db8::7]'],
        ['OSError: [Errno 101] Network is unreachable', 'something'],
        [
          'socket.gaierror: [Errno -3] Temporary failure in name resolution',
          'a name that no running service has',
        ],
      ] as const
    ).map(
      ([line, host = 'api.example.com']) =>
        [line, `it wanted to reach ${host}, and the run has no way out`, 'stack.internet'] as const,
    ),
    [DISK_FULL, 'the disk is full', 'docker system df'],
    [
      'exec /usr/local/bin/rehearsal-cosmovisor: exec format error',
      'the binary is of another architecture than the machine',
      'platform',
    ],
    [
      'panic: runtime error: invalid memory address or nil pointer dereference',
      'the process panicked: runtime error: invalid memory address or nil pointer dereference',
      'below the panic',
    ],
    [
      '2026-11-20T20:38:10.9Z ERROR tmkms::session: [checkers@tcp://val-alice:26659] attempted double sign: step regression',
      'the remote signer refuses to sign (step regression)',
      'between two blocks',
    ],
    [
      '8:28PM ERR CONSENSUS FAILURE!!! err="failed to apply block; error no player info" module=consensus stack="goroutine 1"',
      'consensus failed on this node: failed to apply block; error no player info',
      'application',
    ],
  ])('is read in: %s', (line, cause, hint) => {
    const found = diagnose(['8:28PM INF before', line, '8:28PM INF after']);
    expect(found?.cause).toBe(cause);
    expect(found?.hint).toContain(hint);
  });

  it.each(HARMLESS)('is not read in: %s', (line) => {
    expect(diagnose([line])).toBeUndefined();
  });

  it('is none where there is nothing', () => {
    expect(diagnose([])).toBeUndefined();
  });

  it('is the most telling, not the first', () => {
    const lines = [
      'panic: upgrade handler is missing for v2 upgrade plan',
      '8:28PM ERR CONSENSUS FAILURE!!! err="x"',
    ];
    expect(diagnose(lines.reverse())?.cause).toContain('lacks the handler of v2');
  });

  it('is none in a panic with which an old binary asks for the new one (SDK 0.47)', () => {
    expect(diagnose(['panic: UPGRADE "v2" NEEDED at height: 110: '])).toBeUndefined();
  });

  it('is found behind such a halt', () => {
    expect(diagnose([...HALT, DISK_FULL])?.cause).toBe('the disk is full');
  });

  it('is none in the halt of an old binary and the swap after it', () => {
    expect(diagnose([...HALT, ...SWAP])).toBeUndefined();
  });

  it('is read with the name also where the line quotes it', () => {
    const line = String.raw`8:28PM ERR error in proxyAppConn.FinalizeBlock err="BINARY UPDATED BEFORE TRIGGER! UPGRADE \"v2\" - in binary but not executed on chain. Downgrade your binary" module=state`;
    expect(diagnose([line])?.cause).toContain('the handler of v2,');
  });
});

describe('a request for the new binary', () => {
  it.each(HALT)('is read in: %.70s', (line) => {
    expect(parseUpgradeNeeded(line)).toEqual({ upgrade: 'v1_1tov2', height: 134 });
  });

  it.each([...HARMLESS, ...SWAP, RUNNING_UPGRADE, 'UPGRADE "x" SKIPPED at 7'])(
    'is not read in: %s',
    (line) => {
      expect(parseUpgradeNeeded(line)).toBeUndefined();
    },
  );
});

it('a service of the run that is not up has not wanted out', () => {
  expect(diagnose(['dial tcp: lookup val-alice on 127.0.0.11:53: no such host'])).toBeUndefined();
  expect(diagnose(['dial tcp 172.18.0.3:26656: connect: no route to host'])).toBeUndefined();
});
