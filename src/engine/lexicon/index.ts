export * from './adverts.ts';
export * from './datelines.ts';
export * from './look-alikes.ts';
export * from './openings.ts';
export * from './roles.ts';
export * from './subheads.ts';
export * from './words.ts';
