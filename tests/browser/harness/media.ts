import type { Person } from './person';

/** What a tile shows, measured over a while. */
export interface Sight {
  readonly frames: number;
  readonly changed: number;
  readonly brightness: number;
  readonly width: number;
  readonly height: number;
  /** Mean colour of the picture's middle, 0 to 255. */
  readonly colour: readonly [number, number, number];
}

/** Waits until the other's picture is really decoded and moves: frames grow, and what they show changes. */
export async function seesMoving(person: Person, other: string, seconds = 20): Promise<Sight> {
  await person.until(
    `no picture of ${other}`,
    (name) => (window.guichetTest.tileOf(name)?.video?.videoWidth ?? 0) > 0,
    [other],
    seconds,
  );
  const until = Date.now() + seconds * 1000;
  let sight = await look(person, other);
  while (!(sight.frames >= 5 && sight.changed > 0 && sight.brightness > 8)) {
    if (Date.now() > until)
      throw new Error(
        `${person.name} sees ${other} not moving: ${JSON.stringify(sight)}\n${await person.snap('still')}`,
      );
    sight = await look(person, other);
  }
  return sight;
}

/** Waits until so many other people's sound is decoded above silence. */
export async function hears(person: Person, people = 1, seconds = 20): Promise<void> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const before = await energies(person);
    await person.page.evaluate(() => new Promise((done) => setTimeout(done, 1500)));
    const after = await energies(person);
    const heard = Object.keys(after).filter((id) => (after[id] ?? 0) > (before[id] ?? 0) + 1e-6).length;
    if (heard >= people) return;
    if (Date.now() > until)
      throw new Error(`${person.name} hears ${heard} of ${people}: ${JSON.stringify({ before, after })}`);
  }
}

/** How many pictures of other people are decoded now. */
export async function picturesArriving(person: Person): Promise<number> {
  const before = await inbound(person, 'video', 'framesDecoded');
  await person.page.evaluate(() => new Promise((done) => setTimeout(done, 1500)));
  const after = await inbound(person, 'video', 'framesDecoded');
  return Object.keys(after).filter((id) => (after[id] ?? 0) > (before[id] ?? 0)).length;
}

function energies(person: Person): Promise<Record<string, number>> {
  return inbound(person, 'audio', 'totalAudioEnergy');
}

function inbound(person: Person, kind: string, field: string): Promise<Record<string, number>> {
  return person.page.evaluate(
    async (wantedKind, wantedField) => {
      const found: Record<string, number> = {};
      const open = window.guichetTest.peers.filter((peer) => peer.connectionState !== 'closed');
      for (const [number, peer] of open.entries()) {
        for (const report of (await peer.getStats()).values()) {
          if (report.type === 'inbound-rtp' && report.kind === wantedKind)
            found[`${number}/${report.id}`] = Number(report[wantedField] ?? 0);
        }
      }
      return found;
    },
    kind,
    field,
  );
}

function look(person: Person, other: string): Promise<Sight> {
  return person.page.evaluate(async (name) => {
    const size = 32;
    const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
    const context = canvas.getContext('2d', { willReadFrequently: true });
    const video = () => window.guichetTest.tileOf(name)?.video ?? null;
    const sample = () => {
      const element = video();
      if (!element || !context) return new Uint8ClampedArray(size * size * 4);
      context.drawImage(element, 0, 0, size, size);
      return context.getImageData(0, 0, size, size).data;
    };
    let frames = 0;
    const element = video();
    const count = () => {
      frames++;
      element?.requestVideoFrameCallback(count);
    };
    element?.requestVideoFrameCallback(count);

    const first = sample();
    await new Promise((done) => setTimeout(done, 1000));
    const second = sample();
    const differing = second.filter((value, at) => Math.abs(value - (first[at] ?? 0)) > 6).length;
    const middle = context?.getImageData(size / 4, size / 4, size / 2, size / 2).data ?? new Uint8ClampedArray(4);
    const mean = (channel: number) => {
      const values = middle.filter((_, at) => at % 4 === channel);
      return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
    };
    const colour: [number, number, number] = [mean(0), mean(1), mean(2)];
    return {
      frames,
      changed: differing,
      brightness: Math.max(...colour),
      width: video()?.videoWidth ?? 0,
      height: video()?.videoHeight ?? 0,
      colour,
    };
  }, other);
}
