/** A picture as a function: the colour (Y, U, V) at a point, each 0 to 1, at a time of 0 to 1. */
export type Scene = (x: number, y: number, time: number) => readonly [number, number, number];

/** Two seconds of a scene as an uncompressed film (y4m, 4:2:0, 20 a second), for a camera that is not there. */
export function film(scene: Scene, width = 320, height = 240): Buffer {
  const frames = 40;
  const parts = [Buffer.from(`YUV4MPEG2 W${width} H${height} F20:1 Ip A1:1 C420jpeg\n`)];
  for (let frame = 0; frame < frames; frame++) {
    const luma = Buffer.alloc(width * height);
    const blue = Buffer.alloc(luma.length / 4);
    const red = Buffer.alloc(luma.length / 4);
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const [y, u, v] = scene(column / width, row / height, frame / frames);
        const half = (row >> 1) * (width / 2) + (column >> 1);
        luma[row * width + column] = y;
        blue[half] = u;
        red[half] = v;
      }
    }
    parts.push(Buffer.from('FRAME\n'), luma, blue, red);
  }
  return Buffer.concat(parts);
}

/** One colour with a dark bar that wanders: so it shows whose picture it is, and that it moves. */
export function flag(colour: readonly [number, number, number]): Scene {
  return (x, _, time) => (x >= time && x < time + 0.075 ? [30, colour[1], colour[2]] : colour);
}

/** Somebody before a wall: head, hair and shoulders, who sways a little. */
export function portrait(wall: readonly [number, number, number], coat: readonly [number, number, number]): Scene {
  return (x, y, time) => {
    const sway = Math.sin(time * 2 * Math.PI) * 0.01;
    const inside = (cx: number, cy: number, rx: number, ry: number) =>
      ((x - cx - sway) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1;
    if (inside(0.5, 0.44, 0.105, 0.19)) return [172, 112, 146];
    if (inside(0.5, 0.37, 0.13, 0.2)) return [52, 122, 136];
    if (inside(0.5, 0.6, 0.05, 0.12)) return [150, 112, 148];
    if (inside(0.5, 1.05, 0.3, 0.42)) return coat;
    const shade = 24 * (1 - y) + 10 * x;
    return [Math.round(wall[0] + shade), wall[1], wall[2]];
  };
}
