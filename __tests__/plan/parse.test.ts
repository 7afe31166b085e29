import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RehearsalError } from '../../src/errors';
import { parsePlan } from '../../src/plan/parse';
import { PlanError } from '../../src/plan/problems';
import { durationMs } from '../../src/plan/schema';
import { edited, expectMistakes, FULL, fullPlan, mistakesOf, refusalOf, SMALL } from './samples';

describe('a plan with ten mistakes', () => {
  const file = join(__dirname, '../fixtures/ten-mistakes.yml');
  const text = readFileSync(file, 'utf8');

  it('is refused with all ten, shape and references, in the order of the file', () => {
    expect(mistakesOf(text)).toEqual([
      `4:9: chain.home: wrong form; found "app"; allowed is an absolute path in the container (The node's home)`,
      '7:3: chain.prefx: unknown key (did you mean "prefix"?); allowed are binary, home, id, denom, prefix',
      `14:3: stack.rpc: missing in stack; needed is a text (The service whose RPC is used)`,
      `19:16: stack.fresh.validators[0].stake: not the chain's denomination; found "1000stake"; chain.denom is "upawn"`,
      '24:5: accounts.bob: wrong keys; found a map with the keys mnemonic-env, mnemonic-file; allowed is exactly one of mnemonic-file, mnemonic-env, fresh',
      '29:9: upgrades[0].to: unknown release; found "v3"; the releases are v1, v2',
      '33:14: upgrades[0].votes.alice: not allowed; found "maybe"; allowed are yes, no, abstain, no_with_veto',
      '34:7: upgrades[0].votes.carol: unknown account; found "carol"; the accounts are alice, bob',
      '36:15: pace.block-time: wrong form; found "5 seconds"; allowed is a duration such as 150ms, 5s, 10m or 1h (Aimed at, by timeout_commit and gossip times)',
      '39:12: traffic[0].stage: unknown upgrade; found "v1tov3" (did you mean "v1tov2"?); the upgrades are v1tov2',
    ]);
  });

  it('points at the very words that are wrong', () => {
    const lines = text.split('\n');
    const words = refusalOf(text).problems.map(
      ({ line, column }) => lines[line - 1]?.slice(column - 1).split(/:?\s|:$/)[0],
    );
    expect(words).toEqual([
      'app',
      'prefx',
      'compose', // the first of the map that lacks rpc
      '1000stake',
      'mnemonic-env', // the first of the account that has too much
      'v3',
      'maybe',
      'carol',
      '5',
      'after:v1tov3',
    ]);
  });

  it('gives one error whose message has a line per mistake', () => {
    const error = refusalOf(text);
    expect(error).toBeInstanceOf(RehearsalError);
    expect(error.name).toBe('PlanError');
    const [first, ...rest] = error.message.split('\n');
    expect(first).toBe('The plan plan.yml has 10 mistakes:');
    expect(rest).toHaveLength(10);
    expect(rest[5]).toBe(
      'plan.yml:29:9: upgrades[0].to: unknown release; found "v3"; the releases are v1, v2',
    );
  });
});

describe('good plans', () => {
  it('get every default', () => {
    const plan = parsePlan(SMALL, 'small.yml');
    expect(plan).toMatchObject({
      cosmovisor: { version: 'v1.5.0', image: 'rehearsal/cosmovisor:local' },
      pace: { 'block-time': '150ms', 'voting-period': '6s' },
      traffic: [],
      queries: [],
      restart: true,
    });
    expect(plan.releases).toEqual([
      {
        name: 'v1',
        image: 'checkersd:v1',
        build: { context: '.', ref: 'v1', dockerfile: 'Dockerfile', args: {} },
      },
      { name: 'v2', image: 'checkersd:v2' },
    ]);
    expect(plan.stack).toEqual({ compose: ['compose.yml'], rpc: 'node', images: [] });
  });

  it('keep what they say, with votes of yes and no as texts', () => {
    const plan = fullPlan();
    expect(plan.upgrades[0]?.votes).toEqual({ alice: 'yes', bob: 'no' });
    expect(plan.queries[0]?.expect.v2).toEqual({ json: { b: [1, null] } });
    expect(plan.pace).toEqual({ 'block-time': '200ms', 'voting-period': '8s' });
    expect(plan.restart).toBe(false);
  });

  it('may use anchors, comments, CRLF, a byte order mark and the pace as-is', () => {
    const anchored = edited(
      edited(FULL, 'votes: { bob: yes }', 'votes: *votes'),
      'votes: { alice',
      'votes: &votes { alice',
    );
    const text = `\uFEFF# a plan\n${edited(anchored, 'pace: { block-time: 200ms, voting-period: 8s }', 'pace: as-is')}`;
    const plan = parsePlan(text.replaceAll('\n', '\r\n'), 'full.yml');
    expect(plan.upgrades[1]?.votes).toEqual({ alice: 'yes', bob: 'no' });
    expect(plan.pace).toBe('as-is');
  });
});

