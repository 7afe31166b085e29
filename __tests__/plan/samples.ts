import { applyInputs, InputError, type PlanInputs } from '../../src/plan/apply-inputs';
import { parsePlan } from '../../src/plan/parse';
import { PlanError } from '../../src/plan/problems';
import type { Plan } from '../../src/plan/schema';

/** A valid plan without optional settings. */
export const SMALL = `chain: { binary: checkersd }
releases:
  - { name: v1, image: "checkersd:v1", build: { ref: v1 } }
  - { name: v2, image: "checkersd:v2" }
stack:
  compose: [compose.yml]
  rpc: node
accounts:
  alice: { mnemonic-env: ALICE }
upgrades:
  - { name: v1tov2, to: v2 }
`;

/** A valid plan of three releases with nearly all settings. */
export const FULL = `chain:
  binary: checkersd
  home: /root/.checkers
  id: checkers-1
  denom: upawn
releases:
  - { name: v1, image: "checkersd:v1", build: { ref: v1 } }
  - { name: v2, image: "checkersd:v2", build: { ref: v2, target: prod } }
  - { name: v3, image: "checkersd:v3" }
cosmovisor: { version: v1.7.1, image: "cosmovisor:own", build: { context: cosmovisor } }
stack:
  compose: [compose.yml, sentries.yml]
  rpc: node
  cosmovisor: [val-alice, val-bob]
  state: reset
  images: [{ image: "tmkms:v1", build: { context: tmkms } }]
  fresh:
    validators:
      - { service: val-alice, operator: alice, stake: 500upawn, signer: kms-alice }
      - { service: val-bob, operator: bob, stake: 400upawn }
accounts:
  alice: { fresh: 1000upawn }
  bob: { fresh: 2000upawn }
  judy: { keyring: { folder: keys, backend: file, key: judge, passphrase-env: JUDY } }
upgrades:
  - { name: v1tov2, from: v1, to: v2, proposer: alice, deposit: 10upawn, votes: { alice: yes, bob: no } }
  - { name: v2tov3, from: v2, to: v3, proposer: bob, deposit: 20upawn, votes: { bob: yes }, expedited: true, straddle: false, height: "+180" }
pace: { block-time: 200ms, voting-period: 8s, chain-time: fast }
traffic:
  - { name: seed, stage: start, command: [seed], entrypoint: sh, mount: scripts }
  - { name: play, stage: "after:v1tov2", run: [./play.sh, "1"], allow-failure: true }
  - { name: rush, stage: "before:v2tov3", release: v2, command: [rush] }
  - { name: last, stage: end, release: v3, command: [last] }
queries:
  - { name: params, command: [query, params], expect: { v1: { contains: a }, v2: { json: { b: [1, null] } } } }
  - { name: board, command: [query, board], client: v3, expect: { v1: { fails: unknown }, v3: { same-as: board.json } } }
restart: false
`;

/** The mistakes of a plan: `line:column path CODE`. */
export function mistakesOf(text: string): string[] {
  return refusalOf(text).problems.map(
    ({ line, column, path, code }) => `${line}:${column} ${path} ${code}`,
  );
}

export function refusalOf(text: string): PlanError {
  try {
    parsePlan(text, 'plan.yml');
  } catch (error) {
    if (error instanceof PlanError) return error;
    throw error;
  }
  throw new Error(`the plan was accepted:\n${text}`);
}

/** The error of inputs for the plan FULL, or another one. */
export function refusedInputs(inputs: PlanInputs, plan = fullPlan()): InputError {
  try {
    applyInputs(plan, inputs);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error(`the inputs were accepted: ${JSON.stringify(inputs)}`);
}

/** A plan's text with `from` replaced; fails if `from` is missing. */
export function edited(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the plan has no ${from}`);
  return text.replace(from, () => to);
}

export const fullPlan = (): Plan => parsePlan(FULL, 'full.yml').plan;
