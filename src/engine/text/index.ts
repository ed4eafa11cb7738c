export * from './classes.ts';
export * from './find.ts';
export * from './fold.ts';
export * from './span.ts';
export * from './width.ts';
