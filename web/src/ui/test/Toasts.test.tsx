// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { show } from '../../test/page';
import { Toasts, toast } from '../surfaces/Toasts';

afterEach(cleanup);

it('Pressed_GoesAtOnce_SoThatWhatIsBelowCanBeReached', async () => {
  await show(<Toasts />);
  toast('Moved.');
  await userEvent.click(await screen.findByText('Moved.'));
  expect(screen.queryByText('Moved.')).toBeNull();
});

it('Action_Pressed_RunsItOnce', async () => {
  const run = vi.fn();
  await show(<Toasts />);
  toast('Gone.', { label: 'Undo', run });
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(run).toHaveBeenCalledTimes(1);
  expect(screen.queryByText('Gone.')).toBeNull();
});
