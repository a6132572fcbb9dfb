import { useNavigate } from '@tanstack/react-router';

/** Goes into a call that was just made or just answered. */
export function useEnterCall() {
  const navigate = useNavigate();
  return ({ id }: { readonly id: string }) =>
    void navigate({ to: '/calls/$id', params: { id }, state: { eager: true } });
}
