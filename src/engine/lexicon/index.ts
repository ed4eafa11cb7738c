export * from './datelines.ts';
export * from './roles.ts';
export * from './openings.ts';
