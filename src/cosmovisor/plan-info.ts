import { isAtLeast } from '../text/versions';
import { quoted } from '../text/words';

/** A remark on an upgrade's info: a mistake stops every download by it, a notice some or none. */
export interface InfoRemark {
  readonly kind: 'mistake' | 'notice';
  readonly message: string;
  readonly hint: string;
}

/** Platforms of most operators. */
const COMMON_PLATFORMS = ['linux/amd64', 'linux/arm64'];
/** Lengths in hex digits of the checksums that go-getter knows (`checksum.go`, `newChecksumFromType`). */
const CHECKSUM_DIGITS: Readonly<Record<string, number>> = {
  md5: 32,
  sha1: 40,
  sha256: 64,
  sha512: 128,
};
const BROKEN = new Set(['md5', 'sha1']);

/** Remediation of wrong download links. */
const FORM =
  'Cosmovisor downloads by {"binaries": {"linux/amd64": "https://…?checksum=sha256:…"}}, or by the URL of such a file.';

/**
 * Remarks on the info of an upgrade plan by Cosmovisor's own rules (x/upgrade/plan `ParseInfo` and `ValidateBasic`,
 * Cosmovisor `GetBinaryURL`, the checksums of go-getter). Only nodes with `DAEMON_ALLOW_DOWNLOAD_BINARIES` download, so a
 * text that is no download is only a notice.
 *
 * @param version version of Cosmovisor; checksums can be required since 1.4 (`DAEMON_DOWNLOAD_MUST_HAVE_CHECKSUM`)
 */
export function infoRemarks(info: string, version: string): InfoRemark[] {
  const text = info.trim();
  if (text === '') return [];
  const url = /\s/.test(text) ? undefined : urlIn(text);
  if (url !== undefined) {
    return [
      ...checksumRemarks('the URL', url, version),
      notice(
        'the file at its URL cannot be checked, as a rehearsal has no network',
        'Check that it is JSON with binaries by platform.',
      ),
    ];
  }
  const data = parsed(text);
  if (data === undefined) {
    return [notice('it is neither JSON nor a URL, so Cosmovisor cannot download by it', FORM)];
  }
  const { binaries } = data;
  if (binaries === undefined) {
    return [notice('it has no binaries, so Cosmovisor cannot download by it', FORM)];
  }
  if (!isMapOfTexts(binaries)) return [mistake('binaries is no map of platforms to URLs')];
  if (Object.keys(binaries).length === 0) return [mistake('binaries has no entries')];
  return [
    ...Object.entries(binaries).flatMap(([platform, link]) =>
      entryRemarks(platform, link, version),
    ),
    ...(Object.hasOwn(binaries, 'any') ? [] : platformRemarks(binaries)),
    notice(
      'its downloads are checked in form only, as a rehearsal has no network',
      'Download each once and compare its checksum before the proposal.',
    ),
  ];
}

function entryRemarks(platform: string, link: string, version: string): InfoRemark[] {
  const at = `binaries[${quoted(platform)}]`;
  const url = urlIn(link);
  return [
    // Not anchored in Cosmovisor either: it accepts more around the two words.
    ...(platform === 'any' || /[a-zA-Z0-9]\/[a-zA-Z0-9]/.test(platform)
      ? []
      : [mistake(`${at} is neither "any" nor a platform such as "linux/amd64"`)]),
    ...(url === undefined
      ? [mistake(`${at} is not an absolute URL: ${quoted(link)}`)]
      : checksumRemarks(at, url, version)),
  ];
}

function platformRemarks(binaries: Readonly<Record<string, string>>): InfoRemark[] {
  return COMMON_PLATFORMS.filter((platform) => !Object.hasOwn(binaries, platform)).map((platform) =>
    notice(
      `binaries has no entry for ${platform} and none for any: Cosmovisor cannot download there`,
      `Add ${quoted(platform)}, if operators run the chain on it.`,
    ),
  );
}

function checksumRemarks(at: string, url: URL, version: string): InfoRemark[] {
  const given = url.searchParams.get('checksum') ?? '';
  if (given === '') {
    const required =
      isAtLeast(version, '1.4') === false
        ? ''
        : ', and nodes with DAEMON_DOWNLOAD_MUST_HAVE_CHECKSUM refuse it';
    return [
      notice(
        `${at} has no checksum: any file there is run${required}`,
        'Append ?checksum=sha256: and the hash to the URL.',
      ),
    ];
  }
  const colon = given.indexOf(':');
  const type = colon < 0 ? typeOf(given) : given.slice(0, colon);
  const hash = given.slice(colon + 1);
  if (type === 'file') return []; // a file with checksums
  const digits = type === undefined ? undefined : CHECKSUM_DIGITS[type];
  if (digits === undefined || hash.length !== digits || /[^0-9a-fA-F]/.test(hash)) {
    return [
      mistake(
        `${at} has a checksum that is none: ${quoted(given)}; ${digits === undefined ? 'known are sha256 and sha512' : `${type} has ${digits} hex digits`}`,
      ),
    ];
  }
  return BROKEN.has(type ?? '')
    ? [notice(`${at} has a checksum of a broken kind, ${type}`, 'Use sha256 or sha512.')]
    : [];
}

/** Kind of a checksum without one, by its length. */
function typeOf(hash: string): string | undefined {
  return Object.entries(CHECKSUM_DIGITS).find(([, digits]) => digits === hash.length)?.[0];
}

function urlIn(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const data: unknown = JSON.parse(text);
    const isMap = typeof data === 'object' && data !== null && !Array.isArray(data);
    return isMap ? (data as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function isMapOfTexts(value: unknown): value is Readonly<Record<string, string>> {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap && Object.values(value).every((each) => typeof each === 'string');
}

function mistake(message: string): InfoRemark {
  return { kind: 'mistake', message, hint: FORM };
}

function notice(message: string, hint: string): InfoRemark {
  return { kind: 'notice', message, hint };
}
