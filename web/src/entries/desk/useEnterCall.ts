import { useNavigate } from '@tanstack/react-router';
import type { CreatedCall } from '../../api/client';

/** Goes into a call that was just made. */
export function useEnterCall() {
  const navigate = useNavigate();
  return (call: CreatedCall) => void navigate({ to: '/calls/$id', params: { id: call.id }, state: { eager: true } });
}
