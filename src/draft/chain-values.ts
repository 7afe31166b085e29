import path from 'node:path';
import type { NodeProgram } from '../repository/programs';
import { isOwnGo, isSampleGo, type Located, type Tree } from '../repository/tree';
import { mostCommon } from './most-common';
import { assignedIn, filledIn, wholeLines } from './shell-words';

/** Values for a new genesis that scripts and code of a repository mention. */
export interface ChainValues {
  readonly id: Located | undefined;
  readonly denom: Located | undefined;
  /** Coin type of its keys (SLIP 44). */
  readonly coinType: Located | undefined;
}

const SCRIPT = /\.(?:sh|bash|mk)$|(?:^|\/)(?:[Mm]akefile|justfile)$/;
const ASIDE =
  /(?:^|\/)(?:vendor|node_modules|third_party|docs?|\.github|lib|e2e|[\w-]*tests?|[\w-]*upgrade[\w-]*)\//;
const MOST_SCRIPTS = 200;
const MOST_CODE = 100;

const ID =
  /(?:--chain-id[= ]|\bconfig (?:set client )?chain-id )["']?([A-Za-z][\w-]{2,48})["']?(?=\s|$)/;
const GENTX = /\bgentx\s.{0,300}?\s["']?\d{3,}([a-z][a-zA-Z0-9/]{2,60})["']?(?=\s|$)/;
const BOND = /bond_denom\\?"?\]?\\?"?\s{0,4}[:=]\s{0,4}\\?"([a-z][a-zA-Z0-9/]{2,60})\\?"/;
/** Constants with the bond denomination, by custom. */
const CONSTANT =
  /(?:^|[\s.])(?:Default)?(?:BondDenom|BaseCoinUnit|BaseDenom|DefaultDenom|StakingDenom|BaseCoinDenom)\s*(?:string\s*)?=\s*"([a-z][a-zA-Z0-9/]{2,60})"/m;

const DENOM_WORDS = ['BondDenom', 'BaseCoinUnit', 'BaseDenom', 'DefaultDenom', 'StakingDenom'];
/** Constants with the coin type: `CoinType uint32 = 852`, and calls: `SetCoinType(852)`. */
const COIN_TYPE =
  /(?:^|[\s.])(?:\w{0,20}CoinType\s*(?:u?int\d*\s*)?=\s*(?:uint32\()?|SetCoinType\()(\d{1,5})\b/m;

/** Finds the chain id and the bond denomination that scripts for the program give to a new chain, or its code names. */
export async function chainValues(tree: Tree, program: NodeProgram): Promise<ChainValues> {
  const names = tree.paths.filter((name) => SCRIPT.test(name) && !ASIDE.test(name));
  const ids: Located[] = [];
  const denoms: Located[] = [];
  for (const [name, text] of await tree.texts(names.slice(0, MOST_SCRIPTS))) {
    if (!text.includes(program.name)) continue;
    const variables = assignedIn(text);
    for (const { line, text: written } of wholeLines(text)) {
      if (/^\s*#/.test(written) || !/chain-id|gentx|bond_denom/.test(written)) continue;
      const filled = filledIn(written, variables);
      const put = (list: Located[], value: string | undefined) => {
        if (value !== undefined) list.push({ value, path: name, line });
      };
      put(ids, ID.exec(filled)?.[1]);
      put(denoms, GENTX.exec(filled)?.[1] ?? BOND.exec(filled)?.[1]);
    }
  }
  return {
    id: mostCommonOf(ids),
    denom: mostCommonOf(denoms) ?? (await constant(tree, program, DENOM_WORDS, CONSTANT)),
    coinType: await constant(tree, program, ['CoinType'], COIN_TYPE),
  };
}

/** First value of a constant with one of some words in its name, in the program's module, outer folders first. */
async function constant(
  tree: Tree,
  { module, isSample }: NodeProgram,
  words: readonly string[],
  form: RegExp,
): Promise<Located | undefined> {
  const hits = (await tree.goFilesWith(words)).filter(
    (name) =>
      (isOwnGo(name) || (isSample && isSampleGo(name))) &&
      name.startsWith(module.folder) &&
      !ASIDE.test(name),
  );
  const near = hits.toSorted((a, b) => depth(a) - depth(b)).slice(0, MOST_CODE);
  for (const [name, text] of await tree.texts(near)) {
    const found = form.exec(text);
    const [, value = ''] = found ?? [];
    if (found === null) continue;
    const before = text.slice(0, found.index + found[0].length);
    return { value, path: name, line: before.split('\n').length };
  }
  return undefined;
}

function depth(name: string): number {
  return path.posix.dirname(name).split('/').length;
}

/** The value that occurs most often, at its first place. */
function mostCommonOf(found: readonly Located[]): Located | undefined {
  const best = mostCommon(found.map(({ value }) => value));
  return found.find(({ value }) => value === best);
}
