export { adoptIds } from './adopt.ts';
export * from './align.ts';
export * from './changes.ts';
export * from './delta.ts';
export { type Place, placesOf, rawSpansOf } from './places.ts';
export { type Layer, type LayerChange, LAYERS, layers } from './layers.ts';
export { CONFLICTS, type MergeConflict } from './merge-conflict.ts';
export { type MergedPage, mergePages } from './merge.ts';
export { mergeComposed } from './merge-composed.ts';
