import { overview } from '../../src/cli/overview';
import { validate } from '../../src/cli/validate';
import type { PlanRequest } from '../../src/plan/load';
import { parsePlan } from '../../src/plan/parse';
import type { ValidationFinding } from '../../src/validation/finding';
import { edited, FULL, SMALL } from '../plan/samples';

async function validating(
  text: string,
  request: Partial<PlanRequest> = {},
  asJson = false,
  findings: readonly ValidationFinding[] = [],
) {
  const said: string[] = [];
  const complaints: string[] = [];
  const readFile = async (file: string) => {
    if (file === '/w/rehearsal.yml') return text;
    throw Object.assign(new Error(file), { code: 'ENOENT' });
  };
  const exitCode = await validate(
    { cwd: '/w', bundledPlan: '/action/examples/checkers/rehearsal.yml', ...request },
    readFile,
    asJson,
    { print: (line) => said.push(line), complain: (line) => complaints.push(line) },
    async () => findings,
  );
  return { exitCode, said, complaints };
}

/** Mistakes in two of its sections. */
const WRONG = edited(edited(SMALL, 'to: v2', 'to: v3'), 'rpc: node', 'rpcs: node');

describe('a plan without mistakes', () => {
  it('is shown with its defaults', async () => {
    const { exitCode, said, complaints } = await validating(SMALL);
    expect({ exitCode, complaints }).toEqual({ exitCode: 0, complaints: [] });
    expect(said.slice(0, 2)).toEqual([expect.stringMatching(/^rehearsal\.yml /), '']);
    expect(said.slice(2)).toEqual(overview(parsePlan(SMALL, 'rehearsal.yml').plan));
  });

  it('is shown with the changes of the inputs', async () => {
    const { said } = await validating(SMALL, { releases: 'v2=mine:2', upgrades: 'other' });
    expect(said.join()).toMatch(/v2: mine:2, .*1\. other: v1 -> v2/);
  });

  it('is JSON with the option for programs', async () => {
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
  it('has a line for each, their number, and the sections without mistakes', async () => {
    const { exitCode, said, complaints } = await validating(WRONG);
    expect({ exitCode, said }).toEqual({ exitCode: 2, said: [] });
    expect(complaints).toEqual([
      expect.stringMatching(/^rehearsal\.yml:7:3: stack\.rpcs: /),
      expect.stringMatching(/^rehearsal\.yml:11:25: upgrades\[0\]\.to: /),
      '',
      expect.stringMatching(/^2 .* chain, releases, accounts$/),
    ]);
  });

  it('has one line if it is not YAML', async () => {
    const { exitCode, complaints } = await validating('chain: [');
    expect(exitCode).toBe(2);
    expect(complaints).toEqual([
      expect.stringMatching(/^rehearsal\.yml:1:8: /),
      '',
      expect.stringMatching(/^1 /),
    ]);
  });

  it('that does not exist has a code and a hint', async () => {
    const { exitCode, complaints } = await validating(SMALL, { planInput: 'other.yml' });
    expect(exitCode).toBe(2);
    expect(complaints).toEqual([
      expect.stringMatching(/^PLAN_NOT_FOUND: .*\/w\/other\.yml/),
      expect.stringContaining('/w'),
    ]);
  });

  const message = expect.any(String);
  it.each<[string, string, Partial<PlanRequest>, object[]]>([
    [
      'mistakes of the plan',
      WRONG,
      {},
      [
        {
          ...{ file: 'rehearsal.yml', line: 7, column: 3, path: 'stack.rpcs' },
          ...{ code: 'KEY_UNKNOWN', message },
        },
        {
          ...{ file: 'rehearsal.yml', line: 11, column: 25, path: 'upgrades[0].to' },
          ...{ code: 'NAME_UNKNOWN', message },
        },
      ],
    ],
    [
      'mistakes of inputs',
      SMALL,
      { releases: 'v3=a' },
      [{ input: 'releases', line: 1, value: 'v3=a', code: 'NAME_UNKNOWN', message }],
    ],
    [
      'a missing plan',
      SMALL,
      { planInput: 'other.yml' },
      [{ code: 'PLAN_NOT_FOUND', message, hint: message }],
    ],
  ])('is JSON with the option for programs: %s', async (_, text, request, mistakes) => {
    const { exitCode, said, complaints } = await validating(text, request, true);
    expect({ exitCode, complaints }).toEqual({ exitCode: 2, complaints: [] });
    expect(JSON.parse(said.join('\n'))).toEqual({ valid: false, mistakes });
  });
});

describe('findings beyond the plan itself', () => {
  const NOTICE: ValidationFinding = {
    ...{ severity: 'notice', code: 'IMAGE_NOT_LOCAL', message: 'not here', hint: 'Pull it.' },
    planPath: ['releases', 1, 'image'],
  };
  const MISTAKE: ValidationFinding = {
    ...{ severity: 'mistake', code: 'SERVICE_NOT_FOUND', message: 'no such', hint: 'Name one.' },
    planPath: ['stack', 'rpc'],
  };

  it('leave the plan valid if they are notices, listed after the plan', async () => {
    const { exitCode, said, complaints } = await validating(SMALL, {}, false, [NOTICE]);
    expect({ exitCode, complaints }).toEqual({ exitCode: 0, complaints: [] });
    expect(said.slice(-5)).toEqual([
      '',
      'rehearsal.yml:4:17: releases[1].image: not here [IMAGE_NOT_LOCAL]',
      '  Pull it.',
      '',
      '1 notice',
    ]);
  });

  it('make the plan invalid if there is a mistake; notices follow', async () => {
    const { exitCode, said, complaints } = await validating(SMALL, {}, false, [NOTICE, MISTAKE]);
    expect({ exitCode, said }).toEqual({ exitCode: 2, said: [] });
    expect(complaints).toEqual([
      'rehearsal.yml:7:3: stack.rpc: no such [SERVICE_NOT_FOUND]',
      '  Name one.',
      '',
      'rehearsal.yml:4:17: releases[1].image: not here [IMAGE_NOT_LOCAL]',
      '  Pull it.',
      '',
      '1 mistake, 1 notice',
    ]);
  });

  it('are JSON with the option for programs', async () => {
    const { severity: _, planPath: __, ...notice } = NOTICE;
    const place = { file: 'rehearsal.yml', line: 4, column: 17, path: 'releases[1].image' };
    const valid = await validating(SMALL, {}, true, [NOTICE]);
    expect(JSON.parse(valid.said.join('\n'))).toMatchObject({
      valid: true,
      notices: [{ ...place, ...notice }],
    });
    const invalid = await validating(SMALL, {}, true, [NOTICE, MISTAKE]);
    expect(JSON.parse(invalid.said.join('\n'))).toMatchObject({
      valid: false,
      mistakes: [{ line: 7, column: 3, path: 'stack.rpc', code: 'SERVICE_NOT_FOUND' }],
      notices: [{ ...place, ...notice }],
    });
  });

  it('are not looked for in a plan with mistakes of its own', async () => {
    const { complaints } = await validating(WRONG, {}, false, [MISTAKE]);
    expect(complaints.join()).not.toContain('SERVICE_NOT_FOUND');
  });
});
