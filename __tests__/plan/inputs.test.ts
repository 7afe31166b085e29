import { RehearsalError } from '../../src/errors';
import { applyInputs, InputError, type PlanInputs } from '../../src/plan/inputs';
import type { Plan } from '../../src/plan/schema';
import { quoted } from '../../src/plan/words';
import { fullPlan } from './samples';

const stages = (plan: Plan) => plan.traffic.map(({ name, stage }) => `${name} ${stage}`);
const names = (entries: readonly { readonly name: string }[]) => entries.map(({ name }) => name);

function refusal(inputs: PlanInputs): string[] {
  try {
    applyInputs(fullPlan(), inputs);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error).toBeInstanceOf(RehearsalError);
    const [first, ...lines] = error.message.split('\n');
    const count = lines.length === 1 ? 'a mistake' : `${lines.length} mistakes`;
    expect(first).toBe(`The inputs have ${count}:`);
    expect(error.problems).toHaveLength(lines.length);
    return lines;
  }
  throw new Error('the inputs were accepted');
}

describe('inputs that change a plan', () => {
  it.each([{}, { releases: '', upgrades: ' \n ' }, { releases: '\n', replaceReleases: true }])(
    '%j change nothing',
    (inputs) => expect(applyInputs(fullPlan(), inputs)).toEqual(fullPlan()),
  );

  it('give a release an image that is not built, and leave the others', () => {
    const { releases, ...rest } = applyInputs(fullPlan(), {
      releases: '\r\n v2 = ghcr.io/me/chain@sha256:00ff \r\n',
    });
    const [v1, , v3] = fullPlan().releases;
    expect(releases).toEqual([v1, { name: 'v2', image: 'ghcr.io/me/chain@sha256:00ff' }, v3]);
    expect({ ...rest, releases: fullPlan().releases }).toEqual(fullPlan());
  });

  it.each([
    ['one\ntwo', ['one', 'two']],
    ['v2tov3=two', ['v1tov2', 'two']],
    ['v2tov3 = two\n\nv1tov2=one', ['one', 'two']],
    ['v1tov2=v2tov3\nv2tov3=v1tov2', ['v2tov3', 'v1tov2']],
    ['v1tov2\nv2tov3', ['v1tov2', 'v2tov3']],
  ])('rename upgrades by %j, also where traffic names them', (upgrades, [first, second]) => {
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

  it('leave the plan they were given as it was', () => {
    const plan = fullPlan();
    applyInputs(plan, { releases: 'v1=x', upgrades: 'a\nb' });
    applyInputs(plan, { releases: 'v1=x\nv9=y', upgrades: 'a', replaceReleases: true });
    expect(plan).toEqual(fullPlan());
  });

  it.each<[PlanInputs, string[]]>([
    [
      { releases: 'v9=a:1' },
      [
        'input releases, line 1: "v9=a:1": unknown release "v9"; the plan\'s releases are v1, v2, v3',
      ],
    ],
    [
      { releases: '\nv1' },
      ['input releases, line 2: "v1": wrong form; allowed is name=image, such as v2=checkersd:v2'],
    ],
    [
      { releases: '=a' },
      ['input releases, line 1: "=a": wrong form; allowed is name=image, such as v2=checkersd:v2'],
    ],
    [
      { releases: 'v1=' },
      ['input releases, line 1: "v1=": wrong form; allowed is name=image, such as v2=checkersd:v2'],
    ],
    [
      { releases: 'v1=a b' },
      [
        'input releases, line 1: "v1=a b": wrong image "a b"; allowed is an image reference such as checkersd:v1',
      ],
    ],
    [
      { releases: 'v1=a\nv1=b' },
      ['input releases, line 2: "v1=b": second image for release "v1"; a release is allowed once'],
    ],
    [
      { upgrades: 'one' },
      [
        'input upgrades, line 1: "one": too few names; given are 1, needed are 2: the plan\'s upgrades are v1tov2, v2tov3',
      ],
    ],
    [
      { upgrades: 'a\nb\nc' },
      [
        'input upgrades, line 3: "c": a name too many; allowed are 2: the plan\'s upgrades are v1tov2, v2tov3',
      ],
    ],
    [
      { upgrades: 'a\na' },
      ['input upgrades, line 2: "a": second upgrade of the name "a"; a name is allowed once'],
    ],
    [
      { upgrades: 'a/b\nc' },
      [
        'input upgrades, line 1: "a/b": "a/b" is not a folder name, which Cosmovisor makes of it; allowed is a text without / and \\, other than . and ..',
      ],
    ],
    [
      { upgrades: 'v1tov9=x' },
      [
        'input upgrades, line 1: "v1tov9=x": unknown upgrade "v1tov9" (did you mean "v1tov2"?); the plan\'s upgrades are v1tov2, v2tov3',
      ],
    ],
    [
      { upgrades: 'v1tov2=v2tov3' },
      [
        'input upgrades, line 1: "v1tov2=v2tov3": second upgrade of the name "v2tov3"; a name is allowed once',
      ],
    ],
    [
      { upgrades: 'v1tov2=x\nv1tov2=y' },
      [
        'input upgrades, line 2: "v1tov2=y": second name for upgrade "v1tov2"; an upgrade is allowed once',
      ],
    ],
    [
      { upgrades: 'v1tov2=' },
      ['input upgrades, line 1: "v1tov2=": wrong form; allowed is old=new'],
    ],
    [
      { upgrades: 'one\nv2tov3=two' },
      [
        'input upgrades, line 1: "one": a name among lines old=new; allowed are names only or old=new only',
      ],
    ],
    [
      { releases: 'v1\nv8=a\nv9=b c', upgrades: 'a\n\na\nb' },
      [
        'input releases, line 1: "v1": wrong form; allowed is name=image, such as v2=checkersd:v2',
        'input releases, line 3: "v9=b c": wrong image "b c"; allowed is an image reference such as checkersd:v1',
        'input releases, line 2: "v8=a": unknown release "v8"; the plan\'s releases are v1, v2, v3',
        'input releases, line 3: "v9=b c": unknown release "v9"; the plan\'s releases are v1, v2, v3',
        'input upgrades, line 4: "b": a name too many; allowed are 2: the plan\'s upgrades are v1tov2, v2tov3',
        'input upgrades, line 3: "a": second upgrade of the name "a"; a name is allowed once',
      ],
    ],
  ])('%j are refused, all mistakes at once', (inputs, lines) => {
    expect(refusal(inputs).toSorted()).toEqual(lines.toSorted());
  });
});

describe('inputs that replace the releases of the bundled plan', () => {
  const replaced = (releases: string, upgrades?: string) =>
    applyInputs(fullPlan(), { releases, upgrades, replaceReleases: true });

  it('make a chain of upgrades, proposed and voted as the plan does in turn', () => {
    const plan = replaced('a=i:1\nb=i:2\nc=i:3\nd=i:4', 'ab\nbc\ncd');
    expect(plan.releases).toEqual([
      { name: 'a', image: 'i:1' },
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

  it('drop what names a release or an upgrade that is gone', () => {
    const plan = replaced('a=i:1\nb=i:2', 'ab');
    expect(stages(plan)).toEqual(['seed start']);
    expect(plan.queries).toEqual([]);
  });

  it('keep what names only what is still there', () => {
    const plan = replaced('v1=i:1\nv3=i:3', 'v2tov3');
    expect(stages(plan)).toEqual(['seed start', 'last end']); // The rush is run by v2.
    const [params, board] = fullPlan().queries;
    expect(plan.queries).toEqual([{ ...params, expect: { v1: params?.expect.v1 } }, board]);
  });

  it('drop a query with its client, whose answers it expects', () => {
    expect(names(replaced('v1=i:1\nv2=i:2', 'v1tov2').queries)).toEqual(['params']);
  });

  it('keep the names of the upgrades where there are as many', () => {
    const plan = replaced('a=i:1\nb=i:2\nc=i:3');
    expect(names(plan.upgrades)).toEqual(['v1tov2', 'v2tov3']);
    expect(stages(plan)).toEqual(['seed start', 'play after:v1tov2']);
  });

  it('only rename upgrades where no releases are given', () => {
    const plan = applyInputs(fullPlan(), { upgrades: 'x\ny', replaceReleases: true });
    expect(names(plan.upgrades)).toEqual(['x', 'y']);
    expect(plan.releases).toEqual(fullPlan().releases);
  });

  it.each<[string, string | undefined, string[]]>([
    [
      'a=i:1',
      undefined,
      [
        'input releases, line 1: "a=i:1": a single release; allowed are at least two, in the order of the upgrades',
      ],
    ],
    [
      'a=i:1\nb=i:2',
      undefined,
      [
        'input upgrades, line 1: "": too few names; given are 0, needed are 1: 2 releases have 1 between them',
      ],
    ],
    [
      'a=i:1\nb=i:2',
      'x\ny',
      [
        'input upgrades, line 2: "y": a name too many; allowed are 1: 2 releases have 1 between them',
      ],
    ],
    [
      'a=i:1\nb=i:2',
      'x=y',
      [
        'input upgrades, line 1: "x=y": old=new where releases are replaced; allowed is the name of an upgrade',
      ],
    ],
    [
      'a=i:1\nb=i:2\na=i:3',
      'x\nx',
      [
        'input releases, line 3: "a=i:3": second image for release "a"; a release is allowed once',
        'input upgrades, line 2: "x": second upgrade of the name "x"; a name is allowed once',
      ],
    ],
  ])('releases %j with upgrades %j are refused', (releases, upgrades, lines) => {
    expect(refusal({ releases, upgrades, replaceReleases: true })).toEqual(lines);
  });
});

describe('a version of Cosmovisor', () => {
  const made = { ...fullPlan(), cosmovisor: { version: 'v1.5.0' } };

  it('takes the place of the plan’s', () => {
    expect(applyInputs(made, { cosmovisor: ' v1.7.1 \n' })).toEqual({
      ...made,
      cosmovisor: { version: 'v1.7.1' },
    });
  });

  it.each([
    ['1.7', 'input cosmovisor, line 1: "1.7": wrong version; allowed is a version such as v1.5.0'],
    ['v1.5.0\nv1.6.0', 'input cosmovisor, line 2: "v1.6.0": second version; one is allowed'],
  ])('is refused: %j', (cosmovisor, message) => {
    expect(() => applyInputs(made, { cosmovisor })).toThrow(message);
  });

  it('is refused where the plan has an image of its own', () => {
    expect(refusal({ cosmovisor: 'v1.5.0' })).toEqual([
      'input cosmovisor, line 1: "v1.5.0": the plan has an image of its own with Cosmovisor, cosmovisor:own',
    ]);
  });
});

describe('what nobody writes', () => {
  it('is refused by the line: too many of them', () => {
    for (const input of ['releases', 'upgrades'] as const) {
      expect(refusal({ [input]: 'v1=a\n'.repeat(50_000) })).toEqual([
        `input ${input}, line 201: "v1=a": a line too many; allowed are 200`,
      ]);
    }
  });

  it('is told the first 20 times', () => {
    try {
      applyInputs(fullPlan(), { releases: 'v9=a\n'.repeat(100) });
      expect('they were accepted').toBe('they were refused');
    } catch (error) {
      const { message, problems, more } = error as InputError;
      const lines = message.split('\n');
      expect(lines[0]).toMatch(/^The inputs have \d+ mistakes:$/);
      expect([lines.length, problems.length]).toEqual([22, 20]);
      expect(lines.at(-1)).toBe(`and ${more} more`);
    }
  });

  it.each(['\u001b[31m', '\u202e', '\u0085x', '\u200b', 'a\rb'])('is a name such as %j', (odd) => {
    const shown = /^"(.*)"$/.exec(quoted(`a${odd}b`))?.[1];
    const why = `wrong name "${shown}"; allowed is a text without control characters and marks of direction`;
    const releases = `v1=a:1\na${odd}b=a:2`;
    expect(refusal({ releases, replaceReleases: true }).join('\n')).toContain(why);
    expect(refusal({ upgrades: `v1tov2=a${odd}b` }).join('\n')).toContain(why);
  });
});
