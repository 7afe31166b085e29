import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MEASURE_PROGRAM } from '../../../src/images/graph/measure-program';
import { relayImage, relayTarget } from '../../../src/images/graph/relay';
import { RELAY_PROGRAM } from '../../../src/images/graph/relay-program';
import { dockerfileNeeds } from '../../../src/images/source/dockerfile';
import { temporaryFolder } from '../../helpers/folder';

const folder = temporaryFolder();

describe('the image of the relay', () => {
  it('contains only its program, and is kept', async () => {
    const target = await relayTarget(folder);
    expect(target).toMatchObject({
      name: 'relay',
      reference: relayImage(),
      context: path.join(folder, 'relay'),
      inputs: {},
      args: {},
      secrets: [],
      cachePolicy: 'image',
      unkeyed: undefined,
    });
    expect(dockerfileNeeds(target.dockerfileText, {})).toMatchObject({
      images: target.bases,
      remote: [],
    });
    expect(readFileSync(path.join(target.context, 'main.go'), 'utf8')).toBe(RELAY_PROGRAM);
  });

  it('has no other files, and runs as an unprivileged user', async () => {
    const { dockerfileText } = await relayTarget(folder);
    const last = dockerfileText.slice(dockerfileText.lastIndexOf('FROM '));
    expect(last).toBe(
      'FROM scratch\nCOPY --from=build /relay /relay\nUSER 65534:65534\nENTRYPOINT ["/relay"]\n',
    );
  });

  it('is the same for every run', async () => {
    const [first, second] = [await relayTarget(folder), await relayTarget(folder)];
    expect(second.content.hash).toBe(first.content.hash);
    expect(relayImage()).toMatch(/^rehearsal\/relay:[0-9a-f]{12}$/);
  });

  it('has a program that only needs the standard library of Go', () => {
    for (const program of [RELAY_PROGRAM, MEASURE_PROGRAM]) {
      const [, imports = ''] = /import \(([^)]*)\)/.exec(program) ?? [];
      const names = imports.match(/"[^"]+"/g) ?? [];
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) expect(name).not.toContain('.');
    }
  });
});
