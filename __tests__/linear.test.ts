import { feeFor, parseCoin } from '../src/chain/modules/coins';
import { isUnknownQuery } from '../src/chain/rpc/unknown-query';
import { parseEvent } from '../src/docker/container-events';
import { BuildLines } from '../src/images/build/build-lines';
import { buildFailure } from '../src/images/build/failure';
import { clip, code, codeBlock, table, text } from '../src/report/formats/markdown';
import { activityIn } from '../src/stack/logs/activity';
import { evidenceIn } from '../src/stack/logs/evidence';
import { parseLogLine } from '../src/stack/logs/log-line';
import { diagnose, parseUpgradeNeeded } from '../src/stack/logs/symptoms';
import { fileLine, plain, plainLine } from '../src/text/plain';

// These functions read the output of containers, nodes and builds. A function of quadratic time
// would need a minute or more for one of the texts below, and its test would fail at its limit.
const LENGTH = 300_000;

const STAMP = '2026-11-20T20:28:14.318123456Z ';
const same = (given: string) => given;
const ignored = (work: () => unknown) => {
  try {
    work();
  } catch {
    // An error is as good as a result.
  }
};

const FUNCTIONS: Readonly<Record<string, (hostile: string) => unknown>> = {
  plain,
  plainLine,
  fileLine,
  parseLogLine: (hostile) => parseLogLine('val', `${STAMP}${hostile}`, same),
  'parseLogLine without a stamp': (hostile) => parseLogLine('val', hostile, same),
  parseUpgradeNeeded,
  diagnose: (hostile) => diagnose([hostile]),
  'diagnose, many lines': (hostile) => diagnose(Array.from({ length: 100 }, () => hostile)),
  activityIn: (hostile) => activityIn(Array.from({ length: 20 }, () => hostile)),
  evidenceIn: (hostile) => evidenceIn(['panic: no', ...Array.from({ length: 100 }, () => hostile)]),
  'evidenceIn, a failure of consensus': (hostile) =>
    evidenceIn([`CONSENSUS FAILURE!!! stack=${hostile}`]),
  parseEvent,
  'buildFailure, its error': (hostile) => buildFailure([`ERROR: ${hostile}`], TARGET),
  'buildFailure, its lines': (hostile) =>
    buildFailure([`#1 ${hostile}`, `#1 ERROR: ${hostile}`, `ERROR: ${hostile}`], TARGET),
  'buildFailure, its excerpt': (hostile) =>
    buildFailure([`${hostile}:1`, RULE, hostile, RULE, 'ERROR: failed to solve: x'], TARGET),
  BuildLines: (hostile) => {
    const lines = new BuildLines();
    for (let i = 0; i < 10; i++) lines.push(hostile);
    return lines.all;
  },
  'report text': text,
  'report code': code,
  'report codeBlock': (hostile) => codeBlock(hostile),
  'report table': (hostile) => table([{ title: 'a' }], [[text(hostile)]]),
  'report clip': (hostile) => clip(hostile, 100),
  isUnknownQuery: (hostile) => isUnknownQuery(new Error(hostile)),
  parseCoin: (hostile) => ignored(() => parseCoin(hostile)),
  feeFor: (hostile) => feeFor(hostile, 'upawn', 200_000),
};

const TARGET = { title: 'release v2', dockerfile: 'Dockerfile', name: 'v2' };
const RULE = '-'.repeat(20);

/** Texts of a beginning, a repeated part and an end. */
const TEXTS: readonly (readonly [beginning: string, part: string, end: string])[] = [
  ['', ' ', ''],
  ['', ' ', 'x'],
  ['x', ' \t', '\n'],
  ['', '\n', ''],
  ['', ' \n', 'x'],
  ['', '\r', 'x'],
  ['', '\u2028', 'x'],
  ['', ':', ''],
  ['', ' :', ''],
  ['', '#', '['],
  ['', '\u001b', ''],
  ['\u001b[', ';', '!'],
  ['\u001b[', '0;', '!'],
  ['\u001b]', ';a', '!'],
  ['', '\u001b]0;', ''],
  ['', '\u009b1', ''],
  ['', '!', ''],
  ['CONSENSUS FAILURE', '!', ''],
  ['', 'CONSENSUS FAILURE', ''],
  ['', 'CONSENSUS FAILURE!!! err', ''],
  ['CONSENSUS FAILURE!!! err="', 'err=', ''],
  ['UPGRADE ', '\\', 'x'],
  ['UPGRADE "', 'UPGRADE "', ''],
  ['UPGRADE "', 'x', '" NEEDED at height: x'],
  ['', 'UPGRADE "x" NEEDED at height: ', ''],
  ['UPGRADE "x" NEEDED at height: ', '1', ''],
  ['BINARY UPDATED BEFORE TRIGGER UPGRADE ', '\\', ''],
  ['', 'upgrade handler is missing for ', ''],
  ['upgrade handler is missing for "', 'x', ''],
  ['initial version set to ', '1', ''],
  ['', 'panic: ', ''],
  ['', 'attempted double sign: ', ''],
  ['', 'error loading latest version', ''],
  ['', STAMP, ''],
  ['', '1', ''],
  ['', '1:', 'x'],
  ['', '.1', ''],
  ['', '#1 ', ''],
  ['', '[internal] load build definition from ', ''],
  ['', 'process "', ''],
  ['process "', '" did not complete ', ''],
  ['failed to walk ', ': lstat buildkit-mount1/', 'x'],
  ['', 'failed to do request: a "', ''],
  ['failed to resolve source metadata for ', 'docker.io/library/', ' '],
  ['', 'a: ', ''],
  ['', '`', ''],
  ['', '|\\', ''],
  ['', '<', ''],
  ['', '@a', ''],
  ['', '1,', ''],
  ['', '\ud800', ''],
  ['', '\u202e', ''],
  ['', '[', ''],
  ['', '{"a":', ''],
];

it.each(Object.entries(FUNCTIONS))(
  '%s takes linear time',
  (_, work) => {
    for (const [beginning, part, end] of TEXTS) {
      const parts = part.repeat(Math.ceil(LENGTH / part.length));
      work(`${beginning}${parts}${end}`);
    }
  },
  30_000,
);
