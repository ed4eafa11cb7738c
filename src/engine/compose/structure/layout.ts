// The plan of a page: which pieces make up which block, in what role, in which group. Every piece is in exactly one block.
import type { Role } from '../../page/index.ts';
import { type Candidate, candidatesNear, type CaptionHome, homeOf } from './captions.ts';
import type { Element } from './elements.ts';
import type { Insert } from './inserts.ts';
import type { Likeness } from './grams.ts';
import type { Decided } from './lattice.ts';
import type { PhotoGroup } from './photos.ts';
import type { Piece } from './piece.ts';
import type { Shape } from './shapes.ts';
import { isNoteTitle, openingJump, opensBelow } from './signs.ts';
import type { Decision } from './chain.ts';
import { titleBlocks, type TitleLine } from './titles.ts';

/** `story 12`: the article whose first paragraph is piece 12; a title without a text is named after its first line. */
export type GroupKey = `story ${number}` | `photo ${number}` | 'furniture';

export interface PlannedBlock {
  readonly role: Role;
  /** In reading order; more than one: lines of a title, parts of a caption. */
  readonly pieces: readonly number[];
  readonly group: GroupKey;
}

export interface Planned {
  readonly blocks: readonly PlannedBlock[];
  /** The decision each piece's place rests on: an index into what was decided. */
  readonly decisionOf: ReadonlyMap<number, number>;
  readonly homes: ReadonlyMap<GroupKey, CaptionHome>;
}

export interface LayoutView {
  readonly pieces: readonly Piece[];
  readonly shapes: readonly Shape[];
  readonly elements: readonly Element[];
  readonly photos: readonly PhotoGroup[];
  readonly likeness: Likeness;
  readonly inserts: readonly Insert[];
}

interface Sketch {
  readonly titles: Map<GroupKey, TitleLine[]>;
  readonly texts: Map<GroupKey, number[]>;
  readonly blocks: PlannedBlock[];
  readonly decisionOf: Map<number, number>;
}

const story = (id: number): GroupKey => `story ${id}`;

export function planLayout(view: LayoutView, decided: readonly Decided<Decision>[]): Planned {
  const sketch: Sketch = {
    titles: new Map(),
    texts: new Map(),
    blocks: [],
    decisionOf: new Map(),
  };
  placeTexts(view, decided, sketch);
  placeStacks(view, decided, sketch);
  placeMarks(view, decided, sketch);
  const homes = placePhotos(view, sketch);
  placeTitles(view, sketch);
  placeLeftovers(view, sketch);
  return { blocks: sketch.blocks.map(noteBelow(view, sketch)), decisionOf: sketch.decisionOf, homes };
}

const push = <K>(map: Map<K, number[]>, key: K, value: number): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

function placeTexts(view: LayoutView, decided: readonly Decided<Decision>[], sketch: Sketch): void {
  /** For each story, its latest text: the element, and its block among those planned. */
  const latest = new Map<GroupKey, { readonly at: number; readonly block: number }>();
  for (const [at, element] of view.elements.entries()) {
    if (element.kind !== 'paragraph') continue;
    const { decision } = decided[at] ?? {};
    const group = story(decision?.kind === 'goes on' ? decision.story : element.piece);
    push(sketch.texts, group, element.piece);
    sketch.decisionOf.set(element.piece, at);
    const shape = view.shapes[element.piece];
    const role = roleOfText(shape);
    const open = latest.get(group);
    const own = { role, pieces: [element.piece], group } as const;
    latest.set(group, { at, block: sketch.blocks.length });
    const before = open && sketch.blocks[open.block];
    if (open && before && !element.lead && isInterrupted(view, before, open.at, at)) {
      sketch.blocks[open.block] = { ...before, pieces: [...before.pieces, element.piece] };
      latest.set(group, { at, block: open.block });
    } else sketch.blocks.push(own);
  }
}

function roleOfText(shape: Shape | undefined): Role {
  switch (shape) {
    case 'list':
    case 'verse':
    case 'table':
      return shape;
    case 'offer':
      return 'advert';
    default:
      return 'paragraph';
  }
}

