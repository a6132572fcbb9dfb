/** 'online': the network is back or another one. 'visible': the page is looked at again. 'offline': the network went. */
export type Wake = 'online' | 'visible' | 'offline';

/** Tells when waiting may be over, or what seems to be well may not be. */
export function onWake(wake: (why: Wake) => void): () => void {
  const online = () => wake('online');
  const offline = () => wake('offline');
  const visible = () => document.visibilityState === 'visible' && wake('visible');
  // Out of the back-forward cache: connections did not live through it.
  const shown = (event: PageTransitionEvent) => event.persisted && wake('online');
  window.addEventListener('online', online);
  window.addEventListener('offline', offline);
  window.addEventListener('pageshow', shown);
  document.addEventListener('visibilitychange', visible);
  const network = phoneNetwork();
  let kind = network?.type;
  // Only the kind counts: the event also comes with each new estimate of the speed.
  const switched = () => {
    if (network?.type !== kind) {
      kind = network?.type;
      wake('online');
    }
  };
  network?.addEventListener('change', switched);
  return () => {
    window.removeEventListener('online', online);
    window.removeEventListener('offline', offline);
    window.removeEventListener('pageshow', shown);
    document.removeEventListener('visibilitychange', visible);
    network?.removeEventListener('change', switched);
  };
}

/** Wi-Fi or mobile, where the browser says it (Android): no other sign tells of the switch. */
function phoneNetwork(): (EventTarget & { readonly type?: string }) | undefined {
  return (navigator as { connection?: EventTarget & { readonly type?: string } }).connection;
}

/** A wait that can be cut short. */
export interface Pause {
  readonly done: Promise<void>;
  end(): void;
}

export function pause(milliseconds: number): Pause {
  let end = () => {};
  const done = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    end = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  return { done, end };
}

const steps = [0, 500, 1000, 2000, 4000, 8000];

/** How long to wait before try number `attempt` (from 0): at once, then longer up to 10 s, spread by up to a quarter so that
 * a server that comes back is not hit by everybody in the same instant. Never an end. */
export function delayBefore(attempt: number, random: () => number = Math.random): number {
  return (steps[attempt] ?? 10_000) * (1 - random() / 4);
}

/** The answer, or a failure when it takes longer. */
export function within<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No answer within ${milliseconds} ms`)), milliseconds);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
