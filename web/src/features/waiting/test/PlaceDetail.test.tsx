// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { PlaceDetails, PlaceView } from '../../../api/generated/board';
import type { Board, BoardState } from '../../../call';
import { show } from '../../../test/page';
import { PlaceDetail } from '../board/PlaceDetail';

const place = { id: 'p', status: 'waiting', name: 'Zoé', told: { byText: true, at: null } } as PlaceView;

async function decline(of: Partial<PlaceView>, details: Partial<PlaceDetails>): Promise<string> {
  const state = {
    mayServe: true,
    details: { p: { chat: [], check: null, consents: [], ...details } },
    chat: {},
  } as unknown as BoardState;
  await show(
    <PlaceDetail
      board={{} as Board}
      state={state}
      place={{ ...place, ...of }}
      action="decline"
      onAction={() => undefined}
      onClose={() => undefined}
      facts={() => null}
    />,
  );
  const box = screen.getByRole('textbox', { name: 'What Zoé will read' });
  return document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
}

describe('declining', () => {
  afterEach(cleanup);

  it('PageOpen_SaysNothingOfSending', async () => {
    expect(await decline({ connected: true }, { sendsDeclined: true })).toBe('Say why, and what to do instead.');
  });

  it('Away_SaysThatItIsSent_OnlyWhereTheOrganisationSendsIt', async () => {
    expect(await decline({ connected: false }, { sendsDeclined: true })).toMatch(
      /^They are away: this is sent to them/,
    );
    cleanup();
    expect(await decline({ connected: false }, { sendsDeclined: false })).toMatch(/does not send this message/);
  });

  it('AwayWithoutANumber_SaysNothingOfSending', async () => {
    expect(await decline({ connected: false, told: null }, { sendsDeclined: true })).toBe(
      'Say why, and what to do instead.',
    );
  });
});
