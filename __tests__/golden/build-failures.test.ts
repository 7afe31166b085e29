import { buildFailure } from '../../src/images/build/failure';
import {
  BAKE_FILE,
  COMPILER,
  COPY,
  COPY_FROM,
  DOWNLOAD,
  FORBIDDEN,
  FULL_DISK,
  KILLED,
  LINKED,
  PARSE,
  UNKNOWN_IMAGE,
} from '../images/build/outputs';

// The wording of failed builds, which other tests leave open.

const target = { title: 'release v2', dockerfile: 'chain/Dockerfile' };

it.each(
  Object.entries({
    ...{ COMPILER, LINKED, COPY, COPY_FROM, UNKNOWN_IMAGE, FORBIDDEN, PARSE, BAKE_FILE },
    ...{ FULL_DISK, KILLED, DOWNLOAD },
  }),
)('%s', (_, output) => {
  const { code, message, hint, lines } = buildFailure(output, target);
  expect([`${code}: ${message}`, hint, ...lines].join('\n')).toMatchSnapshot();
});

it.each([
  ['an unknown stage', ['ERROR: failed to solve: target stage "final" could not be found']],
  ['a missing context', ['ERROR: unable to prepare context: path "chain" not found']],
  ['no engine', ['ERROR: Cannot connect to the Docker daemon at unix:///nope.sock.']],
  ['a killed Buildx', ['#6 [2/2] RUN sleep 9', '#6 0.220 compiling']],
  ['a silent Buildx', []],
])('%s', (_, output) => {
  const { code, message, hint } = buildFailure(output, target);
  expect(`${code}: ${message}\n${hint}`).toMatchSnapshot();
});
