export * from './compose.ts';
export * from './composition.ts';
export * from './unit.ts';
