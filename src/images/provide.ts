/** Provides all images of a plan: given, pulled, found in a cache, or built; and keeps them. */
export {
  type BuildChoices,
  type ImageRecord,
  type Provided,
  provideImages,
} from './provide/provide';
export { openCache } from './store/open';
