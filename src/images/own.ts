/** Images of the rehearsal itself (Cosmovisor, the relay), and builds of the stack's services. */
export { cosmovisorImage } from './graph/cosmovisor';
export type { ServiceBuild } from './graph/graph';
export { relayImage } from './graph/relay';
