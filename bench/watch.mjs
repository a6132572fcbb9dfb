// What a person sees and hears, measured inside the page. Each function is self-contained: it is sent there.

/**
 * Watches the other's picture and sound for so many milliseconds. Frozen is what WebRTC's own statistics call so: a frame that comes later
 * than max(3 x the mean interval, the mean + 150 ms); what lasts at the end counts too. Usable sound: the share of seconds in which less
 * than a tenth of the samples was made up.
 */
export async function watch(milliseconds) {
  const second = 1_000;
  const outbound = async () => {
    const sum = { keyFramesEncoded: 0, pliCount: 0, firCount: 0, framesEncoded: 0, nackCount: 0, qualityLimitationResolutionChanges: 0 };
    for (const peer of window.benchPeers.filter((one) => one.connectionState !== 'closed')) {
      for (const report of (await peer.getStats()).values()) {
        if (report.type !== 'outbound-rtp' || report.kind !== 'video') continue;
        for (const name of Object.keys(sum)) sum[name] += report[name] ?? 0;
      }
    }
    return sum;
  };
  const inbound = async (kind) => {
    const all = [];
    for (const peer of window.benchPeers.filter((one) => one.connectionState !== 'closed')) {
      for (const report of (await peer.getStats()).values()) {
        if (report.type === 'inbound-rtp' && report.kind === kind) all.push(report);
      }
    }
    return all.sort((a, b) => b.bytesReceived - a.bytesReceived)[0];
  };
  const read = async () => ({ time: performance.now(), video: await inbound('video'), audio: await inbound('audio'), sent: await outbound() });

  const first = await read();
  let [before, seconds, usable, lastFrames, lastFrameAt] = [first, 0, 0, first.video.framesDecoded, first.time];
  while (before.time - first.time < milliseconds) {
    await new Promise((done) => setTimeout(done, second / 4));
    const now = await read();
    if (now.video.framesDecoded > lastFrames) [lastFrames, lastFrameAt] = [now.video.framesDecoded, now.time];
    if (now.time - before.time < second && now.time - first.time < milliseconds) continue;
    const samples = now.audio.totalSamplesReceived - before.audio.totalSamplesReceived;
    const concealed = now.audio.concealedSamples - before.audio.concealedSamples;
    seconds++;
    if (samples > 0 && concealed / samples < 0.1) usable++;
    before = now;
  }
  const last = before;
  const elapsed = last.time - first.time;
  const growth = (kind, name) => (last[kind][name] ?? 0) - (first[kind][name] ?? 0);
  const lasting = last.time - lastFrameAt > second / 2 ? last.time - lastFrameAt : 0;
  return {
    frozen: Math.min(1, (growth('video', 'totalFreezesDuration') * second + lasting) / elapsed),
    framesPerSecond: growth('video', 'framesDecoded') / (elapsed / second),
    usableAudio: usable / seconds,
    concealed: growth('audio', 'concealedSamples') / growth('audio', 'totalSamplesReceived'),
    freezes: growth('video', 'freezeCount'),
    kilobitsPerSecond: growth('video', 'bytesReceived') * 8 / elapsed,
    lost: growth('video', 'packetsLost'),
    packets: growth('video', 'packetsReceived'),
    repairs: growth('video', 'retransmittedPacketsReceived'),
    nacks: growth('video', 'nackCount'),
    keyFrameRequests: growth('video', 'pliCount'),
    keyFrames: growth('video', 'keyFramesDecoded'),
    bufferMs: growth('video', 'jitterBufferDelay') * second / Math.max(1, growth('video', 'jitterBufferEmittedCount')),
    soundBufferMs: growth('audio', 'jitterBufferDelay') * second / Math.max(1, growth('audio', 'jitterBufferEmittedCount')),
    width: last.video.frameWidth,
    keyFramesMade: growth('sent', 'keyFramesEncoded'),
    keyFramesAsked: growth('sent', 'pliCount') + growth('sent', 'firCount'),
    sizesSent: growth('sent', 'qualityLimitationResolutionChanges'),
  };
}

/**
 * Milliseconds until three frames more are decoded than now; null when that takes longer than `patience`. Of each connection by itself: one that the page
 * made anew begins at nothing.
 */
export async function backAgain(patience) {
  const decoded = async () => {
    const frames = {};
    for (const [number, peer] of window.benchPeers.entries()) {
      if (peer.connectionState === 'closed') continue;
      for (const report of (await peer.getStats()).values()) {
        if (report.type === 'inbound-rtp' && report.kind === 'video') frames[`${number} ${report.id}`] = report.framesDecoded ?? 0;
      }
    }
    return frames;
  };
  const start = performance.now();
  const before = await decoded();
  const isBack = (now) => Object.keys(now).some((name) => now[name] >= (before[name] ?? 0) + 3);
  while (performance.now() - start < patience) {
    if (isBack(await decoded())) return performance.now() - start;
    await new Promise((done) => setTimeout(done, 30));
  }
  return null;
}
