import { useState } from 'preact/hooks';
import { counted } from '../model/times';

const LINES = 30;
const CHARACTERS = 6000;

/** A preformatted text; a long one is collapsed at first. */
export function LongText({ text }: { text: string }) {
  const [whole, setWhole] = useState(false);
  const lines = text.split('\n');
  const beginning = lines.slice(0, LINES).join('\n').slice(0, CHARACTERS);
  const cut = beginning.length < text.length;
  return (
    <>
      <pre>{whole ? text : beginning}</pre>
      {cut && (
        <p class="more">
          <button type="button" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? 'Show less' : `Show all ${counted(lines.length, 'line')}`}
          </button>
        </p>
      )}
    </>
  );
}
