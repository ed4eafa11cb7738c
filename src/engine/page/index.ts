export * from './account.ts';
export * from './flag.ts';
export * from './galley-text.ts';
export * from './model.ts';
export * from './ops.ts';
