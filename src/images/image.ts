/** Images of a run, as the rest of the rehearsal uses them. */
export { type Image, type Images, idOf, imageOf } from './model/image';
