import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fromBase64, toBase64 } from '@cosmjs/encoding';
import type { AccountPart, BinarySigner } from '../chain/client/sign';
import { RehearsalError } from '../errors/errors';
import { type Images, idOf } from '../images/image';
import { releaseOf } from '../plan/complete';
import { needsOf } from '../plan/release-needs';
import { programOf } from '../stack/binaries/cosmovisor';
import { LOGGING } from '../stack/compose/log-limits';
import { currentUser } from '../stack/copy/working-folder';
import { closedContainer } from '../stack/isolation/networks';
import type { PreparedStack } from '../stack/prepare/prepare';
import { CommandError, nonEmptyLines } from '../system/exec';
import { Folder } from '../system/folder';
import type { RunContext } from './run';

/** Name of the folder, within the working folder, with the transactions to sign. */
const SIGNING_FOLDER = 'signing';
const MOUNT = '/signing';
const KEYRING = '/keyring';
const LIMIT_MS = 120_000;
/** Maximum length of a transaction in each of its forms, in characters. */
const LONGEST = 4 * 1024 * 1024;

/**
 * Signs with the chain's own binary, without its network: `tx decode`, `tx sign --offline`, `tx encode` (SDK
 * `x/auth/client/cli`, the same from 0.45 to 0.53).
 */
export class ReleaseSigner {
  #count = 0;

  constructor(
    private readonly run: RunContext,
    private readonly stack: PreparedStack,
    private readonly images: Images,
  ) {}

  /** Signer with the binary of a release: the one that the chain runs understands its messages. */
  of(release: string): BinarySigner {
    return (account, tx, part) => this.#sign(release, account, tx, part);
  }

  async #sign(
    release: string,
    account: string,
    tx: Uint8Array,
    { accountNumber, sequence }: AccountPart,
  ): Promise<Uint8Array> {
    const own = path.join(this.stack.folder, SIGNING_FOLDER);
    await mkdir(own, { recursive: true });
    const number = ++this.#count;
    const [unsigned, signed] = [`${number}.json`, `${number}.signed.json`];
    // A binary writes configuration into a home without any; one that signs beside it may read a part of it.
    const home = `${MOUNT}/home-${number}`;
    const ask = (args: readonly string[]) =>
      this.#ask(release, account, own, [...args, '--home', home]);
    await new Folder(own).writeText(unsigned, await ask(['decode', toBase64(tx)]));
    await ask([
      ...['sign', `${MOUNT}/${unsigned}`, '--from', account, '--chain-id', this.stack.chain.id],
      ...['--offline', '--account-number', String(accountNumber), '--sequence', String(sequence)],
      ...['--keyring-backend', 'test', '--keyring-dir', KEYRING],
      ...['--output-document', `${MOUNT}/${signed}`],
    ]);
    const encoded = await ask(['encode', `${MOUNT}/${signed}`]);
    const line = nonEmptyLines(encoded).at(-1)?.trim() ?? '';
    if (/^[A-Za-z0-9+/]+={0,2}$/.test(line) && line.length % 4 === 0) return fromBase64(line);
    throw refusal(release, account, 'encode', nonEmptyLines(encoded));
  }

  /** @returns standard output of a command below `tx`, or else its standard error, as SDK 0.45 prints some */
  async #ask(
    release: string,
    account: string,
    folder: string,
    args: readonly string[],
  ): Promise<string> {
    const { plan, docker } = this.run;
    const { image } = releaseOf(plan, release);
    try {
      const { stdout, stderr } = await docker.containers.run(
        idOf(this.images, image),
        ['tx', ...args],
        {
          ...closedContainer(),
          user: currentUser(),
          workdir: MOUNT,
          logging: LOGGING,
          entrypoint: programOf(this.images.get(image), plan.chain.binary),
          env: { ...needsOf(plan, release).env, HOME: MOUNT },
          mounts: [
            { type: 'bind', source: folder, target: MOUNT },
            { type: 'bind', source: this.stack.keyringFolder, target: KEYRING },
          ],
        },
        { timeout: LIMIT_MS, maxOutput: LONGEST },
      );
      return stdout.trim() === '' ? stderr : stdout;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      throw refusal(release, account, args[0] ?? '', error.lines, error);
    }
  }
}

function refusal(
  release: string,
  account: string,
  command: string,
  lines: readonly string[],
  cause?: unknown,
): RehearsalError {
  return new RehearsalError(
    'BINARY_DOES_NOT_SIGN',
    `The binary of ${release} did not sign a transaction of ${account}: \`tx ${command}\` printed ${lines.at(-1) ?? 'nothing'}`,
    {
      hint: 'For an account with sign: binary, the rehearsal runs tx decode, tx sign --offline and tx encode of the release that runs: try them with the key of the account.',
      lines,
      cause,
    },
  );
}
