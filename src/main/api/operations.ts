// What was done as one step, and taking it back.
import type { Hono } from 'hono';
import { mount } from './mount.ts';
import type { ApiParts } from './parts.ts';

export function operationRoutes(app: Hono, { store }: ApiParts): void {
  mount(app, 'operations', ({ query: { before, limit } }) => store.operations(before, limit));
  mount(app, 'previewUndo', ({ id }) => store.previewUndo(id));
  mount(app, 'undoOperation', ({ id }) => store.undoOperation(id));
}
