import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Workbench } from '../../src/stack/homes/workbench';
import { writeAll } from '../../src/system/files';
import { Folder } from '../../src/system/folder';

/** The part of CometBFT's own config.toml that a rehearsal changes. */
export const CONFIG_TOML = `moniker = "template"
priv_validator_laddr = ""

[rpc]
laddr = "tcp://127.0.0.1:26657"
cors_allowed_origins = []

[p2p]
laddr = "tcp://0.0.0.0:26656"
external_address = "203.0.113.7:26656"
seeds = ""
persistent_peers = "id1@a:26656,id2@b:26656"
private_peer_ids = ""
pex = true
seed_mode = false
flush_throttle_timeout = "100ms"
allow_duplicate_ip = false
addr_book_strict = true

[consensus]
timeout_propose = "3s"
timeout_prevote = "1s"
timeout_precommit = "1s"
timeout_commit = "5s"
create_empty_blocks = true
create_empty_blocks_interval = "0s"
double_sign_check_height = 10
peer_gossip_sleep_duration = "100ms"
peer_query_maj23_sleep_duration = "2s"

[statesync]
enable = true
rpc_servers = "https://rpc.example.com:443"

[tx_index]
indexer = "null"
`;

/** A genesis from `init`, before accounts. */
export const GENESIS = {
  chain_id: 'checkers-rehearsal',
  app_state: {
    auth: { params: {}, accounts: [] },
    bank: { params: {}, balances: [], supply: [] },
    genutil: { gen_txs: [] as string[] },
    gov: { params: { voting_period: '172800s', expedited_voting_period: '86400s' } },
  },
};

/** Stands in for the chain's binary: `init` writes a home, `collect-gentxs` the transactions. */
export async function runBinary(folder: string, args: readonly string[]): Promise<void> {
  const config = path.join(folder, 'template/config');
  if (args[0] === 'init') {
    await writeAll(config, {
      'genesis.json': JSON.stringify(GENESIS),
      'config.toml': CONFIG_TOML,
      'app.toml': 'minimum-gas-prices = "0upawn"\n',
      'client.toml': 'output = "text"\n',
    });
  }
  if (args.includes('collect-gentxs')) {
    const genesis = await readFile(path.join(config, 'genesis.json'), 'utf8');
    const document = JSON.parse(genesis) as typeof GENESIS;
    document.app_state.genutil.gen_txs.push('collected');
    await writeAll(config, { 'genesis.json': JSON.stringify(document) });
  }
}

/** Help texts as Cobra writes them, by command line without the program. */
export const HELP: Readonly<Record<string, string>> = {
  init: 'Usage:\n  chaind init [moniker] [flags]\n\nFlags:\n      --default-denom string   denomination\n',
  genesis:
    'Usage:\n  chaind genesis [command]\n\nAvailable Commands:\n  collect-gentxs  Collect\n  gentx           Make\n  validate        Validate\n',
};

/** Help of the root before SDK 0.47. */
export const OLD_ROOT_HELP =
  'Usage:\n  chaind [command]\n\nAvailable Commands:\n  collect-gentxs    Collect\n  gentx   Make\n  validate-genesis  Validate\n';

/** A workbench without a container, which records all calls of the binary. */
export class FakeWorkbench implements Workbench {
  readonly commands: {
    work: string;
    args: readonly string[];
    input: string | undefined;
  }[] = [];
  /** The genesis at the time of the first `gentx`. */
  genesisAtGentx = '';

  /** @param helps by command line; by default those of SDK 0.47 and later */
  constructor(
    private readonly folder: string,
    private readonly helps: Readonly<Record<string, string>> = HELP,
    /** Called with each command line before it is run. */
    private readonly before: (args: readonly string[]) => Promise<void> | void = () => {},
    private readonly stdout = '',
  ) {}

  chain: Workbench['chain'] = async ({ work }, args, input) => {
    this.commands.push({ work, args, input });
    if (args.includes('gentx')) {
      this.genesisAtGentx ||= await this.files.readText('template/config/genesis.json');
    }
    await this.before(args);
    await runBinary(this.folder, args);
    return { stdout: this.stdout, stderr: '' };
  };

  help = async (args: readonly string[]) => this.helps[args.join(' ')];

  get files(): Folder {
    return new Folder(this.folder);
  }

  option(command: number, name: string): string {
    const { args } = this.commands[command] ?? { args: [] as readonly string[] };
    return args[args.indexOf(name) + 1] ?? '';
  }
}
