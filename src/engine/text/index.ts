export * from './classes.ts';
export * from './span.ts';
export * from './width.ts';
