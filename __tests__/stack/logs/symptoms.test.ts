import { diagnose, parseUpgradeNeeded } from '../../../src/stack/logs/symptoms';
import { failure } from '../../helpers/failure';
import { DISK_FULL, HALT, HARMLESS, RUNNING_UPGRADE, SWAP } from '../../rehearsal/log-lines';
import { SYMPTOMS, type Symptom } from './symptoms';

/** The first cause in lines. */
const causeIn = (...lines: string[]) => {
  const found = diagnose(lines);
  return found && { ...found, message: found.cause };
};

describe('a symptom', () => {
  it.each<Symptom>(SYMPTOMS)('is recognised in: %s', (line, code, ...facts) => {
    const found = causeIn('8:28PM INF before', line, '8:28PM INF after');
    expect(found).toEqual(failure(code, ...facts));
  });

  it.each(HARMLESS)('is not recognised in: %s', (line) => {
    expect(diagnose([line])).toBeUndefined();
  });

  it('is not recognised in an empty log', () => {
    expect(diagnose([])).toBeUndefined();
  });

  it('is the most specific one, not the first', () => {
    const lines = [
      'panic: upgrade handler is missing for v2 upgrade plan',
      '8:28PM ERR CONSENSUS FAILURE!!! err="x"',
    ];
    expect(causeIn(...lines.reverse())).toEqual(failure('UPGRADE_HANDLER_MISSING', 'v2'));
  });

  it('is not recognised in an old binary’s panic that asks for the new one (SDK 0.47)', () => {
    expect(diagnose(['panic: UPGRADE "v2" NEEDED at height: 110: '])).toBeUndefined();
  });

  it('is found after such a halt', () => {
    expect(causeIn(...HALT, DISK_FULL)).toEqual(failure('DISK_FULL'));
  });

  it('is not recognised in the halt of an old binary and the following swap', () => {
    expect(diagnose([...HALT, ...SWAP])).toBeUndefined();
  });
});

describe('a request for the new binary', () => {
  it.each(HALT)('is recognised in: %.70s', (line) => {
    expect(parseUpgradeNeeded(line)).toEqual({ upgrade: 'v1_1tov2', height: 134 });
  });

  it.each([...HARMLESS, ...SWAP, RUNNING_UPGRADE, 'UPGRADE "x" SKIPPED at 7'])(
    'is not recognised in: %s',
    (line) => {
      expect(parseUpgradeNeeded(line)).toBeUndefined();
    },
  );
});

it('a failed connection to a service of the run is not an attempt to leave it', () => {
  expect(diagnose(['dial tcp: lookup val-alice on 127.0.0.11:53: no such host'])).toBeUndefined();
  expect(diagnose(['dial tcp 172.18.0.3:26656: connect: no route to host'])).toBeUndefined();
});

it('a missing binary is told with the upgrade that the chain asks for, and the text of its plan', () => {
  const missing = 'Error: binary not present, downloading disabled: stat /chain/x: no such file';
  const needed =
    '2:14AM ERR UPGRADE "emergency_2" NEEDED at height: 2: Emergency Halt; balance is too high module=x/upgrade';
  const { cause, hint } = diagnose([needed, missing]) ?? { cause: '', hint: '' };
  expect(cause).toContain('the chain asks for the upgrade emergency_2 at height 2');
  expect(cause).toContain('Emergency Halt; balance is too high');
  expect(cause).toContain('and Cosmovisor has no binary');
  expect(hint).toContain("the chain's own code");
  expect(diagnose([missing])?.cause).not.toContain('asks for');
});

describe('an upgrade whose name has capitals', () => {
  const NEEDED = '2:14AM ERR UPGRADE "v3ToV4" NEEDED at height: 2: module=x/upgrade';
  const missing = (folder: string) =>
    `Error: binary not present, downloading disabled: cannot stat dir /chain/cosmovisor/upgrades/${folder}/bin/chaind: stat x`;

  it('is looked for in lower case by Cosmovisor', () => {
    const { hint } = diagnose([NEEDED, missing('v3tov4')]) ?? { hint: '' };
    expect(hint).toContain('1.2 to 1.4 always');
  });

  it('is looked for with its capitals in an image that has it in lower case', () => {
    const { hint } = diagnose([NEEDED, missing('v3ToV4')]) ?? { hint: '' };
    expect(hint).toContain('sets COSMOVISOR_DISABLE_RECASE=true');
  });

  it('has nothing to do with another folder', () => {
    expect(diagnose([NEEDED, missing('v5')])?.hint).not.toMatch(/lower case|RECASE/);
    expect(diagnose([NEEDED.replace('v3ToV4', 'v4'), missing('v4')])?.hint).not.toContain('RECASE');
  });
});

it('an operator’s address in place of an account’s is no changed prefix', () => {
  const line = 'ERR failed err="invalid Bech32 prefix; expected acmevaloper, got acme"';
  expect(diagnose([line])).toBeUndefined();
});