describe('YAML', () => {
  it.each([
    ['', ['1:1: : empty; needed is a map with the keys chain, releases, cosmovisor,']],
    ['# only a comment\n', ['1:1: : empty; needed is a map with the keys chain,']],
    ['- 1\n', ['1:1: : wrong type; found a list of one entry; allowed is a map with the keys']],
    ['chain: [1\nb: 2\n', ['2:1: : not readable as YAML; Flow sequence']],
    ['chain:\n  id: "x\n', ['2:8: : not readable as YAML; Missing closing "quote']],
    ['\tchain: 1\n', ['1:1: : not readable as YAML; Tabs are not allowed as indentation']],
    ['chain: !env ID\n', ['1:8: : not readable as YAML; Unresolved tag: !env']],
    ['a: 1\n---\nb: 2\n', ['2:1: : not readable as YAML; found a second document after ---']],
    ['chain: *x\n', ['1:8: chain: unknown alias; found "*x"; its anchor &x must come before it']],
    ['chain: &x [*x]\n', ['1:12: chain[0]: endless alias; found "*x";']],
    [
      'chain: { id: a: b }\nreleases: [*r]\n',
      ['1:14: : not readable as YAML; ', '2:12: releases[0]: unknown alias; found "*r";'],
    ],
  ])('%j is refused at its place', (text, starts) => {
    const mistakes = mistakesOf(text);
    expect(mistakes.map((mistake, index) => mistake.slice(0, starts[index]?.length))).toEqual(
      starts,
    );
  });

  it('reports duplicate keys together with other mistakes, and checks the last value', () => {
    const text = edited(SMALL, '  rpc: node\n', '  rpc: node\n  §compose: §5\n');
    expectMistakes(edited(text, '{ alice: yes }', '{ alice: yes, §alice: §oui }'), [
      'stack.compose: duplicate key; it is already on line 6; a key is allowed once in a map',
      'stack.compose: wrong type; found the number 5; allowed is a list (Compose files)',
      'upgrades[0].votes.alice: duplicate key; it is already on line 12; a key is allowed once in a map',
      'upgrades[0].votes.alice: not allowed; found "oui"; allowed are yes, no, abstain, no_with_veto',
    ]);
  });

  it('refuses aliases that multiply without end', () => {
    const levels = ['b', 'c', 'd', 'e'].map((name, index) => {
      const before = 'abcd'[index];
      return `${name}: &${name} [${Array(30).fill(`*${before}`).join(', ')}]\n`;
    });
    expect(mistakesOf(`a: &a [x, y]\n${levels.join('')}`)).toEqual([
      expect.stringMatching(/^1:1: : not readable as YAML; Excessive alias count/),
    ]);
  });
});

