export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** The largest share of a camera's width or height that may be cut away: a face near the middle stays whole. */
const mayCut = { camera: 0.36, screen: 0 } as const;

/** Where a picture lies in its tile: it fills the tile as long as little is cut off; beyond that it is cut by the
 * allowed share and keeps dark edges. A screen is never cut. */
export function fitPicture(tile: Size, picture: Size | null, kind: keyof typeof mayCut): Box {
  if (!picture || picture.width <= 0 || picture.height <= 0 || tile.width <= 0 || tile.height <= 0) {
    return { x: 0, y: 0, width: tile.width, height: tile.height };
  }
  const contain = Math.min(tile.width / picture.width, tile.height / picture.height);
  const cover = Math.max(tile.width / picture.width, tile.height / picture.height);
  const scale = Math.min(cover, contain / (1 - mayCut[kind]));
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  return { x: Math.round((tile.width - width) / 2), y: Math.round((tile.height - height) / 2), width, height };
}
