import { toBase64 } from '@cosmjs/encoding';
import { BaseAccount } from 'cosmjs-types/cosmos/auth/v1beta1/auth';
import { QueryAccountRequest, QueryAccountResponse } from 'cosmjs-types/cosmos/auth/v1beta1/query';
import { ConfigResponse } from 'cosmjs-types/cosmos/base/node/v1beta1/query';
import { ProposalStatus } from 'cosmjs-types/cosmos/gov/v1/gov';
import {
  QueryParamsResponse,
  QueryProposalRequest,
  QueryProposalResponse,
} from 'cosmjs-types/cosmos/gov/v1/query';
import {
  MsgSubmitProposal,
  MsgSubmitProposalResponse,
  MsgVote,
} from 'cosmjs-types/cosmos/gov/v1/tx';
import { Tx } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import {
  QueryAppliedPlanRequest,
  QueryAppliedPlanResponse,
  QueryAuthorityResponse,
  QueryCurrentPlanResponse,
} from 'cosmjs-types/cosmos/upgrade/v1beta1/query';
import { MsgSoftwareUpgrade } from 'cosmjs-types/cosmos/upgrade/v1beta1/tx';
import { accountOfModule } from '../../src/chain/modules/upgrades';
import type { Plan } from '../../src/plan/schema';
import { blockAnswer, type IncludedTx, STATUS, txAnswer } from '../chain/chains';
import type { FakeClock } from '../helpers/clock';
import { sha256 } from '../helpers/hash';
import { STACK } from '../helpers/live';
import { abciInfo } from '../helpers/rpc';

interface Proposal {
  readonly name: string;
  readonly height: number;
  readonly submitted: number;
  readonly expedited: boolean;
  readonly start: number;
  readonly end: number;
  readonly votes: number[];
  status: ProposalStatus;
  failedReason: string;
}

type Params = Readonly<Record<string, unknown>>;

/** Time for which a halted old binary still answers: Cosmovisor's poll interval. */
const COSMOVISOR_POLL_MS = 300;
const FIRST_PORT = 20_000;
/** Published port of each node of the simulated stack; nothing listens on it. */
export const PORTS = new Map(STACK.nodes.map((node, i) => [node, FIRST_PORT + i]));

const seconds = (ms: number) => ({
  seconds: BigInt(Math.floor(ms / 1000)),
  nanos: (ms % 1000) * 1e6,
});

/**
 * A chain under Cosmovisor in virtual time, as seen by a rehearsal: blocks, transactions,
 * proposals with their votes, the one slot of x/upgrade, halts and swaps. Gives the nodes' answers
 * over JSON-RPC, without a network.
 */
export class SimulatedChain {
  blockMs = 150;
  votingMs = 6_000;
  haltMs = 3_000;
  /** Voting period of expedited proposals; undefined for a chain without them. */
  expeditedMs: number | undefined;
  /** Account that may schedule upgrades. */
  authority = accountOfModule('gov', 'cosmos');
  /** Version of the consensus engine, by release. */
  engineOf: (release: string) => string = () => '0.38.12';
  /** Minimal time step of each block; undefined if the time follows the clock. */
  timePerBlockMs: number | undefined;
  height = 0;
  release: string;
  current = 'genesis';
  pending: { name: string; height: number } | undefined;
  readonly applied = new Map<string, number>();
  readonly proposals: Proposal[] = [];
  /** Events in order; the test adds its own. */
  readonly story: string[] = [];

