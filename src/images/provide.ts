/** Provides all images of a plan: given, pulled, found in a cache, or built; and keeps them. */
export {
  type BuildChoices,
  type Provided,
  provideImages,
} from './provide/provide';
export type { ImageRecord } from './provide/record';
export { openCache } from './store/open';