describe('the shape', () => {
  it.each([
    [
      'denom: upawn',
      'denom: §5',
      'chain.denom: wrong type; found the number 5 (put it in quotes); allowed is a text (Denomination of fees and deposits)',
    ],
    [
      'denom: upawn',
      'denom: §""',
      'chain.denom: too short; found ""; needed is a text (Denomination of fees and deposits)',
    ],
    [
      'denom: upawn',
      '§denom: ',
      'chain.denom: empty; needed is a text (Denomination of fees and deposits)',
    ],
    [
      'chain: { binary: checkersd,',
      'chain: §{',
      "chain.binary: missing in chain; needed is a text (The chain's binary, as in its images)",
    ],
    [
      'rpc: node',
      'rpc: §[node]',
      'stack.rpc: wrong type; found a list of one entry; allowed is a text (The service whose RPC is used)',
    ],
    [
      'rpc: node',
      '§rpcs: node',
      'stack.rpcs: unknown key (did you mean "rpc"?); allowed are compose, rpc, cosmovisor, images, fresh',
    ],
    [
      'rpc: node',
      'rpc: node\n  §image: x',
      'stack.image: unknown key (did you mean "images"?); allowed are compose, rpc, cosmovisor, images, fresh',
    ],
    [
      'rpc: node',
      'rpc: node\nrestart: §yes',
      'restart: wrong type; found "yes"; allowed is true or false (Stop everything at the end and start again on the last release without Cosmovisor)',
    ],
    [
      'rpc: node',
      'rpc: node\ncosmovisor: { version: §1.5 }',
      'cosmovisor.version: wrong type; found the number 1.5; allowed is a version such as v1.5.0',
    ],
    [
      'rpc: node',
      'rpc: node\npace: §fast',
      'pace: wrong type; found "fast"; allowed is as-is, or a map with block-time and voting-period (Block time and voting period of the working copy)',
    ],
    [
      'rpc: node',
      'rpc: node\npace: { block-time: §5 }',
      'pace.block-time: wrong type; found the number 5; allowed is a duration such as 150ms, 5s, 10m or 1h (Aimed at, by timeout_commit and gossip times)',
    ],
    [
      'rpc: node',
      'rpc: node\npace: { §blocktime: 5s }',
      'pace.blocktime: unknown key (did you mean "block-time"?); allowed are block-time, voting-period',
    ],
    [
      'rpc: node',
      'rpc: node\ntraffic: §{ name: x }',
      'traffic: wrong type; found a map with the key name; allowed is a list',
    ],
    [
      'rpc: node',
      'rpc: node\ntraffic: [{ name: x, stage: §middle, command: [a] }]',
      'traffic[0].stage: wrong form; found "middle"; allowed is start, before:<upgrade>, after:<upgrade> or end (start, before:<upgrade> (while its height is awaited), after:<upgrade> or end)',
    ],
    [
      'rpc: node',
      'rpc: node\nqueries: [{ name: q, command: §[], expect: {} }]',
      "queries[0].command: too short; found an empty list; needed is a list of at least one entry (Arguments of the chain's binary)",
    ],
    [
      'rpc: node',
      'rpc: node\nqueries: [{ name: q, command: [a], expect: { v1: { json: [§.nan] } } }]',
      'queries[0].expect.v1.json[0]: wrong type; found the number NaN; allowed is what JSON can hold: text, finite numbers, lists, maps, true, false, null',
    ],
    [
      '{ ref: v1 }',
      '{ args: { CGO: §0 } }',
      'releases[0].build.args.CGO: wrong type; found the number 0 (put it in quotes); allowed is a text',
    ],
    [
      '{ mnemonic-env: ALICE }',
      '{ §mnemonic: x }',
      'accounts.alice.mnemonic: unknown key (did you mean "mnemonic-file"?); allowed are mnemonic-file, mnemonic-env, fresh',
    ],
    [
      '{ mnemonic-env: ALICE }',
      '§{}',
      'accounts.alice: wrong keys; found an empty map; allowed is exactly one of mnemonic-file, mnemonic-env, fresh',
    ],
    [
      'accounts:',
      'accounts:\n  §"": { mnemonic-env: A }',
      'accounts[""]: too short; found ""; needed is a name',
    ],
    [
      '{ name: v1tov2, from: v1, to: v2, proposer: alice, deposit: 10000000upawn, ',
      '§{ name: v1tov2, from: v1, to: v2, proposer: alice, ',
      'upgrades[0].deposit: missing in upgrades[0]; needed is an amount such as 10000000upawn (Deposit of the proposal)',
    ],
    [
      'deposit: 10000000upawn',
      'deposit: §10 upawn',
      'upgrades[0].deposit: wrong form; found "10 upawn"; allowed is an amount such as 10000000upawn (Deposit of the proposal)',
    ],
    [
      'rpc: node',
      'rpc: node\n§"x y": 1',
      '["x y"]: unknown key; allowed are chain, releases, cosmovisor, stack, accounts, upgrades, pace, traffic, queries, restart',
    ],
  ])('%j as %j is refused in words', (from, to, mistake) => {
    expectMistakes(edited(SMALL, from, to), [mistake]);
  });

  it('names every part that an almost empty plan lacks', () => {
    expect(mistakesOf('restart: true\n').map((mistake) => mistake.split(';')[0])).toEqual(
      ['chain', 'releases', 'stack', 'accounts', 'upgrades'].map(
        (key) => `1:1: ${key}: missing in the plan`,
      ),
    );
  });
});

describe('whatever is broken', () => {
  // Every line of the plan left out, cut short, or replaced by nonsense in turn.
  const lines = FULL.trimEnd().split('\n');
  const broken = lines.flatMap((line, index) =>
    [
      '',
      line.slice(0, line.length / 2),
      `${line} ]`,
      line.replace(/: .*/, ': 5'),
      '  nonsense: [',
    ].map((other) => lines.with(index, other).join('\n')),
  );

  it('points inside the file, names it, and speaks no jargon', () => {
    const refused = broken.flatMap((text) => {
      try {
        parsePlan(text, 'plan.yml');
        return []; // Some lines may be left out.
      } catch (error) {
        expect(error).toBeInstanceOf(PlanError);
        return [{ all: text.split('\n'), problems: (error as PlanError).problems }];
      }
    });
    expect(refused.length).toBeGreaterThan(lines.length * 3);
    for (const { all, problems } of refused) {
      expect(problems).not.toHaveLength(0);
      for (const { file, line, column, message } of problems) {
        expect(file).toBe('plan.yml');
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(all.length);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual((all[line - 1]?.length ?? 0) + 1);
        // What the YAML parser says of broken YAML is its own.
        if (message.startsWith('not readable as YAML')) continue;
        expect(message).not.toMatch(/invalid|undefined|received|expected|string|object|array/i);
      }
    }
  });
});

describe('durations', () => {
  it.each([
    ['150ms', 150],
    ['5s', 5_000],
    ['1.5s', 1_500],
    ['10m', 600_000],
    ['1h', 3_600_000],
  ])('%s is %d ms', (text, ms) => expect(durationMs(text)).toBe(ms));

  it.each(['5', '5 s', '-1s', 's', '1d', ''])('%j is none', (text) => {
    expect(() => durationMs(text)).toThrow('not a duration');
  });
});