/** True where another article stands inside a paragraph: it breaks off before a sentence's end, and its story goes on below. */
function isInterrupted(view: LayoutView, before: PlannedBlock, from: number, to: number): boolean {
  if (before.role !== 'paragraph') return false;
  const between = view.elements.slice(from + 1, to);
  if (!between.some(({ kind }) => kind === 'paragraph' || kind === 'photo')) return false;
  const text = view.pieces[before.pieces.at(-1) ?? -1]?.text ?? '';
  return !/[\p{P}\p{S}]\s*$/u.test(text) || /[，,、“‘（(《]\s*$/u.test(text);
}

/** For each paragraph, and for the second half of each, its group. */
function groupsOfTexts(elements: readonly Element[], decided: readonly Decided<Decision>[]): (GroupKey | undefined)[] {
  const own = new Map<number, GroupKey>();
  return elements.map((element, at) => {
    if (element.kind === 'rest') return own.get(element.piece);
    if (element.kind !== 'paragraph') return undefined;
    const decision = decided[at]?.decision;
    const group = story(decision?.kind === 'goes on' ? decision.story : element.piece);
    own.set(element.piece, group);
    return group;
  });
}

/** For each element, the group of the nearest text before it. */
function groupsBefore(groups: readonly (GroupKey | undefined)[]): (GroupKey | undefined)[] {
  let before: GroupKey | undefined;
  return groups.map((group) => {
    const nearest = before;
    before = group ?? before;
    return nearest;
  });
}

const groupsAfter = (groups: readonly (GroupKey | undefined)[]): (GroupKey | undefined)[] =>
  groupsBefore(groups.toReversed()).toReversed();

/** Where the title parts that wait for their text have gone: `element.from` to group. */
function claims(view: LayoutView, decided: readonly Decided<Decision>[]): Map<string, GroupKey> {
  const claimed = new Map<string, GroupKey>();
  for (const [at, { decision }] of decided.entries()) {
    const element = view.elements[at];
    if ((decision.kind !== 'begins' && decision.kind !== 'photo') || !decision.title) continue;
    const group: GroupKey | undefined =
      element?.kind === 'photo'
        ? `photo ${element.photo}`
        : element?.kind === 'paragraph'
          ? story(element.piece)
          : undefined;
    if (group) claimed.set(`${decision.title.element}.${decision.title.part.from}`, group);
  }
  return claimed;
}

function placeStacks(view: LayoutView, decided: readonly Decided<Decision>[], sketch: Sketch): void {
  const claimed = claims(view, decided);
  const groups = groupsOfTexts(view.elements, decided);
  const [befores, afters] = [groupsBefore(groups), groupsAfter(groups)];
  for (const [at, element] of view.elements.entries()) {
    const { decision } = decided[at] ?? {};
    if (element.kind !== 'stack' || decision?.kind !== 'divided') continue;
    for (const part of decision.parts) {
      const lines = element.lines.slice(part.from, part.to);
      const pieces = lines.map((line) => line.piece);
      for (const piece of pieces) sketch.decisionOf.set(piece, at);
      const before = befores[at];
      const after = afters[at];
      const alone = story(pieces[0] ?? 0);
      if (part.goes === 'above' || part.goes === 'below') {
        const group = part.goes === 'above' ? story(part.story ?? 0) : (claimed.get(`${at}.${part.from}`) ?? alone);
        sketch.titles.set(group, [...(sketch.titles.get(group) ?? []), ...lines]);
      } else if (part.goes === 'subhead') {
        const said = decision.parts.some((other) => other.goes === 'text' && other.from >= part.to);
        const own = said || view.elements[at + 1]?.kind !== 'paragraph' ? (before ?? after) : (after ?? before);
        sketch.blocks.push({ role: 'subhead', pieces, group: own ?? alone });
      } else if (part.goes === 'column') {
        const next = view.elements[at + 1]?.kind === 'paragraph' || part.to < element.lines.length;
        sketch.blocks.push({
          role: next && after ? 'column' : 'furniture',
          pieces,
          group: next && after ? after : 'furniture',
        });
      } else {
        sketch.blocks.push({
          role: 'paragraph',
          pieces,
          group: before ?? after ?? alone,
        });
      }
    }
  }
}

function placeMarks(view: LayoutView, decided: readonly Decided<Decision>[], sketch: Sketch): void {
  const groups = groupsOfTexts(view.elements, decided);
  const [befores, afters] = [groupsBefore(groups), groupsAfter(groups)];
  for (const [at, element] of view.elements.entries()) {
    if (element.kind !== 'mark') continue;
    const shape = view.shapes[element.piece];
    const text = view.pieces[element.piece]?.text ?? '';
    const opening = openingJump(text) > 0 || (shape === 'note' && opensBelow(text));
    const home = opening ? (afters[at] ?? befores[at]) : (befores[at] ?? afters[at]);
    const pieces = [element.piece];
    if (home && shape === 'jump') sketch.blocks.push({ role: 'jump', pieces, group: home });
    else if (home && shape === 'note') sketch.blocks.push({ role: 'note', pieces, group: home });
    else if (home && shape === 'signoff') sketch.blocks.push({ role: 'signoff', pieces, group: home });
    else {
      const role = shape === 'teaser' || shape === 'advert' ? shape : 'furniture';
      sketch.blocks.push({ role, pieces, group: 'furniture' });
    }
  }
}

function placePhotos(view: LayoutView, sketch: Sketch): Map<GroupKey, CaptionHome> {
  const homes = new Map<GroupKey, CaptionHome>();
  const candidates = [...sketch.texts]
    .map(([key, texts]): Candidate => {
      const lines = sketch.titles.get(key) ?? [];
      const signed = lines.filter((line) => line.shape === 'byline').map((line) => view.pieces[line.piece]?.text ?? '');
      const all = new Set([...texts, ...lines.map((line) => line.piece)]);
      return { id: Number(key.split(' ')[1]), texts, signed: signed.join('\n'), all };
    })
    .toSorted((a, b) => a.id - b.id);
  for (const [at, element] of view.elements.entries()) {
    const photo = element.kind === 'photo' ? view.photos[element.photo] : undefined;
    if (element.kind !== 'photo' || !photo) continue;
    const own: GroupKey = `photo ${element.photo}`;
    for (const piece of photo.pieces) sketch.decisionOf.set(piece, at);
    const credits = photo.pieces.filter((piece) => ['credit', 'byline'].includes(view.shapes[piece] ?? ''));
    const captions = photo.pieces.filter((piece) => !credits.includes(piece));
    const bare = photo.texts === 0 && !sketch.titles.has(own);
    const home = bare
      ? homeOf(
          photo,
          captions,
          view.pieces,
          candidatesNear(candidates, photo.pieces[0] ?? 0),
          view.likeness,
          view.inserts.findLast(
            (insert) => insert.piece < (photo.pieces[0] ?? 0) && insert.to > (photo.pieces.at(-1) ?? 0),
          )?.piece ?? -1,
        )
      : undefined;
    if (home) homes.set(own, home);
    const group = home?.story === undefined ? own : story(home.story);
    if (captions.length > 0) sketch.blocks.push({ role: 'caption', pieces: captions, group });
    for (const piece of credits) sketch.blocks.push({ role: 'credit', pieces: [piece], group });
  }
  return homes;
}

function placeTitles(view: LayoutView, sketch: Sketch): void {
  for (const [group, lines] of sketch.titles) {
    const body = bodyOf(view, sketch, group);
    const ordered = lines.toSorted((a, b) => a.piece - b.piece);
    for (const block of titleBlocks(ordered, view.pieces, body)) {
      sketch.blocks.push({ ...block, group });
    }
  }
}

/** What stands below 开栏的话 is the note that it announces. */
function noteBelow(view: LayoutView, { titles }: Sketch): (block: PlannedBlock) => PlannedBlock {
  const notes = new Set<GroupKey>();
  for (const [group, lines] of titles) {
    if (lines.every((line) => isNoteTitle(view.pieces[line.piece]?.text ?? ''))) notes.add(group);
  }
  return (block) => (block.role === 'paragraph' && notes.has(block.group) ? { ...block, role: 'note' } : block);
}

/** The last safeguard of the account: a piece that no decision has placed stands as a paragraph of its own, in doubt. */
function placeLeftovers(view: LayoutView, sketch: Sketch): void {
  const placed = new Set(sketch.blocks.flatMap((block) => block.pieces));
  for (const piece of view.pieces.keys()) {
    if (placed.has(piece)) continue;
    sketch.blocks.push({ role: 'paragraph', pieces: [piece], group: story(piece) });
  }
}

/** The running text of a group, in which the phrases of its title recur. */
export function bodyOf(view: LayoutView, sketch: Pick<Sketch, 'texts'>, group: GroupKey): string {
  const pieces = group.startsWith('photo ')
    ? (view.photos[Number(group.slice(6))]?.pieces ?? [])
    : (sketch.texts.get(group) ?? []);
  return pieces.map((piece) => view.pieces[piece]?.text ?? '').join('\n');
}
