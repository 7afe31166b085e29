import { accountFindings } from './accounts';
import { buildFindings } from './builds';
import type { ValidationFinding } from './finding';
import type { Facts } from './gather/facts';
import { genesisFindings } from './genesis';
import { imageFindings } from './images';
import { mountFindings } from './mounts';
import { repositoryFindings } from './repositories';
import { serviceFindings, stackFindings } from './stack';
import { upgradeInfoFindings } from './upgrade-infos';
import { upgradeNameFindings } from './upgrade-names';

/** A check of the facts; pure. */
type Check = (facts: Facts) => ValidationFinding[];

/** What `rehearse validate` checks beyond the plan itself, in this order. */
export const CHECKS: readonly Check[] = [
  stackFindings, // the compose files can be read
  serviceFindings, // the services that the plan names exist
  imageFindings, // the images that nothing builds are local
  repositoryFindings, // the git refs of builds exist
  buildFindings, // contexts, Dockerfiles, Go modules and main packages of builds exist
  mountFindings, // mounted files and folders exist
  accountFindings, // the keys of the accounts can be read
  genesisFindings, // the nodes have a genesis of one chain, on which the upgrades can pass
  upgradeInfoFindings, // Cosmovisor can download by the infos of the upgrades
  upgradeNameFindings, // the code of the releases knows the upgrades
];
