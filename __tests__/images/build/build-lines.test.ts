import { BuildLines } from '../../../src/images/build/build-lines';
import { buildFailure } from '../../../src/images/build/failure';
import { failure } from '../../helpers/failure';

function kept(lines: Iterable<string>): string[] {
  const all = new BuildLines();
  for (const line of lines) all.push(line);
  return all.all;
}

it('keeps all lines of a short build', () => {
  const lines = [
    '#1 [internal] load',
    '#1 DONE',
    '',
    '#2 [build 1/2] FROM x',
    '#2 1.0 out',
    'ERROR: x',
  ];
  expect(kept(lines)).toEqual(lines);
});

it('keeps the beginning, the end and the step names of a long build', () => {
  function* lines() {
    yield '#1 [internal] load build definition from Dockerfile';
    for (let i = 0; i < 100_000; i++) yield `#1 1.0 line ${i}`;
    yield '#7 [build 4/5] RUN yes';
    for (let i = 0; i < 1_000_000; i++) yield `#7 1.0 y${i}`;
    yield '#7 ERROR: process "/bin/sh -c yes" did not complete successfully: exit code: 2';
    yield 'ERROR: failed to solve: process "/bin/sh -c yes" did not complete successfully: exit code: 2';
  }
  const all = kept(lines());
  expect(all.length).toBeLessThan(5_002);
  const error = buildFailure(all, { title: 'release v2', dockerfile: 'Dockerfile' });
  expect(error).toEqual(failure('BUILD_FAILED', '"[build 4/5] RUN yes"', 'exit code 2'));
  expect(error.lines.at(-1)).toBe('y999999');
});

it('limits the lines and the number of steps', () => {
  function* lines() {
    for (let i = 0; i < 100_000; i++) yield `#${i} ${'x'.repeat(10_000)}`;
  }
  const all = kept(lines());
  expect(all.length).toBeLessThanOrEqual(5_000);
  expect(Math.max(...all.map(({ length }) => length))).toBe(4 * 1024 + 1);
});