  /** Earliest time of a block, for late blocks. */
  notBefore: (height: number) => number = () => 0;
  /** Called with each proposal when it is included in a block. */
  onProposal: (name: string) => void = () => {};
  /** Called when the nodes halt for an upgrade. */
  onHalt: () => void = () => {};
  /** Called when the nodes run the binary of another release. */
  onSwap: () => void = () => {};
  /** An upgrade that the code of the chain schedules a few blocks before its height. */
  scheduleAhead: { name: string; height: number; blocks: number } | undefined;
  /** No blocks beyond this height. */
  lastHeight = Number.POSITIVE_INFINITY;
  /** Height at which a node stays. */
  readonly stuckAt = new Map<string, number>();
  /** Whether a node refuses `abci_info`. */
  unreachable: (service: string) => boolean = () => false;
  /** State of a node after a block. */
  stateOf: (service: string, height: number) => string = (_, height) => digest(`state ${height}`);
  /** Version reported by a node's application. */
  versionOf: (service: string) => string = () => this.release;
  appliedHeight: (name: string) => number = (name) => this.applied.get(name) ?? 0;
  /** A line of a node's log. */
  log: (service: string, text: string, at: number) => void = () => {};

  #next: number | undefined;
  #halted = false;
  #mempool: { hash: string; tx: Tx }[] = [];
  readonly #included = new Map<string, IncludedTx>();
  readonly #times = new Map<number, number>();
  readonly #headers = new Map<number, number>();

  constructor(
    private readonly clock: FakeClock,
    private readonly plan: Plan,
  ) {
    this.release = plan.releases[0]?.name ?? '';
  }

  /** The containers start. */
  up(): void {
    this.#next = this.clock.now() + this.blockMs;
  }

  /** The containers stop. */
  down(): void {
    this.#advance();
    this.#next = undefined;
  }

  /** Replaces `fetch`: JSON-RPC requests to the ports of the nodes. */
  fetch: typeof fetch = async (url, init) => {
    this.#advance();
    const { id, method, params } = JSON.parse(String(init?.body));
    const port = Number(new URL(String(url)).port);
    const service = STACK.nodes[port - FIRST_PORT] ?? '';
    const refused = method === 'abci_info' && this.unreachable(service);
    const swapping =
      this.#halted && this.clock.now() > this.timeOf(this.height + 1) + COSMOVISOR_POLL_MS;
    if (this.#next === undefined || swapping || refused) {
      throw new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') });
    }
    let answer: object;
    try {
      answer = { result: this.#answer(service, method, params) };
    } catch (error) {
      answer = { error: { code: -32603, message: (error as Error).message } };
    }
    return new Response(JSON.stringify({ jsonrpc: '2.0', id, ...answer }));
  };

  /** Host time at which a block is proposed. */
  timeOf(height: number): number {
    return this.#times.get(height) ?? Number.NaN;
  }

  /** Header time of a block: the time of the chain. */
  headerOf(height: number): number {
    return this.#headers.get(height) ?? Number.NaN;
  }

  #propose(height: number, at: number): void {
    const before = this.#headers.get(height - 1);
    const least = before === undefined ? 0 : before + (this.timePerBlockMs ?? 0);
    this.#times.set(height, at);
    this.#headers.set(height, Math.max(at, least));
  }

  #advance(): void {
    while (this.#next !== undefined && this.#next <= this.clock.now()) {
      const height = this.height + 1;
      const at = Math.max(this.#next, this.#halted ? 0 : this.notBefore(height));
      if (height > this.lastHeight) return;
      if (at > this.#next) {
        this.#next = at;
      } else if (this.pending?.height === height && !this.#halted) {
        const { name } = this.pending;
        this.#propose(height, at);
        this.#halted = true;
        this.story.push(`${name} halts the chain`);
        for (const service of STACK.nodes) {
          this.log(service, `ERR UPGRADE "${name}" NEEDED at height: ${height}: `, at);
        }
        this.#next = at + this.haltMs;
        this.onHalt();
      } else {
        if (this.#halted) this.#swap(height, at);
        else this.#propose(height, at);
        this.#make(height);
        this.#next = at + this.blockMs;
      }
    }
  }

  #swap(height: number, at: number): void {
    const upgrade = this.plan.upgrades.find(({ name }) => name === this.pending?.name);
    if (upgrade === undefined) throw new Error('an upgrade that is not in the plan');
    this.#halted = false;
    this.pending = undefined;
    this.release = upgrade.to;
    this.current = `upgrades/${upgrade.name}`;
    this.applied.set(upgrade.name, height);
    this.story.push(`${upgrade.name} is applied`);
    const path = `/chain/cosmovisor/${this.current}/bin/checkersd`;
    for (const service of STACK.nodes) {
      this.log(service, `INF running app module=cosmovisor path=${path}`, at - 1_000);
    }
    this.onSwap();
  }

