import type { ErrorCode } from '../errors/codes';
import type { AccountSource } from '../plan/schema';
import { isToBeCloned } from './absent';
import { failureAs, notice, unlessPrepared, type ValidationFinding } from './finding';
import type { Facts } from './gather/facts';

/** Codes of keys whose files are not there. */
const OF_FILES = new Set<ErrorCode>(['FILE_UNREADABLE', 'KEYRING_NOT_FOUND', 'KEY_NOT_FOUND']);

/** Findings about the keys of accounts: files, mnemonics, keyrings and variables. */
export function accountFindings(facts: Facts): ValidationFinding[] {
  return facts.accounts.flatMap(({ name, key }) => {
    if (
      !('wrong' in key) ||
      filesOf(facts.plan.accounts[name]).some((file) => isToBeCloned(file, facts))
    ) {
      return [];
    }
    const planPath = ['accounts', name];
    const { code, message } = key.wrong;
    if (code === 'SECRET_MISSING') {
      return notice({
        code: 'SECRET_NOT_SET',
        message: `${message} here, so the key was not checked`,
        hint: 'Set the variable for the rehearsal: in a workflow from a secret, as the input environment or env.',
        planPath,
      });
    }
    const hint = 'Paths in a plan are relative to the folder of the plan file.';
    const found = failureAs(key.wrong, { hint, planPath });
    return OF_FILES.has(code) ? unlessPrepared(facts.plan, found) : found;
  });
}

/** Files and folders that hold the key of an account. */
function filesOf(source: AccountSource | undefined): string[] {
  const { keyring, 'mnemonic-file': mnemonic } = source ?? {};
  return [mnemonic, keyring?.folder, keyring?.['passphrase-file']].filter(
    (file) => file !== undefined,
  );
}
