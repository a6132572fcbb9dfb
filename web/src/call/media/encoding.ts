/** How much of the camera's picture is sent. */
export interface VideoEncoding {
  readonly maxBitrate: number;
  readonly scaleResolutionDownBy: number;
}

/** Everybody gets everybody's picture, so each sends less the more there are: a receiver's line carries about 3 Mbit/s at most. */
export function encodingFor(people: number): VideoEncoding {
  if (people <= 2) {
    return { maxBitrate: 1_700_000, scaleResolutionDownBy: 1 };
  }
  if (people <= 4) {
    return { maxBitrate: 900_000, scaleResolutionDownBy: 1.5 };
  }
  return people <= 6
    ? { maxBitrate: 500_000, scaleResolutionDownBy: 2 }
    : { maxBitrate: 250_000, scaleResolutionDownBy: 3 };
}

export const audioEncoding = { maxBitrate: 40_000, priority: 'high', networkPriority: 'high' } as const;

/** Changes what a sender sends without negotiating. Browsers refuse while there is nothing to set yet; the next change sets it. */
export async function applyEncoding(sender: RTCRtpSender, encoding: VideoEncoding): Promise<void> {
  const parameters = sender.getParameters();
  const [first] = parameters.encodings ?? [];
  if (first && first.maxBitrate !== encoding.maxBitrate) {
    Object.assign(first, encoding);
    await sender.setParameters(parameters).catch(() => {});
  }
}
