export * from './align.ts';
export * from './delta.ts';
export { type Place, placesOf, rawSpansOf } from './places.ts';
export { type Layer, type LayerChange, LAYERS, layers } from './layers.ts';
export { CONFLICTS, type MergeConflict } from './merge-conflict.ts';
export { type MergedPage, mergePages } from './merge.ts';
