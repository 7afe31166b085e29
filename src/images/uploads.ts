/** Uploads to GitHub's cache, which the post step completes. */
export { isOwnEntry, saveUploads } from './store/actions';
