import { tagIn, withoutTag } from '../text/references';
import type { StackFacts } from './facts';
import { NEXT } from './part';

/** Names of the releases before and after the upgrade. */
export interface ReleaseNames {
  readonly current: string;
  readonly next: string;
}

/** Names of the releases: their tags, or that of the image, or plain words. */
export function releaseNames({ image, code }: StackFacts): ReleaseNames {
  const tagOf = (tag: string) => tag.split('/').at(-1) ?? tag;
  const { base, next } = code?.choice ?? {};
  return {
    current: base === undefined ? currentName(image) : tagOf(base.tag),
    next: next === undefined ? NEXT : tagOf(next.tag),
  };
}

/** Name of the current release: the tag of its image, unless it is `latest` or missing. */
function currentName(image: string | undefined): string {
  const tag = tagIn(image ?? '');
  return tag === undefined || ['latest', NEXT].includes(tag) ? 'current' : tag;
}

/**
 * Reference of a release's image: that of the nodes with another tag, or else the binary's name with it. What code
 * builds is the binary only: it has another name than an image with Cosmovisor.
 */
export function releaseImage(facts: StackFacts, release: string): string | undefined {
  const { image, binary, code } = facts;
  const nodes = code !== undefined && runsCosmovisor(facts) ? undefined : image;
  const name = nodes === undefined ? undefined : withoutTag(nodes);
  const own = code === undefined ? undefined : `rehearsal/${binary?.value.toLowerCase()}`;
  const repository = name ?? own;
  return repository && `${repository}:${release.replaceAll(/[^\w.-]+/g, '-')}`;
}

/** Denomination of stakes and fees: that of the genesis, of scripts or code, or the default of the SDK. */
export function bondDenom({ chain, code }: Pick<StackFacts, 'chain' | 'code'>): string {
  return chain?.denom ?? code?.values.denom?.value ?? 'stake';
}

/** Millionths of a coin, as of most chains, and those of the EVM. */
const DECIMALS = 6n;
const EVM_DECIMALS = 18n;

/**
 * Returns true for a denomination with 18 decimals, as the EVM counts: by custom its name begins with an a, for atto.
 * Such chains give one unit of voting power for 10^18 (`sdk.DefaultPowerReduction`).
 */
export function hasEvmDecimals(facts: Pick<StackFacts, 'chain' | 'code'>): boolean {
  return facts.code?.next.isEvm === true && /^a[a-z][a-z0-9]+$/.test(bondDenom(facts));
}

/** An amount of whole coins in the bond denomination. */
export function coinsOf(facts: Pick<StackFacts, 'chain' | 'code'>, whole: number): string {
  const decimals = hasEvmDecimals(facts) ? EVM_DECIMALS : DECIMALS;
  return `${BigInt(whole) * 10n ** decimals}${bondDenom(facts)}`;
}

/** Returns true if the image of most nodes runs Cosmovisor. */
export function runsCosmovisor({ nodes, image }: StackFacts): boolean {
  return nodes.some((node) => node.image === image && node.isCosmovisor);
}
