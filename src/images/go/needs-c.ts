import type { Modfile, Requirement } from './modfile';

/** A module that is compiled with C. */
interface CModule {
  /** Last element of its path without a major version, also of its forks. */
  readonly name: RegExp;
  /** Consequence of a build without C. */
  readonly why: string;
  /** Build tags with which other modules compile it; without them an indirect requirement is not compiled. */
  readonly tags?: readonly string[];
  /** True if the chain's own code, too, compiles it with these tags only. */
  readonly isOptional?: true;
}

const COMPILE = 'does not compile without C';
const START = 'panics at the start of a chain built without C';

/**
 * Modules that need C. Modules with a replacement in Go, such as those for Ledger devices, are not among them. That of
 * go-ethereum is incomplete: its package crypto/secp256k1, which the EVM stacks of the SDK import, lacks RecoverPubkey
 * without C (crypto/secp256k1/secp256.go there has the constraint `cgo`, as of 1.15 to 1.17).
 */
const C_MODULES: readonly CModule[] = [
  { name: /^(?:[\w-]+-)?wasmvm$/, why: START },
  { name: /^(?:[\w-]+-)?movevm$/, why: COMPILE },
  { name: /^go-owasm$/, why: COMPILE },
  { name: /^go-rapidsnark$/, why: COMPILE },
  { name: /^bls-eth-go-binary$/, why: COMPILE },
  { name: /^blst$/, why: COMPILE, tags: ['bls12381', 'ckzg'] },
  { name: /^go?rocksdb$/, why: COMPILE, tags: ['rocksdb', 'rocksdbBackend'], isOptional: true },
  { name: /^levigo$/, why: COMPILE, tags: ['cleveldb'], isOptional: true },
  { name: /^go-ethereum$/, why: 'has functions for keys (secp256k1) only with C', tags: [] },
  { name: /^go-sqlite3$/, why: 'refuses to open a database without C', tags: [] },
];

/**
 * Reason why the requirements of a module need C; undefined if none does.
 *
 * @param tags build tags
 */
export function needOfC(
  { requires, replaces }: Pick<Modfile, 'requires' | 'replaces'>,
  tags: readonly string[],
): string | undefined {
  const substitutes = new Map(replaces.map(({ path, by }) => [path, by]));
  for (const required of requires) {
    const names = [required.path, substitutes.get(required.path) ?? ''].map(nameOf);
    const needing = C_MODULES.find(
      (module) =>
        names.some((name) => module.name.test(name)) && isCompiled(module, required, tags),
    );
    if (needing !== undefined) return `go.mod requires ${required.path}, which ${needing.why}`;
  }
  return undefined;
}

function isCompiled(
  { tags, isOptional }: CModule,
  { isIndirect }: Requirement,
  given: readonly string[],
) {
  if (!isIndirect && isOptional !== true) return true;
  return tags === undefined || tags.some((tag) => given.includes(tag));
}

/** Last element of a module's path, without a major version: `wasmvm` of `example.com/x/wasmvm/v2`. */
function nameOf(path: string): string {
  const elements = path.split('/');
  const last = elements.pop() ?? '';
  return /^v\d+$/.test(last) ? (elements.pop() ?? '') : last;
}
