/** Whether the browser may show notifications; 'ask' where the person can still say. */
export type Notifying = 'on' | 'ask' | 'off';

export function notifying(): Notifying {
  if (typeof Notification === 'undefined') return 'off';
  return Notification.permission === 'granted' ? 'on' : Notification.permission === 'default' ? 'ask' : 'off';
}

/** Phones have the permission, but show notifications from a service worker alone: there the attempt throws. Shows nothing, since nothing is allowed yet. */
export function canNotify(): boolean {
  if (notifying() !== 'ask') return notifying() === 'on';
  try {
    new Notification('').close();
    return true;
  } catch {
    return false;
  }
}

/** Must be called within a tap. */
export async function askToNotify(): Promise<Notifying> {
  try {
    await Notification.requestPermission();
  } catch {
    // Some browsers allow none here.
  }
  return notifying();
}

export interface Notice {
  readonly title: string;
  readonly body: string;
  /** What it is about: another one of the same takes its place, others stand beside it. */
  readonly about: string;
  readonly onOpen?: () => void;
}

/** Shows a notification when the page is not looked at, and takes it away when it is.
 * @returns Takes it away. */
export function tellWhenHidden({ title, body, about, onOpen }: Notice): () => void {
  if (notifying() !== 'on' || document.visibilityState === 'visible') return () => {};
  try {
    const told = new Notification(title, { body, tag: `guichet.${about}` });
    const away = () => {
      document.removeEventListener('visibilitychange', seen);
      told.close();
    };
    const seen = () => document.visibilityState === 'visible' && away();
    document.addEventListener('visibilitychange', seen);
    told.onclick = () => {
      window.focus();
      onOpen?.();
      away();
    };
    return away;
  } catch {
    return () => {}; // Phones show them from a service worker alone.
  }
}
