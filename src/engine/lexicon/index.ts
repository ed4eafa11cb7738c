export * from './datelines.ts';
export * from './roles.ts';
