/**
 * Codes of notices of `rehearse validate`, with their meanings: what it could not check, and what may be meant as
 * it is. A code is part of the interface: it is never renamed or given another meaning. `docs/troubleshooting.md`
 * explains each one.
 */
export const NOTICES = {
  CHECK_SKIPPED: 'something that a check reads is not on this machine, or did not answer in time',
  REPOSITORY_ABSENT: 'a folder that the plan takes a git ref from does not exist',
  REF_NOT_FETCHED: 'an incomplete clone does not have the git ref of a build',
  IMAGE_NOT_LOCAL: 'an image is not in the Docker engine, and nothing builds it',
  MOUNT_SOURCE_MISSING: 'a folder that the compose files mount does not exist',
  SECRET_NOT_SET: 'a variable that holds a secret of the plan is not set here',
  UPGRADE_NAME_UNSEEN: "an upgrade's name was not seen in the code of the release that it leads to",
  UPGRADE_INFO_INCOMPLETE:
    "an upgrade's info leaves out a download or a checksum, or could not be tried",
  UPGRADE_NAME_TOO_EARLY: 'the code of the release before an upgrade knows its name',
} as const;

/** Stable identifier of a kind of notice. */
export type NoticeCode = keyof typeof NOTICES;
