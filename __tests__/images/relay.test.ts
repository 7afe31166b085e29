import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dockerfileNeeds } from '../../src/images/dockerfile';
import { MEASURE_PROGRAM } from '../../src/images/measure-program';
import { relayImage, relayTarget } from '../../src/images/relay';
import { RELAY_PROGRAM } from '../../src/images/relay-program';
import { temporaryFolder } from '../helpers/folder';

const folder = temporaryFolder();

describe('the image of the relay', () => {
  it('is made of its program alone, and kept', async () => {
    const target = await relayTarget(folder);
    expect(target).toMatchObject({
      name: 'relay',
      reference: relayImage(),
      context: path.join(folder, 'relay'),
      inputs: {},
      args: {},
      secrets: [],
      keeps: 'image',
      unkeyed: undefined,
    });
    expect(dockerfileNeeds(target.dockerfileText, {})).toMatchObject({
      images: target.bases,
      remote: [],
    });
    expect(readFileSync(path.join(target.context, 'main.go'), 'utf8')).toBe(RELAY_PROGRAM);
  });

  it('holds nothing but that, and is run by nobody in particular', async () => {
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

  it('is of a program that needs no module but Go’s own', () => {
    for (const program of [RELAY_PROGRAM, MEASURE_PROGRAM]) {
      const [, imports = ''] = /import \(([^)]*)\)/.exec(program) ?? [];
      const names = imports.match(/"[^"]+"/g) ?? [];
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) expect(name).not.toContain('.');
    }
  });
});
