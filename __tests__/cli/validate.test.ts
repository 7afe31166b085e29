import { validate } from '../../src/cli/validate';
import type { PlanRequest } from '../../src/plan/load';
import { edited, FULL, SMALL } from '../plan/samples';

async function validating(text: string, request: Partial<PlanRequest> = {}, asJson = false) {
  const said: string[] = [];
  const complaints: string[] = [];
  const readFile = async (file: string) => {
    if (file === '/w/rehearsal.yml') return text;
    throw Object.assign(new Error(file), { code: 'ENOENT' });
  };
  const exitCode = await validate(
    { cwd: '/w', bundledPlan: '/action/chain/rehearsal.yml', ...request },
    readFile,
    asJson,
    { print: (line) => said.push(line), complain: (line) => complaints.push(line) },
  );
  return { exitCode, said, complaints };
}

/** Mistakes in two of its sections. */
const WRONG = edited(edited(SMALL, 'to: v2', 'to: v3'), 'rpc: node', 'rpcs: node');

describe('a plan that is fine', () => {
  it('is shown with its defaults', async () => {
    const { exitCode, said, complaints } = await validating(SMALL);
    expect({ exitCode, complaints }).toEqual({ exitCode: 0, complaints: [] });
    expect(said.slice(0, 2)).toEqual(['rehearsal.yml has no mistakes.', '']);
    expect(said).toContain(
      'upgrades    1. v1tov2: v1 -> v2; proposed by alice with the minimum deposit; votes: alice yes; as soon as possible',
    );
  });

  it('is shown as the inputs change it', async () => {
    const { said } = await validating(SMALL, { releases: 'v2=mine:2', upgrades: 'other' });
    expect(said).toContain('            v2: mine:2, there already, or pulled');
    expect(said.join()).toContain('1. other: v1 -> v2');
  });

  it('is JSON for programs', async () => {
    const { exitCode, said } = await validating(FULL, {}, true);
    expect(exitCode).toBe(0);
    expect(JSON.parse(said.join('\n'))).toMatchObject({
      valid: true,
      file: 'rehearsal.yml',
      plan: { upgrades: [{ name: 'v1tov2' }, { name: 'v2tov3', votes: { bob: 'yes' } }] },
    });
  });
});

describe('a plan with mistakes', () => {
  it('is refused with each at its place, and what has none', async () => {
    const { exitCode, said, complaints } = await validating(WRONG);
    expect({ exitCode, said }).toEqual({ exitCode: 2, said: [] });
    expect(complaints).toEqual([
      expect.stringMatching(
        /^rehearsal\.yml:7:3: stack\.rpcs: unknown key \(did you mean "rpc"\?\)/,
      ),
      expect.stringMatching(/^rehearsal\.yml:11:25: upgrades\[0\]\.to: unknown release/),
      '',
      '2 mistakes; none in chain, releases, accounts',
    ]);
  });

  it('is told as it is where it cannot be read', async () => {
    const { exitCode, complaints } = await validating('chain: [');
    expect(exitCode).toBe(2);
    expect(complaints).toEqual([
      expect.stringMatching(/^rehearsal\.yml:1:8: not readable as YAML; /),
      '',
      '1 mistake',
    ]);
  });

  it('is JSON for programs', async () => {
    const { exitCode, said, complaints } = await validating(WRONG, {}, true);
    expect({ exitCode, complaints }).toEqual({ exitCode: 2, complaints: [] });
    expect(JSON.parse(said.join('\n'))).toEqual({
      valid: false,
      mistakes: [
        {
          ...{ file: 'rehearsal.yml', line: 7, column: 3, path: 'stack.rpcs' },
          message: expect.stringContaining('unknown key'),
        },
        {
          ...{ file: 'rehearsal.yml', line: 11, column: 25, path: 'upgrades[0].to' },
          message: expect.stringContaining('unknown release'),
        },
      ],
    });
  });
});

describe('what is no plan', () => {
  it('is refused with where it was looked for', async () => {
    const { exitCode, complaints } = await validating(SMALL, { planInput: 'other.yml' });
    expect(exitCode).toBe(2);
    expect(complaints).toEqual([
      'The plan other.yml does not exist; tried /w/other.yml',
      'Give the path of a plan from /w, or none for rehearsal.yml or the bundled plan.',
    ]);
  });

  it.each([
    [
      { planInput: 'other.yml' },
      { message: expect.stringContaining('does not exist'), hint: expect.any(String) },
    ],
    [
      { releases: 'v3=a' },
      {
        input: 'releases',
        line: 1,
        value: 'v3=a',
        message: expect.stringContaining('unknown release "v3"'),
      },
    ],
  ])('is JSON for programs: %j', async (request, mistake) => {
    const { exitCode, said } = await validating(SMALL, request, true);
    expect(exitCode).toBe(2);
    expect(JSON.parse(said.join('\n'))).toEqual({ valid: false, mistakes: [mistake] });
  });
});
