// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Problem } from '../../../api/client';
import type { TeamView } from '../../../api/people';
import * as scenarios from '../../../api/scenarios';
import * as waiting from '../../../api/waiting';
import { expectAccessible, show } from '../../../test/page';
import { QueueForm } from '../queue/QueueForm';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it('Save_WithAnAddressThatIsTaken_BringsThatFieldUnderTheHand', async () => {
  vi.spyOn(scenarios, 'listScenarios').mockResolvedValue({ items: [], uses: [] });
  vi.spyOn(waiting, 'listWelcomes').mockResolvedValue({ items: [], words: { french: null, english: null } });
  vi.spyOn(waiting, 'setQueue').mockRejectedValue(new Problem('queue.address-taken', 409));
  const queue = { address: 'nurses', zone: 'Etc/UTC', shifts: [], offered: true } as unknown as waiting.QueueView;
  const { container } = await show(
    <QueryClientProvider client={new QueryClient()}>
      <QueueForm team={{ id: 't', name: 'Nurses' } as TeamView} queue={queue} onSaved={vi.fn()} onClose={vi.fn()} />
    </QueryClientProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const field = screen.getByRole('textbox', { name: 'Address' });
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await expectAccessible(container);
});
