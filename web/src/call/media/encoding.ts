/** One quality of the camera's picture. The server sends each viewer the one that fits. */
export type VideoLayer = Required<
  Pick<RTCRtpEncodingParameters, 'rid' | 'active' | 'maxBitrate' | 'scaleResolutionDownBy'>
>;

/** The largest first. With one other person it is the only one: a second and third would cost a third more of processor and line,
 * and the one is made as small as the line asks for. With more, each viewer sees each picture in another size.
 * @param scale How much smaller the only one is, see `scaleFor`. */
export function layersFor(people: number, scale = 1): VideoLayer[] {
  const many = people > 2;
  return [
    { rid: 'h', active: true, maxBitrate: many ? 1_200_000 : 1_700_000, scaleResolutionDownBy: many ? 1 : scale },
    { rid: 'm', active: many, maxBitrate: 400_000, scaleResolutionDownBy: 2 },
    { rid: 'l', active: many, maxBitrate: 130_000, scaleResolutionDownBy: 4 },
  ];
}

/** Bits a second below which a picture of whole, half, quarter sides jerks, and from which it is sent again. */
const least = [350_000, 90_000, 0];
const enough = [500_000, 140_000, 0];

/** By how much the sides of the only picture are divided: what a line carries is shown fluently and small rather than large and
 * jerking. Browsers come to that by themselves, but take ten seconds for it, and half a minute back.
 * @param bitsPerSecond What the browser means to send.
 * @param scale As it is now: 1, 2 or 4. */
export function scaleFor(bitsPerSecond: number, scale: number): number {
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
