import type { Box, Size } from './fit';

export interface StageTile {
  readonly id: string;
  readonly isMe: boolean;
  readonly kind: 'camera' | 'screen';
  /** Width by height of the picture; null while unknown or off. */
  readonly aspect: number | null;
}

export type LayoutMode = 'auto' | 'grid' | 'speaker';

export interface LayoutWish {
  readonly mode: LayoutMode;
  readonly pinned: string | null;
  readonly speaker: string | null;
  /** Kept free at the lower edge for the tool strip. */
  readonly bottom: number;
  /** Kept free at the upper edge for the title, where tiles would lie under it. */
  readonly top: number;
}

export interface Placement extends Box {
  readonly id: string;
  readonly part: 'big' | 'tile' | 'strip' | 'self';
}

export interface Arrangement {
  readonly placements: readonly Placement[];
  /** Who found no place; the stage says how many and the list of people shows them. */
  readonly hidden: readonly string[];
  /** Where it is said how many those are. */
  readonly more: Box | null;
}

const gap = 8;

/** Where everybody is, from the start edge and the top: mirrored by the page in right-to-left languages. */
export function arrange(stage: Size, tiles: readonly StageTile[], wish: LayoutWish): Arrangement {
  if (stage.width <= 0 || stage.height <= 0 || tiles.length === 0) return { placements: [], hidden: [], more: null };
  const others = tiles.filter((tile) => !tile.isMe);
  if (others.length <= 1) return pair(stage, tiles, wish);
  const big = bigOne(others, tiles, wish);
  return big ? spotlight(stage, big, tiles, wish) : grid(stage, tiles, wish);
}

/** Alone or with one other: they fill the stage, and oneself sits in a corner that never moves. */
function pair(stage: Size, tiles: readonly StageTile[], wish: LayoutWish): Arrangement {
  const placements: Placement[] = [];
  const other = tiles.find((tile) => !tile.isMe);
  const me = tiles.find((tile) => tile.isMe);
  if (wish.mode === 'grid' && other && me) return grid(stage, tiles, wish);
  if (other) placements.push({ id: other.id, part: 'big', x: 0, y: 0, width: stage.width, height: stage.height });
  if (me) placements.push({ id: me.id, part: 'self', ...selfBox(stage, me.aspect, wish.bottom) });
  return { placements, hidden: [], more: null };
}

function selfBox(stage: Size, aspect: number | null, bottom: number): Box {
  const upright = (aspect ?? 4 / 3) < 1;
  const long = Math.min(240, Math.max(112, Math.min(stage.width * 0.34, stage.height * 0.3)));
  const [width, height] = upright
    ? [Math.round(long * 0.75), Math.round(long)]
    : [Math.round(long), Math.round(long * 0.75)];
  const margin = stage.width < 600 ? 8 : 16;
  return {
    x: stage.width - width - margin,
    y: Math.max(margin, stage.height - height - margin - bottom),
    width,
    height,
  };
}

/** Pinned first, then a shared screen, then (when asked for) who speaks; null means tiles of one size. */
function bigOne(others: readonly StageTile[], tiles: readonly StageTile[], wish: LayoutWish): StageTile | null {
  const pinned = tiles.find((tile) => tile.id === wish.pinned);
  if (pinned) return pinned;
  if (wish.mode === 'grid') return null;
  const screen = others.find((tile) => tile.kind === 'screen');
  if (screen) return screen;
  if (wish.mode === 'auto') return null;
  return others.find((tile) => tile.id === wish.speaker) ?? others[0] ?? null;
}

function grid(stage: Size, tiles: readonly StageTile[], wish: LayoutWish): Arrangement {
  const area = { width: stage.width, height: stage.height - wish.bottom - wish.top };
  const cell = bestCell(area, tiles.length);
  const rows = Math.ceil(tiles.length / cell.columns);
  const top = wish.top + Math.round((area.height - rows * cell.height - (rows - 1) * gap) / 2);
  const inOrder = [...tiles.filter((tile) => !tile.isMe), ...tiles.filter((tile) => tile.isMe)];
  const placements = inOrder.map((tile, index): Placement => {
    const row = Math.floor(index / cell.columns);
    const inRow = Math.min(cell.columns, tiles.length - row * cell.columns);
    const start = Math.round((area.width - inRow * cell.width - (inRow - 1) * gap) / 2);
    const column = index - row * cell.columns;
    return {
      id: tile.id,
      part: 'tile',
      x: start + column * (cell.width + gap),
      y: top + row * (cell.height + gap),
      width: cell.width,
      height: cell.height,
    };
  });
  return { placements, hidden: [], more: null };
}

/** The number of columns whose cells, kept between 3:4 and 16:9, are largest. */
function bestCell(area: Size, count: number): { columns: number; width: number; height: number } {
  let best = { columns: 1, width: 0, height: 0 };
  for (let columns = 1; columns <= count; columns += 1) {
    const rows = Math.ceil(count / columns);
    let width = Math.floor((area.width - (columns + 1) * gap) / columns);
    let height = Math.floor((area.height - (rows + 1) * gap) / rows);
    if (width > (height * 16) / 9) width = Math.floor((height * 16) / 9);
    if (height > (width * 4) / 3) height = Math.floor((width * 4) / 3);
    if (width > 0 && height > 0 && width * height > best.width * best.height) best = { columns, width, height };
  }
  return best;
}

/** One large; the rest in a row beneath (upright stage) or in a column at the end (wide stage), as many as fit. */
function spotlight(stage: Size, big: StageTile, tiles: readonly StageTile[], wish: LayoutWish): Arrangement {
  const upright = stage.height > stage.width;
  const area = { width: stage.width - 2 * gap, height: stage.height - wish.bottom - wish.top - 2 * gap };
  const top = wish.top + gap;
  const rest = [
    ...tiles.filter((tile) => tile.isMe && tile !== big),
    ...tiles.filter((tile) => !tile.isMe && tile !== big),
  ];
  const thickness = Math.round(Math.min(upright ? 112 : 208, (upright ? area.height : area.width) * 0.26));
  const length = Math.round(upright ? (thickness * 4) / 3 : (thickness * 9) / 16);
  const along = upright ? area.width : area.height;
  const fits = Math.max(1, Math.floor((along + gap) / (length + gap)));
  const full = rest.length > fits;
  const shown = rest.slice(0, full ? Math.max(1, fits - 1) : fits);
  const places = shown.length + (full ? 1 : 0);
  const lead = Math.round((along - places * length - (places - 1) * gap) / 2);
  const at = (index: number): Box => {
    const along = gap + Math.max(0, lead) + index * (length + gap);
    return upright
      ? { x: along, y: top + area.height - thickness, width: length, height: thickness }
      : { x: gap + area.width - thickness, y: along - gap + top, width: thickness, height: length };
  };
  const large: Placement = {
    id: big.id,
    part: 'big',
    x: gap,
    y: top,
    width: upright ? area.width : area.width - thickness - gap,
    height: upright ? area.height - thickness - gap : area.height,
  };
  return {
    placements: [large, ...shown.map((tile, index): Placement => ({ id: tile.id, part: 'strip', ...at(index) }))],
    hidden: rest.slice(shown.length).map((tile) => tile.id),
    more: full ? at(shown.length) : null,
  };
}
