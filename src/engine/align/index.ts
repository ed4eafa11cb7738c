export * from './align.ts';
export * from './delta.ts';
export { type Place, placesOf, rawSpansOf } from './places.ts';