  #make(height: number): void {
    this.height = height;
    const time = this.headerOf(height);
    const ahead = this.scheduleAhead;
    if (ahead !== undefined && ahead.height === height + ahead.blocks) {
      this.schedule(ahead.name, ahead.height);
    }
    for (const { hash, tx } of this.#mempool.splice(0)) {
      const responses: Uint8Array[] = [];
      let log = '';
      for (const { typeUrl, value } of tx.body?.messages ?? []) {
        if (typeUrl.endsWith('MsgSoftwareUpgrade')) log = this.#scheduleBy(value);
        else if (typeUrl.endsWith('MsgSubmitProposal'))
          responses.push(this.#submit(value, height, time));
        else if (!this.#vote(value)) log = 'inactive proposal';
      }
      this.#included.set(hash, { hash, height, code: log === '' ? 0 : 2, log, responses });
    }
    for (const proposal of this.proposals) this.#tally(proposal, height, time);
  }

  #submit(value: Uint8Array, height: number, time: number): Uint8Array {
    const { messages, expedited } = MsgSubmitProposal.decode(value);
    const [message] = messages;
    const { plan } = MsgSoftwareUpgrade.decode(message?.value ?? new Uint8Array());
    const name = plan?.name ?? '';
    this.proposals.push({
      ...{ name, height: Number(plan?.height), submitted: height, expedited },
      ...{ start: time, end: time + this.#periodOf(expedited), votes: [] },
      ...{ status: ProposalStatus.PROPOSAL_STATUS_VOTING_PERIOD, failedReason: '' },
    });
    this.story.push(`${name} is proposed`);
    this.onProposal(name);
    const proposalId = BigInt(this.proposals.length);
    return MsgSubmitProposalResponse.encode({ proposalId }).finish();
  }

  /** Schedules an upgrade by the authority's own message; returns the error of another's. */
  #scheduleBy(value: Uint8Array): string {
    const { authority, plan } = MsgSoftwareUpgrade.decode(value);
    if (authority !== this.authority) return `invalid authority; expected ${this.authority}`;
    this.schedule(plan?.name ?? '', Number(plan?.height));
    return '';
  }

  /** Schedules an upgrade, as a custom module does. */
  schedule(name: string, height: number): void {
    this.pending = { name, height };
    this.story.push(`${name} is scheduled`);
  }

