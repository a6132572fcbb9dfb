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

/** Shows a notification when the page is not looked at, and takes it away when it is.
 * @returns Takes it away. */
export function tellWhenHidden(title: string, body: string): () => void {
  if (notifying() !== 'on' || document.visibilityState === 'visible') return () => {};
  try {
    const told = new Notification(title, { body, tag: 'guichet' });
    told.onclick = () => {
      window.focus();
      told.close();
    };
    const seen = () => document.visibilityState === 'visible' && told.close();
    document.addEventListener('visibilitychange', seen);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      told.close();
    };
  } catch {
    return () => {}; // Phones show them from a service worker alone.
  }
}
