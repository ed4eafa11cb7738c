// Random texts for the property tests: characters that break naive code, and long texts with a few edits.
import fc from 'fast-check';

const character = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('拉', '萨', '的', '。', ' ', '\n') },
  fc.constantFrom('𠮷', '𠮸', '㐂', '😀', '😁', '👩‍👩‍👦', 'é', '་', '\u3000'),
  fc.constantFrom('\ud842', '\udfb7', '\ud83d', '\ude00'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);

/** Up to some 40 characters: Han, rare Han, emoji and their sequences, lone surrogates, anything else. */
export const nastyText: fc.Arbitrary<string> = fc.array(character, { maxLength: 40 }).map((parts) => parts.join(''));

/** A long text over few characters, so that stretches repeat, and the same with some single characters replaced. */
export const editedText = fc
  .record({
    text: fc.string({
      unit: fc.constantFrom('拉', '萨', '市', '委', '书', '王', '强', '，', '。'),
      minLength: 1000,
      maxLength: 6000,
    }),
    places: fc.array(fc.nat(999), { maxLength: 12 }),
  })
  .map(({ text, places }) => {
    const characters = Array.from(text);
    for (const place of places) characters[place] = '𠮷';
    return { before: text, after: characters.join(''), edits: places.length };
  });
