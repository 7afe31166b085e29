/** Facts of Go modules that a drafted build depends on. */
export { type Modfile, parseModfile } from './go/modfile';
export { needOfC } from './go/needs-c';
