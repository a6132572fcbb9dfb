import { audioContext } from '../page/sound';
import { pause } from '../signal/waiting';

/** A small rising melody, made here: friendly, and long enough to listen for. */
const notes = [523.25, 659.25, 783.99, 1046.5, 783.99, 1046.5];
const noteSeconds = 0.28;

/** Plays it on the loudspeaker that was chosen, where browsers let choose. False when the browser keeps silent. */
export async function playTone(speaker: string | null): Promise<boolean> {
  const context = audioContext();
  if (!context) return false;
  // Without any loudspeaker some browsers never answer this.
  await Promise.race([context.resume().catch(() => {}), pause(1000).done]);
  if (context.state !== 'running') return false;
  const element = speaker && 'setSinkId' in HTMLMediaElement.prototype ? new Audio() : null;
  const out = element ? context.createMediaStreamDestination() : null;
  if (element && out && speaker) {
    element.srcObject = out.stream;
    await element.setSinkId(speaker).catch(() => {});
    await element.play().catch(() => {});
  }
  for (const [index, frequency] of notes.entries())
    play(context, frequency, context.currentTime + 0.05 + index * noteSeconds, out ?? context.destination);
  await pause((notes.length * noteSeconds + 0.6) * 1000).done;
  element?.pause();
  return true;
}

function play(context: AudioContext, frequency: number, from: number, to: AudioNode): void {
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, from);
  volume.gain.linearRampToValueAtTime(0.18, from + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.0001, from + 0.7);
  const tone = new OscillatorNode(context, { frequency, type: 'triangle' });
  tone.connect(volume).connect(to);
  tone.start(from);
  tone.stop(from + 0.75);
}
