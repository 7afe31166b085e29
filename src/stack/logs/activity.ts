import { clipped, plainLine } from '../../text/plain';
import { isTraceLine } from './trace';

/** Maximum length of a line that is read, and of the phrase taken from it, in characters. */
const LINE_CHARACTERS = 2_000;
const PHRASE_CHARACTERS = 100;
/** Number of last lines among which a phrase is looked for. */
const LINES = 20;

const LEVEL =
  '(?:TRC|DBG|INF|WRN|ERR|FTL|PNC|TRACE|DEBUG|DEBU|INFO|WARN|WARNING|ERROR|ERRO|FATAL|PANIC)';
/**
 * What precedes a message: a time (zerolog's console of the SDK and Cosmovisor, `8:28PM INF`; TMKMS,
 * `2026-11-20T20:38:10.9Z  INFO tmkms::session:`), or level and time (Tendermint, `I[2026-11-20|20:28:00.123]`).
 */
const PREFIX = new RegExp(
  `^(?:[A-Z]\\[[^\\]]{1,40}\\]|[\\d:./TZ+-]{4,40}(?:[AP]M)?(?: [\\d:.]{4,20})?)?\\s{0,20}(?:\\[?${LEVEL}\\]?:?\\s{1,20})?(?:\\w{1,40}(?:::\\w{1,40}){1,5}: )?`,
);
/** Lines of a level that tells too much, by all formats. */
const DETAIL =
  /^(?:D\[|[^ ]{1,40} (?:DBG|TRC|DEBUG|TRACE|DEBU) )|"level":"(?:debug|trace)"|\blevel=(?:debug|trace)\b/i;
/** Message of a line in JSON (zerolog, Tendermint) or logfmt. */
const JSON_MESSAGE = /"(?:message|_msg|msg)":"((?:[^"\\]|\\.){1,400})/;
const LOGFMT_MESSAGE = /(?:^|\s)msg=(?:"((?:[^"\\]|\\.){1,400})|(\S{1,400}))/;
/** Describes a node's activity by the last telling line of its log; undefined if there is none. */
export function activityIn(lines: readonly string[]): string | undefined {
  for (const line of lines.slice(-LINES).reverse()) {
    const phrase = phraseOf(line.slice(0, LINE_CHARACTERS));
    if (phrase !== undefined) return phrase;
  }
  return undefined;
}

/** Message of a line without time, level and fields, in plain words; undefined for lines that say nothing. */
function phraseOf(line: string): string | undefined {
  if (isTraceLine(line) || DETAIL.test(line)) return undefined;
  const message = messageIn(line).replaceAll('\\"', '"').replace(/\s+/g, ' ').trim();
  return /\p{L}{2}/u.test(message) ? clipped(plainLine(message), PHRASE_CHARACTERS) : undefined;
}

function messageIn(line: string): string {
  if (line.startsWith('{')) return JSON_MESSAGE.exec(line)?.[1] ?? '';
  const [, quoted, bare] = LOGFMT_MESSAGE.exec(line) ?? [];
  if (quoted !== undefined || bare !== undefined) return quoted ?? bare ?? '';
  const text = line.replace(PREFIX, '');
  const fields = text.search(/(?:^|\s)[\w.-]{1,60}=/);
  return fields < 0 ? text : text.slice(0, fields);
}
