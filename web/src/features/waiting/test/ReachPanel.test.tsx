// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ReachView } from '../../../api/generated/waiting';
import { waitingTexts } from '../../../locales/waiting/texts';
import { show } from '../../../test/page';
import { NotifyPanel } from '../talk/NotifyPanel';
import { ReachPanel } from '../talk/ReachPanel';

const both: ReachView = { text: true, email: true, left: null, keptMinutes: 120 };

describe('ReachPanel', () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('Leave_ANumber_IsAskedForOnceWithItsConsent_AndHandedOn', async () => {
    const leave = vi.fn().mockResolvedValue(null);
    await show(<ReachPanel reach={both} onLeave={leave} />, 'en', waitingTexts);
    await userEvent.click(screen.getByRole('button', { name: 'Tell me when it is my turn' }));
    screen.getByText(/you agree to be written to/);
    await userEvent.click(screen.getByRole('button', { name: 'Tell me there' }));
    expect(screen.getByRole('alert').textContent).toMatch(/Type a mobile number/);
    expect(leave).not.toHaveBeenCalled();
    await userEvent.type(screen.getByRole('textbox'), ' 06 12 34 56 78 ');
    await userEvent.click(screen.getByRole('button', { name: 'Tell me there' }));
    expect(leave.mock.calls).toEqual([['06 12 34 56 78']]);
    await screen.findByRole('button', { name: 'Tell me when it is my turn' });
  });

  it('Leave_Refused_SaysWhyAndWhatInstead', async () => {
    const leave = vi.fn().mockResolvedValue('message.country-closed');
    await show(<ReachPanel reach={{ ...both, email: false }} onLeave={leave} />, 'fr', waitingTexts);
    await userEvent.click(screen.getByRole('button', { name: 'Prévenez-moi à mon tour' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Numéro de mobile' }), '+86 139');
    await userEvent.click(screen.getByRole('button', { name: 'Me prévenir ainsi' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/vers ce pays. Restez/);
  });

  it('Left_SaysWhere_AndCanBeTakenBack', async () => {
    const leave = vi.fn().mockResolvedValue(null);
    await show(<ReachPanel reach={{ ...both, left: '+33612345678' }} onLeave={leave} />, 'en', waitingTexts);
    screen.getByText('We text you at +33612345678 when it is your turn.');
    screen.getByText(/kept for 2 hours/);
    await userEvent.click(screen.getByRole('button', { name: 'Do not write to me' }));
    expect(leave.mock.calls).toEqual([[null]]);
  });
});

class Notifications {
  static permission = 'default';
  static requestPermission = vi.fn(async () => {
    Notifications.permission = 'granted';
  });
  close() {}
}

describe('NotifyPanel', () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    Notifications.permission = 'default';
  });

  it('Offered_AsksTheBrowserOnlyOnTheTap', async () => {
    vi.stubGlobal('Notification', Notifications);
    await show(<NotifyPanel />, 'en', waitingTexts);
    expect(Notifications.requestPermission).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Show me a notification' }));
    expect(Notifications.requestPermission).toHaveBeenCalledOnce();
    await screen.findByRole('status');
  });

  it('WhereTheBrowserCannot_NothingIsOffered', async () => {
    vi.stubGlobal('Notification', undefined);
    const { container } = await show(<NotifyPanel />, 'en', waitingTexts);
    expect(container.textContent).toBe('');
    cleanup();
    // Phones: allowed by name, and thrown at when tried.
    vi.stubGlobal(
      'Notification',
      class {
        static permission = 'default';
        constructor() {
          throw new TypeError('Illegal constructor');
        }
      },
    );
    expect((await show(<NotifyPanel />, 'en', waitingTexts)).container.textContent).toBe('');
  });
});
