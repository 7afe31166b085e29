import { applyInputs, type PlanInputs } from '../../src/plan/apply-inputs';
import type { Plan } from '../../src/plan/schema';
import { quoted } from '../../src/text/words';
import { failure } from '../helpers/failure';
import { fullPlan, refusedInputs } from './samples';

const stages = (plan: Plan) => plan.traffic.map(({ name, stage }) => `${name} ${stage}`);
const names = (entries: readonly { readonly name: string }[]) => entries.map(({ name }) => name);

const mistakesOf = (inputs: PlanInputs, plan?: Plan) =>
  refusedInputs(inputs, plan).problems.map(({ input, line, code }) => `${input}:${line} ${code}`);

describe('inputs that change a plan', () => {
  it.each([{}, { releases: '', upgrades: ' \n ' }, { releases: '\n', replaceReleases: true }])(
    '%j change nothing',
    (inputs) => expect(applyInputs(fullPlan(), inputs)).toEqual(fullPlan()),
  );

  it('give a release an image without a build, and keep the others', () => {
    const { releases, ...rest } = applyInputs(fullPlan(), {
      releases: '\r\n v2 = ghcr.io/me/chain@sha256:00ff \r\n',
    });
    const [v1, , v3] = fullPlan().releases;
    expect(releases).toEqual([
      v1,
      { name: 'v2', image: 'ghcr.io/me/chain@sha256:00ff', replaces: 'checkersd:v2' },
      v3,
    ]);
    expect({ ...rest, releases: fullPlan().releases }).toEqual(fullPlan());
  });

  it.each([
    ['one\ntwo', ['one', 'two']],
    ['v2tov3=two', ['v1tov2', 'two']],
    ['v2tov3 = two\n\nv1tov2=one', ['one', 'two']],
    ['v1tov2=v2tov3\nv2tov3=v1tov2', ['v2tov3', 'v1tov2']],
    ['v1tov2\nv2tov3', ['v1tov2', 'v2tov3']],
  ])('rename upgrades by %j, including references in traffic', (upgrades, [first, second]) => {
    const plan = applyInputs(fullPlan(), { upgrades });
    expect(names(plan.upgrades)).toEqual([first, second]);
    expect(stages(plan)).toEqual([
      'seed start',
      `play after:${first}`,
      `rush before:${second}`,
      'last end',
    ]);
    expect(plan.upgrades.map(({ from, to, proposer }) => [from, to, proposer])).toEqual([
      ['v1', 'v2', 'alice'],
      ['v2', 'v3', 'bob'],
    ]);
  });

  it('do not change the given plan', () => {
    const plan = fullPlan();
    applyInputs(plan, { releases: 'v1=x', upgrades: 'a\nb' });
    applyInputs(plan, { releases: 'v1=x\nv9=y', upgrades: 'a', replaceReleases: true });
    expect(plan).toEqual(fullPlan());
  });
});

describe('inputs that replace the releases of the bundled plan', () => {
  const replaced = (releases: string, upgrades?: string) =>
    applyInputs(fullPlan(), { releases, upgrades, replaceReleases: true });

  it('create a chain of upgrades, with the proposers and votes of the plan in turn', () => {
    const plan = replaced('a=i:1\nb=i:2\nc=i:3\nd=i:4', 'ab\nbc\ncd');
    expect(plan.releases).toEqual([
      { name: 'a', image: 'i:1', replaces: 'checkersd:v1' },
      { name: 'b', image: 'i:2' },
      { name: 'c', image: 'i:3' },
      { name: 'd', image: 'i:4' },
    ]);
    const [first, second] = fullPlan().upgrades;
    expect(plan.upgrades).toEqual([
      { ...first, name: 'ab', from: 'a', to: 'b' },
      { ...second, name: 'bc', from: 'b', to: 'c' },
      { ...first, name: 'cd', from: 'c', to: 'd' },
    ]);
  });

  it('drop entries that refer to a removed release or upgrade', () => {
    const plan = replaced('a=i:1\nb=i:2', 'ab');
    expect(stages(plan)).toEqual(['seed start']);
    expect(plan.queries).toEqual([]);
  });

  it('keep entries that only refer to remaining ones', () => {
    const plan = replaced('v1=i:1\nv3=i:3', 'v2tov3');
    expect(stages(plan)).toEqual(['seed start', 'last end']); // The rush runs with v2.
    const [params, board] = fullPlan().queries;
    expect(plan.queries).toEqual([{ ...params, expect: { v1: params?.expect.v1 } }, board]);
  });

  it('drop a query with its client, on which its answers depend', () => {
    expect(names(replaced('v1=i:1\nv2=i:2', 'v1tov2').queries)).toEqual(['params']);
  });

  it('keep the names of the upgrades if their number is the same', () => {
    const plan = replaced('a=i:1\nb=i:2\nc=i:3');
    expect(names(plan.upgrades)).toEqual(['v1tov2', 'v2tov3']);
    expect(stages(plan)).toEqual(['seed start', 'play after:v1tov2']);
  });

  it('only rename upgrades without releases', () => {
    const plan = applyInputs(fullPlan(), { upgrades: 'x\ny', replaceReleases: true });
    expect(names(plan.upgrades)).toEqual(['x', 'y']);
    expect(plan.releases).toEqual(fullPlan().releases);
  });
});

describe('a version of Cosmovisor', () => {
  const made = { ...fullPlan(), cosmovisor: { version: 'v1.5.0' } };

  it('replaces the one of the plan', () => {
    expect(applyInputs(made, { cosmovisor: ' v1.7.1 \n' })).toEqual({
      ...made,
      cosmovisor: { version: 'v1.7.1' },
    });
  });

  it.each([
    ['1.7', 'cosmovisor:1 FORM_WRONG'],
    ['v1.5.0\nv1.6.0', 'cosmovisor:2 LINES_TOO_MANY'],
  ])('is rejected if it is %j', (cosmovisor, mistake) => {
    expect(mistakesOf({ cosmovisor }, made)).toEqual([mistake]);
  });
});

describe('many or odd lines of inputs', () => {
  it('are limited to 200', () => {
    for (const input of ['releases', 'upgrades'] as const) {
      const many = { [input]: 'v1=a\n'.repeat(50_000) };
      expect(mistakesOf(many)).toEqual([`${input}:201 LINES_TOO_MANY`]);
    }
  });

  it('cause an error with the first 20 mistakes and their total number', () => {
    const error = refusedInputs({ releases: 'v9=a\n'.repeat(100) });
    const all = error.problems.length + error.more;
    expect(error).toEqual(failure('INPUT_INVALID', String(all), String(error.more)));
    expect(error.problems).toHaveLength(20);
    expect(all).toBe(199); // 100 unknown names, 99 of them twice
    const [, ...lines] = error.message.split('\n');
    expect(lines).toHaveLength(21);
    for (const [index, { input, line, value, message }] of error.problems.entries()) {
      for (const fact of [input, line, value, message]) expect(lines[index]).toContain(`${fact}`);
    }
  });

  it.each(['\u001b[31m', '\u202e', '\u0085x', '\u200b', 'a\rb'])('may not contain %j', (odd) => {
    for (const inputs of [
      { releases: `v1=a:1\na${odd}b=a:2`, replaceReleases: true },
      { upgrades: `v1tov2=a${odd}b` },
    ]) {
      const { problems } = refusedInputs(inputs);
      expect(problems).toContainEqual(
        expect.objectContaining({
          code: 'FORM_WRONG',
          message: expect.stringContaining(quoted(`a${odd}b`)),
        }),
      );
    }
  });
});
