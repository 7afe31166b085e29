/** Characters of a text, plain or decoded, each with its position in that text. */
export interface Reading {
  readonly codes: Uint16Array;
  /** Positions of the characters, and the end of the text as an additional entry. */
  readonly origins: Int32Array;
  readonly length: number;
}

/** Maximum nesting of encodings, such as JSON in a JSON text in a JSON log. */
const DEEPEST = 4;
/** Maximum number of readings of one text: mixed encodings could give any number. */
const MOST_READINGS = 10;

/** Reusable memory for readings: there are as many texts as lines of logs. */
class Room implements Reading {
  codes = new Uint16Array(0);
  origins = new Int32Array(0);
  length = 0;
  depth = 0;
  /** A bit for each decoder that may find encoded characters. */
  marks = 0;

  clear(most: number): void {
    this.length = 0;
    if (this.codes.length >= most) return;
    this.codes = new Uint16Array(most * 2);
    this.origins = new Int32Array(most * 2 + 1);
  }
}
const WHOLE = new Room();
const ROOMS = Array.from({ length: MOST_READINGS - 1 }, () => new Room());

/**
 * Calls `look` with the plain text, and with each decoded reading of it, including nested encodings. A reading is
 * valid only until `look` returns.
 */
export function eachReading(text: string, look: (reading: Reading) => void): void {
  read(text, WHOLE);
  look(WHOLE);
  if (WHOLE.marks !== 0) eachDecoded(look);
}

function eachDecoded(look: (reading: Reading) => void): void {
  const free = [...ROOMS];
  const readings = [WHOLE];
  for (const reading of readings) {
    for (const [index, decode] of DECODERS.entries()) {
      const room = reading.depth < DEEPEST ? free[0] : undefined;
      if (room === undefined || (reading.marks & (1 << index)) === 0) continue;
      if (!decode(reading, room)) continue;
      room.depth = reading.depth + 1;
      look(room);
      readings.push(room);
      free.shift();
    }
  }
}

function read(text: string, room: Room): void {
  const { length } = text;
  room.clear(length + 1);
  const { codes, origins } = room;
  let marks = 0;
  for (let at = 0; at < length; at++) {
    const character = text.charCodeAt(at);
    codes[at] = character;
    origins[at] = at;
    marks |= BITS[character] as number;
  }
  codes[length] = 0; // of an earlier text
  origins[length] = length;
  room.length = length;
  room.marks = marks;
}

const code = (character: string) => character.charCodeAt(0);
const [PLUS, BLANK, CLOSE] = [code('+'), code(' '), code('}')];

/** Meanings of escape sequences, by their first characters. */
const ESCAPES = new Uint16Array(128);
for (let each = 0; each < ESCAPES.length; each++) ESCAPES[each] = each;
for (const [name, meant] of Object.entries({
  n: 10,
  r: 13,
  t: 9,
  b: 8,
  f: 12,
  v: 11,
  a: 7,
  e: 27,
})) {
  ESCAPES[code(name)] = meant;
}
/** Number of hexadecimal digits after `\x`, `\u`, `\U`. */
const DIGITS: Readonly<Record<number, number>> = { [code('x')]: 2, [code('u')]: 4, [code('U')]: 8 };

/** Maximum number of digits between the braces of `\u{…}`. */
const MOST_BRACED = 6;

/** Decodes one character: its meaning and its encoded length; undefined if there is none. */
type Decode = (reading: Reading, at: number) => readonly [meant: number, taken: number] | undefined;

/** JSON, Go's %q, C, YAML: `\n`, `\"`, `\u0041`, `\U00000041`, `\u{41}`, `\x41`, `\101`. */
function escaped({ codes, length }: Reading, at: number): ReturnType<Decode> {
  if (at + 1 >= length) return undefined;
  const kind = codes[at + 1] ?? 0;
  const digits = DIGITS[kind];
  if (digits !== undefined) {
    const isBraced = codes[at + 2] === code('{');
    if (isBraced) {
      // Limited to digits: an unclosed brace would make each one read the text to its end.
      const count = codes.subarray(at + 3, Math.min(at + 4 + MOST_BRACED, length)).indexOf(CLOSE);
      const value = count < 0 ? undefined : numberOf(codes, at + 3, count, 16);
      return value === undefined ? [kind, 2] : [value, count + 4];
    }
    const value = numberOf(codes, at + 2, digits, 16);
    return value === undefined ? [kind, 2] : [value, digits + 2];
  }
  if (kind >= code('0') && kind <= code('3')) {
    const value = numberOf(codes, at + 1, 3, 8);
    if (value !== undefined) return [value, 4];
  }
  return [ESCAPES[kind] ?? kind, 2];
}

/** URLs and forms: `%41`, and `+` for a blank. */
function ofUrl({ codes }: Reading, at: number): ReturnType<Decode> {
  if (codes[at] === PLUS) return [BLANK, 1];
  const value = numberOf(codes, at + 1, 2, 16);
  return value === undefined ? undefined : [value, 3];
}

const ENTITY = /^&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos|nbsp));/i;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** HTML and XML: `&amp;`, `&#65;`, `&#x41;`. */
function ofHtml({ codes }: Reading, at: number): ReturnType<Decode> {
  const found = ENTITY.exec(String.fromCharCode(...codes.subarray(at, at + 12)));
  if (found === null) return undefined;
  const [whole, hex, decimal, name = ''] = found;
  const number = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return [name === '' ? number : code(ENTITIES[name.toLowerCase()] ?? ' '), whole.length];
}

/** Bit of the decoder, by the first character of an encoded one. */
const BITS = new Uint8Array(0x1_0000);
for (const [index, marks] of ['\\', '%+', '&'].entries()) {
  for (const mark of marks) BITS[code(mark)] = 1 << index;
}

const DECODERS = [escaped, ofUrl, ofHtml].map((decode, index) => decoder(1 << index, decode));

/** Fills a room with the text decoded by one decoder; false if there is nothing to decode. */
function decoder(bit: number, decode: Decode) {
  return (reading: Room, room: Room): boolean => {
    const { codes: given, origins: from, length } = reading;
    room.clear(length + 1);
    const { codes, origins } = room;
    room.marks = reading.marks & ~bit;
    let [end, count] = [0, 0];
    for (let at = 0; at < length; ) {
      const character = given[at] as number;
      const found = BITS[character] === bit ? decode(reading, at) : undefined;
      origins[end] = from[at] as number;
      if (found === undefined) {
        codes[end++] = character;
        at++;
        continue;
      }
      const [meant, taken] = found;
      if (meant > 0xffff) {
        codes[end++] = 0xd800 + ((meant - 0x1_0000) >> 10); // two units, as in a string
        origins[end] = from[at] as number;
        codes[end++] = 0xdc00 + ((meant - 0x1_0000) & 0x3ff);
      } else {
        codes[end++] = meant;
        room.marks |= BITS[meant] as number;
      }
      at += taken;
      count++;
    }
    codes[end] = 0; // of an earlier text
    origins[end] = from[length] as number;
    room.length = end;
    return count > 0;
  };
}

function numberOf(codes: Uint16Array, from: number, count: number, base: number) {
  let value = 0;
  for (let at = from; at < from + count; at++) {
    const digit = digitOf(codes[at] ?? 0);
    if (digit >= base) return undefined;
    value = value * base + digit;
  }
  return count === 0 ? undefined : value;
}

function digitOf(character: number): number {
  if (character >= 48 && character <= 57) return character - 48;
  const letter = character | 0x20;
  return letter >= 97 && letter <= 102 ? letter - 87 : 99;
}