  #periodOf(expedited: boolean): number {
    return expedited ? (this.expeditedMs ?? Number.NaN) : this.votingMs;
  }

  #vote(value: Uint8Array): boolean {
    const { proposalId, option } = MsgVote.decode(value);
    const proposal = this.proposals[Number(proposalId) - 1];
    if (proposal?.status !== ProposalStatus.PROPOSAL_STATUS_VOTING_PERIOD) return false;
    proposal.votes.push(option);
    return true;
  }

  #tally(proposal: Proposal, height: number, time: number): void {
    const { name } = proposal;
    const open = proposal.status === ProposalStatus.PROPOSAL_STATUS_VOTING_PERIOD;
    if (!open || time < proposal.end) return;
    if (!proposal.votes.includes(1)) {
      proposal.status = ProposalStatus.PROPOSAL_STATUS_REJECTED;
    } else if (proposal.height <= height) {
      proposal.status = ProposalStatus.PROPOSAL_STATUS_FAILED;
      proposal.failedReason = 'upgrade cannot be scheduled in the past';
    } else {
      proposal.status = ProposalStatus.PROPOSAL_STATUS_PASSED;
      this.pending = { name, height: proposal.height }; // any earlier pending plan
    }
    this.story.push(`${name} is decided`);
  }

  #answer(service: string, method: string, params: Params): unknown {
    const height = Math.min(this.height, this.stuckAt.get(service) ?? this.height);
    switch (method) {
      case 'status':
        return {
          ...STATUS,
          node_info: { ...STATUS.node_info, version: this.engineOf(this.release) },
        };
      case 'abci_info':
        return abciInfo(this.versionOf(service), height);
      case 'block': {
        const wanted = Number(params.height ?? height);
        const time = new Date(this.headerOf(wanted)).toISOString();
        return blockAnswer({ height: wanted, time, appHash: this.stateOf(service, wanted - 1) });
      }
      case 'broadcast_tx_sync': {
        const tx = Tx.decode(Buffer.from(String(params.tx), 'base64'));
        const hash = digest(`tx ${this.#included.size} ${this.#mempool.length}`);
        this.#mempool.push({ hash, tx });
        return { hash, data: '', codespace: '', code: 0, log: '' };
      }
      case 'tx': {
        const hash = Buffer.from(String(params.hash), 'base64').toString('hex').toUpperCase();
        const included = this.#included.get(hash);
        if (included === undefined) throw new Error('tx not found');
        return txAnswer(included);
      }
      case 'abci_query': {
        const value = this.#query(String(params.path), Buffer.from(String(params.data), 'hex'));
        return { response: { code: 0, value: toBase64(value), ...{ height: '1', index: '0' } } };
      }
      default:
        throw new Error(`no method ${method}`);
    }
  }

  #query(path: string, data: Uint8Array): Uint8Array {
    switch (path) {
      case '/cosmos.auth.v1beta1.Query/Account': {
        const { address } = QueryAccountRequest.decode(data);
        const value = BaseAccount.encode(BaseAccount.fromPartial({ address })).finish();
        const account = { typeUrl: '/cosmos.auth.v1beta1.BaseAccount', value };
        return QueryAccountResponse.encode({ account }).finish();
      }
      case '/cosmos.base.node.v1beta1.Service/Config':
        return ConfigResponse.encode(ConfigResponse.fromPartial({})).finish();
      case '/cosmos.gov.v1.Query/Params': {
        const params = {
          votingPeriod: seconds(this.votingMs),
          minDeposit: [{ denom: 'upawn', amount: '7' }],
          ...(this.expeditedMs !== undefined && {
            expeditedVotingPeriod: seconds(this.expeditedMs),
            expeditedMinDeposit: [{ denom: 'upawn', amount: '70' }],
          }),
        };
        return QueryParamsResponse.encode(QueryParamsResponse.fromPartial({ params })).finish();
      }
      case '/cosmos.gov.v1.Query/Proposal': {
        const id = QueryProposalRequest.decode(data).proposalId;
        const found = this.proposals[Number(id) - 1];
        if (found === undefined) throw new Error(`no proposal ${id}`);
        const { status, failedReason, start, end } = found;
        const times = { votingStartTime: seconds(start), votingEndTime: seconds(end) };
        const proposal = { id, status, failedReason, ...times };
        return QueryProposalResponse.encode(
          QueryProposalResponse.fromPartial({ proposal }),
        ).finish();
      }
      case '/cosmos.upgrade.v1beta1.Query/Authority':
        return QueryAuthorityResponse.encode({ address: this.authority }).finish();
      case '/cosmos.upgrade.v1beta1.Query/CurrentPlan': {
        const plan = this.pending && { ...this.pending, height: BigInt(this.pending.height) };
        return QueryCurrentPlanResponse.encode(
          QueryCurrentPlanResponse.fromPartial(plan === undefined ? {} : { plan }),
        ).finish();
      }
      case '/cosmos.upgrade.v1beta1.Query/AppliedPlan': {
        const { name } = QueryAppliedPlanRequest.decode(data);
        const height = BigInt(this.appliedHeight(name));
        return QueryAppliedPlanResponse.encode({ height }).finish();
      }
      default:
        throw new Error(`unknown query path: ${path}`);
    }
  }
}

/** A hash of 32 bytes, upper-case hex. */
export function digest(text: string): string {
  return sha256(text).toUpperCase();
}
