import type { WantedTrack } from '../../../api/generated/hub';

/** One quality of the camera's picture. The server sends each viewer the one that fits. */
export type VideoLayer = Required<
  Pick<RTCRtpEncodingParameters, 'rid' | 'active' | 'maxBitrate' | 'scaleResolutionDownBy'>
>;

/** By how much the sides of the only picture are divided: 1, 2 or 4. */
export interface Picture {
  /** What the line asks for, see `scaleFor`. */
  readonly line: number;
  /** How large it is shown, see `shownScale`. */
  readonly shown: number;
}

const wholePicture: Picture = { line: 1, shown: 1 };

/** The largest first. With one other person it is the only one: a second and third would cost a third more of processor and line,
 * and the one is made as small as the line and its viewer's page ask for. With more, each viewer sees each picture in another size, and
 * sizes that nobody sees are not sent. What nobody watches at all is not sent either.
 * @param wanted What the server says that is watched; all while it says nothing. */
export function layersFor(people: number, picture: Picture = wholePicture, wanted?: WantedTrack): VideoLayer[] {
  const many = people > 2;
  const isWatched = !wanted || wanted.width * wanted.height > 0;
  const goes = (rid: string) => many && (!wanted || wanted.rids.includes(rid));
  return [
    {
      rid: 'h',
      active: many ? goes('h') : isWatched,
      maxBitrate: many ? 1_200_000 : mostFor(picture.shown),
      scaleResolutionDownBy: many ? 1 : Math.max(picture.line, picture.shown),
    },
    { rid: 'm', active: goes('m'), maxBitrate: 400_000, scaleResolutionDownBy: 2 },
    { rid: 'l', active: goes('l'), maxBitrate: 130_000, scaleResolutionDownBy: 4 },
  ];
}

/** Bits a second that a picture of whole, half, quarter sides can use. */
const most = [1_700_000, 500_000, 150_000];
const mostFor = (scale: number) => most[Math.log2(scale)] ?? 0;

/** A picture may be enlarged by so much before anybody sees it; as in the server. */
const enlarged = 4 / 3;

/** By how much the sides of a camera's picture may be divided when it is shown as large as this. It may be turned on the way. */
export function shownScale(wanted: WantedTrack | undefined, width = 0, height = 0): number {
  if (!wanted || width * height * wanted.width * wanted.height === 0) {
    return 1;
  }
  const fits = (w: number, h: number) => Math.min(wanted.width / w, wanted.height / h);
  const share = Math.max(fits(width, height), fits(height, width));
  return [4, 2].find((scale) => share * scale <= enlarged) ?? 1;
}

/** Bits a second below which a picture of whole, half, quarter sides jerks, and from which it is sent again. */
const least = [350_000, 90_000, 0];
const enough = [500_000, 140_000, 0];
const nearly = 0.9;

/** By how much the sides of the only picture are divided: what a line carries is shown fluently and small rather than large and
 * jerking. Browsers come to that by themselves, but take ten seconds for it, and half a minute back.
 * @param bitsPerSecond What the browser means to send.
 * @param scale As it is now: 1, 2 or 4.
 * @param shown It is sent no larger than this, and with no more bits: when it uses those, the line is wide enough. */
export function scaleFor(bitsPerSecond: number, scale: number, shown = 1): number {
  if (shown > 1 && bitsPerSecond >= nearly * mostFor(shown)) {
    return 1;
  }
  let step = Math.log2(scale);
  while (bitsPerSecond < (least[step] ?? 0)) {
    step++;
  }
  while (step > 0 && bitsPerSecond >= (enough[step - 1] ?? 0)) {
    step--;
  }
  return 2 ** step;
}

export const audioEncoding = { maxBitrate: 40_000, priority: 'high', networkPriority: 'high' } as const;

/** Changes what a sender sends without negotiating. Browsers refuse while there is nothing to set yet; the next change sets it. */
export async function applyLayers(sender: RTCRtpSender, layers: readonly VideoLayer[]): Promise<void> {
  const parameters = sender.getParameters();
  const encodings = parameters.encodings ?? [];
  const differs = (one: RTCRtpEncodingParameters, layer: VideoLayer | undefined) =>
    one.maxBitrate !== layer?.maxBitrate ||
    one.active !== layer?.active ||
    one.scaleResolutionDownBy !== layer?.scaleResolutionDownBy;
  if (encodings.some((one, index) => differs(one, layers[index]))) {
    for (const [index, one] of encodings.entries()) {
      Object.assign(one, layers[index]);
    }
    await sender.setParameters(parameters).catch(() => {});
  }
}

/** What the browser means to send of the only picture; undefined where it does not say (Firefox). */
export async function targetOf(sender: RTCRtpSender): Promise<number | undefined> {
  for (const report of (await sender.getStats()).values()) {
    if (report.type === 'outbound-rtp' && report.active !== false && report.targetBitrate !== undefined) {
      return report.targetBitrate;
    }
  }
  return undefined;
}
