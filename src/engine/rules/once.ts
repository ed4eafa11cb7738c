// What is derived from readonly data is worked out once for as long as that data lives: lists stay the same from page to page.

/** The function, asked once for each object. */
export function once<From extends object, To>(derive: (from: From) => To): (from: From) => To {
  const known = new WeakMap<From, { readonly value: To }>();
  return (from) => {
    const found = known.get(from);
    if (found) return found.value;
    const value = derive(from);
    known.set(from, { value });
    return value;
  };
}
