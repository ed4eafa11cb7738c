// From bytes to the text of a page, once.
export * from './encodings.ts';
export * from './read-page.ts';
