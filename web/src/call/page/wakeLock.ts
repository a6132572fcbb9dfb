/** Keeps the screen on during a call, where the browser can; it takes the lock away when the page is hidden, so it is asked for again.
 * @returns Lets the screen sleep again. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let over = false;
  const ask = async () => {
    if (document.visibilityState !== 'visible' || over) {
      return;
    }
    try {
      lock = await navigator.wakeLock?.request('screen');
    } catch {
      // Low battery, or not allowed here.
    }
    if (over) {
      void lock?.release();
    }
  };
  document.addEventListener('visibilitychange', ask);
  void ask();
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', ask);
    void lock?.release();
  };
}
