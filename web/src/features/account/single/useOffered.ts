import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { findProvider } from '../../../api/singleSignOn';

/** After the last letter. */
const pause = 300;

/** What the address's organisation offers: asked for once for each domain, when it looks whole. */
export function useOffered(email: string) {
  const domain = /^[^\s@]+@([^\s@]+\.[^\s@]{2,})$/.exec(email.trim())?.[1]?.toLowerCase() ?? null;
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(domain), pause);
    return () => clearTimeout(timer);
  }, [domain]);
  const { data } = useQuery({
    queryKey: ['single-sign-on', settled],
    queryFn: () => findProvider(`anybody@${settled}`),
    enabled: settled !== null && settled === domain,
    staleTime: 60_000,
    retry: false,
  });
  return data?.name ? { name: data.name, only: data.only } : null;
}
