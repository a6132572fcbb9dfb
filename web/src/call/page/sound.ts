let shared: AudioContext | null = null;
let lastChime = Number.NEGATIVE_INFINITY;
/** A chime that is later than this tells of something else. */
const latest = 1000;

/** The page's one audio context: browsers allow few. It may be asleep until a tap. */
export function audioContext(): AudioContext | null {
  try {
    shared ??= new AudioContext();
    if (shared.state !== 'running') {
      shared.resume().catch(() => {});
    }
    return shared;
  } catch {
    return null;
  }
}

/** Lets the page be heard from the first tap or key on: browsers keep it silent before, and some allow it only within one. */
export function wakeSound(): () => void {
  const wake = () => {
    audioContext();
    end();
  };
  const end = () => {
    for (const event of taps) window.removeEventListener(event, wake, true);
  };
  for (const event of taps) window.addEventListener(event, wake, true);
  return end;
}

const taps = ['pointerup', 'keydown'] as const;

/** Two soft notes, rising when somebody comes, falling when somebody goes; made here so that nothing is loaded. */
export function chime(what: 'came' | 'went'): void {
  const context = audioContext();
  if (context?.state === 'running') {
    ring(context, what);
  } else if (context) {
    // It takes a moment to wake. Where it sleeps until a tap, all notes of the time before would sound at once then.
    const asked = performance.now();
    context.resume().then(
      () => performance.now() - asked < latest && ring(context, what),
      () => {},
    );
  }
}

function ring(context: AudioContext, what: 'came' | 'went'): void {
  // Board and call may tell of the same person in one breath.
  if (context.currentTime - lastChime > 0.6) {
    lastChime = context.currentTime;
    const [first, second] = what === 'came' ? [523, 784] : [523, 392];
    note(context, first, 0);
    note(context, second, 0.13);
  }
}

const again = 4000;
const times = 5;

/** Once more every few seconds while nobody looks at the page.
 * @returns Ends it. */
export function chimeUntilSeen(): () => void {
  let left = times;
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible' || left-- <= 0) clearInterval(timer);
    else chime('came');
  }, again);
  return () => clearInterval(timer);
}

function note(context: AudioContext, frequency: number, after: number): void {
  const from = context.currentTime + after;
  const tone = new OscillatorNode(context, { frequency });
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, from);
  volume.gain.linearRampToValueAtTime(0.08, from + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, from + 0.4);
  tone.connect(volume).connect(context.destination);
  tone.start(from);
  tone.stop(from + 0.45);
}
