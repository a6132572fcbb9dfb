import { useEffect, useState } from 'react';

/** What opens the page; it stands behind the # so that no server log, scanner or referrer ever sees it. */
function secretOf(address: Location): string {
  return decodeURIComponent(address.hash.slice(1)).trim();
}

/** Another link pasted into the same tab is another call. */
export function useSecret(): string {
  const [secret, setSecret] = useState(() => secretOf(location));
  useEffect(() => {
    const look = () => setSecret(secretOf(location));
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  return secret;
}
