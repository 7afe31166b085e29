import { parseEvent } from '../../src/docker/container-events';

const ID = 'f0'.repeat(32);

/** `docker events --format '{{json .}}'` of a container (Docker 28). */
function lineOf(what: string, attributes: Record<string, string>): string {
  return JSON.stringify({
    ...{ status: what, id: ID, from: 'sha256:one', Type: 'container', Action: what },
    Actor: { ID, Attributes: attributes },
    ...{ scope: 'local', time: 1_763_670_480, timeNano: 1_763_670_480_250_000_000 },
  });
}

it('reads the container, service, exit code and time of a death', () => {
  const attributes = { 'com.docker.compose.service': 'val-alice', name: 'run-1', exitCode: '137' };
  expect(parseEvent(lineOf('die', attributes))).toEqual({
    ...{ what: 'die', at: expect.closeTo(1_763_670_480_250, 2), container: ID },
    ...{ service: 'val-alice', exitCode: '137' },
  });
});

it('reads a start without an exit code, and a container without a service', () => {
  expect(parseEvent(lineOf('start', {}))).toMatchObject({
    ...{ what: 'start', container: ID, service: '', exitCode: '?' },
  });
});

it.each([
  '',
  'Cannot connect to the Docker daemon',
  '{',
  '{"Action":"die"',
  'null',
  '[]',
  lineOf('kill', {}),
  '{"Action":"die","timeNano":9e18}',
  '{"Action":"die","timeNano":"x","Actor":{"ID":"x","Attributes":{}}}',
  '{"Action":"die","timeNano":9e18,"Actor":{"ID":"--help","Attributes":{"com.docker.compose.service":"val-alice"}}}',
  `{"Action":"die","timeNano":9e18,"Actor":{"ID":"${ID}","Attributes":null}}`,
  '['.repeat(100_000),
])('ignores a line of another kind: %.60j', (line) => {
  expect(parseEvent(line)).toBeUndefined();
});
