// @vitest-environment jsdom
import { QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as client from '../../api/client';
import { show } from '../../test/page';
import { createQueries, useLeft, useSession, useSessionWishes } from '../desk/session';

function Who() {
  const { data } = useSession();
  const left = useLeft();
  return <p>{data ? (data.signedIn ? 'in' : `out, left ${left}`) : ''}</p>;
}

function Leave() {
  const { enter, leave } = useSessionWishes();
  return (
    <>
      <button type="button" onClick={() => void leave()} aria-label="leave" />
      <button
        type="button"
        onClick={() => enter({ ...session, signedIn: false, setupNeeded: true })}
        aria-label="enter"
      />
    </>
  );
}

const session = { signedIn: true, setupNeeded: false, secondFactorNeeded: false, bySingleSignOn: false };

function Ask() {
  const queries = useQueryClient();
  return <button type="button" onClick={() => void queries.invalidateQueries()} aria-label="ask" />;
}

function ComeIn() {
  const { enter } = useSessionWishes();
  return <button type="button" onClick={() => enter(session)} aria-label="come in" />;
}

function Desk() {
  const [queries] = useState(createQueries);
  return (
    <QueryClientProvider client={queries}>
      <Who />
      <Leave />
      <Ask />
      <ComeIn />
    </QueryClientProvider>
  );
}

describe('session', () => {
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it.each([
    ['here', false],
    ['provider', true],
  ])('Leave_APageThatAsksNothingMore_HearsOfItAtOnce: %s', async (left, bySingleSignOn) => {
    vi.spyOn(client, 'readSession').mockResolvedValue({ ...session, bySingleSignOn });
    vi.spyOn(client, 'signOut').mockResolvedValue(undefined);
    await show(<Desk />);
    await screen.findByText('in');
    await userEvent.click(screen.getByRole('button', { name: 'leave' }));
    expect(await screen.findByText(`out, left ${left}`)).toBeTruthy();
  });

  it('Enter_AfterLeaving_ALaterEndIsNotTheirOwn', async () => {
    vi.spyOn(client, 'readSession').mockResolvedValue(session);
    vi.spyOn(client, 'signOut').mockResolvedValue(undefined);
    await show(<Desk />);
    await screen.findByText('in');
    await userEvent.click(screen.getByRole('button', { name: 'leave' }));
    await screen.findByText('out, left here');
    await userEvent.click(screen.getByRole('button', { name: 'enter' }));
    expect(await screen.findByText('out, left undefined')).toBeTruthy();
  });

  it('Enter_WhileAnOlderAnswerIsUnderWay_StaysIn', async () => {
    const out = { ...session, signedIn: false };
    let late: (answer: typeof out) => void = () => undefined;
    vi.spyOn(client, 'readSession')
      .mockResolvedValueOnce(out)
      .mockReturnValueOnce(new Promise((resolve) => (late = resolve)))
      .mockResolvedValue(session);
    await show(<Desk />);
    await screen.findByText(/^out/);
    await userEvent.click(screen.getByRole('button', { name: 'ask' }));
    await userEvent.click(screen.getByRole('button', { name: 'come in' }));
    await screen.findByText('in');
    late(out);
    await expect.poll(() => vi.mocked(client.readSession).mock.calls.length).toBe(3);
    expect(screen.getByText('in')).toBeTruthy();
  });
});
