// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { expectAccessible, show } from '../../../test/page';
import { qrPath } from '../../../ui/marks/QrCode';
import { CustomerLink } from '../calendar/customer/CustomerLink';

const link = 'https://desk.example/j#secret';

describe('customer’s link', () => {
  afterEach(cleanup);

  it('AtTheCounter_IsShownAsACode_DarkOnWhite_WithWordsForIt', async () => {
    const { container } = await show(<CustomerLink link={link} />);
    expect(screen.queryByRole('img')).toBeNull();
    const button = screen.getByRole('button', { name: 'Show as QR code' });
    await userEvent.click(button);
    const code = await screen.findByRole('img', { name: /QR code of the customer’s link/ });
    expect(code.querySelector('path')?.getAttribute('d')).toBe(qrPath(link).path);
    expect(code.querySelector('path')?.getAttribute('fill')).toBe('#000');
    expect(code.querySelector('rect')?.getAttribute('fill')).toBe('#fff');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(button.getAttribute('aria-controls') ?? '')?.textContent).toMatch(/phone’s camera/);
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Hide the QR code' }));
    expect(screen.queryByRole('img')).toBeNull();
  });
});
