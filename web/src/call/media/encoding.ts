/** One quality of the camera's picture. The server sends each viewer the one that fits. */
export type VideoLayer = Required<
  Pick<RTCRtpEncodingParameters, 'rid' | 'active' | 'maxBitrate' | 'scaleResolutionDownBy'>
>;

/** The largest first. With one other person it is the only one: a second and third would cost a third more of processor and line,
 * and the browser shrinks the one by itself when the line is narrow. With more, each viewer sees each picture in another size. */
export function layersFor(people: number): VideoLayer[] {
  const many = people > 2;
  return [
    { rid: 'h', active: true, maxBitrate: many ? 1_200_000 : 1_700_000, scaleResolutionDownBy: 1 },
    { rid: 'm', active: many, maxBitrate: 400_000, scaleResolutionDownBy: 2 },
    { rid: 'l', active: many, maxBitrate: 130_000, scaleResolutionDownBy: 4 },
  ];
}

export const audioEncoding = { maxBitrate: 40_000, priority: 'high', networkPriority: 'high' } as const;

/** Changes what a sender sends without negotiating. Browsers refuse while there is nothing to set yet; the next change sets it. */
export async function applyLayers(sender: RTCRtpSender, layers: readonly VideoLayer[]): Promise<void> {
  const parameters = sender.getParameters();
  const encodings = parameters.encodings ?? [];
  if (
    encodings.some((one, index) => one.maxBitrate !== layers[index]?.maxBitrate || one.active !== layers[index]?.active)
  ) {
    for (const [index, one] of encodings.entries()) {
      Object.assign(one, layers[index]);
    }
    await sender.setParameters(parameters).catch(() => {});
  }
}
