// A text as code points with their offsets: what every comparison here works on, so that none can cut a surrogate pair.
// A lone surrogate is a code point of its own and survives.

export interface Points {
  readonly codes: Int32Array;
  /** UTF-16 offset of each code point, and the text's length at the end. */
  readonly at: Int32Array;
}

export function pointsOf(text: string): Points {
  const codes = new Int32Array(text.length);
  const at = new Int32Array(text.length + 1);
  let n = 0;
  for (let offset = 0; offset < text.length; n++) {
    const code = text.codePointAt(offset) ?? 0;
    codes[n] = code;
    at[n] = offset;
    offset += code > 0xffff ? 2 : 1;
  }
  at[n] = text.length;
  return { codes: codes.subarray(0, n), at: at.subarray(0, n + 1) };
}
