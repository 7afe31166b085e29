export const id = 207;
export const ids = [207];
export const modules = {

/***/ 29207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isModest),
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
/** Character codes of `[` and `{`, `]` and `}`. */
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
/**
 * Checks a JSON text against limits without parsing it. A text of a few megabytes may contain millions of empty
 * lists, which take a hundred times the memory once parsed, or nest so deep that every recursive function
 * fails.
 */
function isModest(text, { depth, values }) {
    let level = 0;
    let count = 0;
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === QUOTE) {
            at = endOfString(text, at);
        }
        else if (OPENING.has(code)) {
            count++;
            if (++level > depth)
                return false;
        }
        else if (CLOSING.has(code)) {
            level--;
        }
        else if (code === COMMA) {
            count++;
        }
        if (count > values)
            return false;
    }
    return true;
}
/** Offset of the closing quote of the string that begins at an offset; the text's end if there is none. */
function endOfString(text, begin) {
    let at = begin + 1;
    while (at < text.length && text.charCodeAt(at) !== QUOTE) {
        at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
    }
    return at;
}
/** Parses a JSON text; undefined if it is not JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
