// What is dragged at the desk, named so that nothing else is taken for it.
export const BLOCK_DRAG = 'application/x-galley-block';
export const GROUP_DRAG = 'application/x-galley-group';
