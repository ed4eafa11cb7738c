export * from './delta.ts';
