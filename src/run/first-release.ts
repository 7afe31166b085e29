import type { NamedKey } from '../chain/client/accounts';
import { type Account, openAccounts } from '../chain/client/open-accounts';
import { type Docker, openDocker } from '../docker/docker';
import { RehearsalError } from '../errors/errors';
import type { Image } from '../images/image';
import { firstRelease } from '../plan/complete';
import type { Plan } from '../plan/schema';
import {
  askChain,
  type ChainFacts,
  type ImageProgram,
  keysAsker,
} from '../stack/binaries/binaries';
import { programOf } from '../stack/binaries/cosmovisor';
import { askAddress, type BinaryKeys } from '../stack/binaries/keys';
import { currentUser } from '../stack/copy/working-folder';
import { makeTemplate, type Template } from '../stack/homes/template';
import {
  importAccounts,
  layOutKeyring,
  openWorkbench,
  type Workbench,
} from '../stack/homes/workbench';
import type { OpenRun } from './open-run';

/** Facts and files from the first release's binary, before the stack is prepared. */
export interface Begun {
  readonly facts: ChainFacts;
  readonly accounts: ReadonlyMap<string, Account>;
  /** The binary, with a keyring of the accounts. */
  readonly workbench: Workbench;
  /** Genesis and configuration of a fresh chain; undefined if the stack has its own. */
  readonly template: Template | undefined;
}

/** Parts of an open run that the work with the first release needs. */
type Beginner = Pick<OpenRun, 'name' | 'folder' | 'exec' | 'signal' | 'logger' | 'notice'>;

/**
 * The work with the first release's binary, which begins once its image is there, beside the builds of the others: a
 * genesis that the binary refuses is known minutes before their end.
 */
export class Beginning {
  readonly #ending = new AbortController();
  readonly #docker: Docker;
  #work: Promise<Begun | undefined> | undefined;

  constructor(
    private readonly open: Beginner,
    private readonly plan: Plan,
    private readonly keys: readonly NamedKey[],
  ) {
    const { exec, name: run, signal } = open;
    this.#docker = openDocker(exec, {
      run,
      signal: AbortSignal.any([signal, this.#ending.signal]),
    });
  }

  /**
   * Begins the work, and does it.
   *
   * @param image image of the first release
   * @throws RehearsalError naming what the binary refuses
   */
  readonly start = async (image: Image): Promise<void> => {
    const { name, image: reference } = firstRelease(this.plan);
    this.open.logger.info(`The image of ${name} is there: its binary is asked, and makes keys`);
    const binary = programOf(image, this.plan.chain.binary);
    this.#work = this.#begin({ image: image.id, reference, binary });
    await this.#work;
  };

  /**
   * The result of the work.
   *
   * @param other where the binary is, too: images need not have it on their PATH
   * @throws RehearsalError naming what the binary refuses
   */
  async result(other: ImageProgram): Promise<Begun> {
    const begun = (await this.#work) ?? (await this.#begin(other));
    if (begun !== undefined) return begun;
    throw new RehearsalError(
      'BINARY_NOT_RUNNABLE',
      `The image ${other.reference} has no program ${other.binary}`,
      { hint: 'Put the binary on the PATH of the image, or make it the entry point.' },
    );
  }

  /** Ends work that still runs, and waits for its end. */
  async end(): Promise<void> {
    this.#ending.abort();
    await this.#work?.catch(() => {}); // it was thrown where the result was needed, or another failure came first
  }

  /** @returns undefined if the image has no such program */
  async #begin(program: ImageProgram): Promise<Begun | undefined> {
    const { folder, notice, logger } = this.open;
    const { plan } = this;
    const facts = await askChain(this.#docker, plan, program);
    if (facts === undefined) return undefined;
    if (!facts.keys.isShown) notice(guessedKeys(facts.keys));
    const ask = keysAsker(this.#docker, plan, program);
    const accounts = await openAccounts(this.keys, {
      ...facts,
      onSecret: logger.secret,
      addressOf: (account, key) => askAddress(ask, account, key, facts.keys),
    });
    await layOutKeyring(accounts, facts, folder);
    const workbench = await openWorkbench(this.#docker, {
      ...program,
      env: firstRelease(plan).env ?? {},
      folder,
      user: currentUser(),
    });
    await importAccounts(accounts, facts, workbench);
    const isFresh = plan.stack.fresh !== undefined;
    const template = isFresh
      ? await makeTemplate({ plan, accounts, workbench, notice })
      : undefined;
    return { facts, accounts, workbench, template };
  }
}

function guessedKeys({ type, hdPath }: BinaryKeys): string {
  return `The first release's binary did not show a key in the output of \`keys add --recover --output json\`: keys of mnemonics are derived as those of the Cosmos Hub (${type}, ${hdPath}), unless the plan says otherwise (key-type, hd-path).`;
}
