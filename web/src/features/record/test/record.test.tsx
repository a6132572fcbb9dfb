// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as people from '../../../api/people';
import { expectAccessible, show } from '../../../test/page';
import { RecordPage } from '../RecordPage';
import * as record from '../record';

const anne = { id: 'a', name: 'Anne', program: false };
const entry = (number: number, changes: Partial<record.RecordEntry>): record.RecordEntry => ({
  number,
  kind: 'signInFailed',
  at: '2030-01-01T00:00:00Z',
  person: anne,
  by: null,
  role: null,
  locked: false,
  problem: null,
  origin: null,
  ...changes,
});
const failed = entry(3, {
  locked: true,
  origin: { address: '192.0.2.7', addressErased: false, way: 'code', browser: 'Firefox', system: 'Linux' },
});
const old = entry(1, { origin: { address: null, addressErased: true, way: 'password', browser: null, system: null } });
const made = entry(2, { kind: 'apiKeyRevoked', person: null, by: { id: 'k', name: 'Robot', program: true } });
const whole = {
  unbroken: true,
  facts: 12,
  since: '2029-05-01T12:00:00Z',
  brokenAt: null,
  brokenTime: null,
  hash: 'ff',
};

async function open(state: record.RecordState = whole) {
  vi.spyOn(people, 'listPeople').mockResolvedValue({
    items: [
      {
        id: 'a',
        name: 'Anne',
        email: 'anne@example.org',
        role: 'owner',
        active: true,
        seenAt: null,
        teamIds: [],
        manageable: true,
      },
    ],
  });
  vi.spyOn(record, 'verifyRecord').mockResolvedValue(state);
  const list = vi
    .spyOn(record, 'listRecord')
    .mockImplementation((_, cursor) =>
      Promise.resolve(cursor === '' ? { items: [failed], next: '3' } : { items: [made, old], next: null }),
    );
  const shown = await show(
    <MantineProvider env="test" withCssVariables={false}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <RecordPage back={<a href="/people">People</a>} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  await screen.findByRole('list', { name: 'What happened, newest first' });
  return { ...shown, list };
}

const rows = () => within(screen.getByRole('list', { name: 'What happened, newest first' })).getAllByRole('listitem');

describe('the record', () => {
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it('List_SaysWhatWhoAndWhence_AndShowsMore', async () => {
    const { container, list } = await open();
    await screen.findByText('Anne · account locked');
    expect(rows()[0]?.textContent).toContain('Sign-in failed');
    expect(rows()[0]?.textContent).toContain('by code · Firefox on Linux · from 192.0.2.7');
    await expectAccessible(container);

    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await screen.findByText('by the program Robot');
    expect(rows()).toHaveLength(3);
    expect(rows()[2]?.textContent).toContain('by password · A program or an unknown browser · address erased');
    expect(list).toHaveBeenLastCalledWith({ personId: '', kind: '' }, '3');
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('Filter_ByPersonAndKind_AsksForThatAlone_AlsoInTheTable', async () => {
    const { list } = await open();
    await userEvent.selectOptions(await screen.findByLabelText('What'), 'Sign-in failed');
    await userEvent.selectOptions(await screen.findByLabelText('Who'), 'Anne');
    expect(list).toHaveBeenLastCalledWith({ personId: 'a', kind: 'signInFailed' }, '');
    expect(screen.getByRole('link', { name: 'Download as a table' }).getAttribute('href')).toBe(
      '/api/v1/record/export?personId=a&kind=signInFailed&language=en',
    );
  });

  it('Chain_Unbroken_SaysSinceWhen_Broken_SaysWhere', async () => {
    await open();
    await screen.findByText(/12 facts in an unbroken chain since May 1, 2029/);
    cleanup();
    await open({ ...whole, unbroken: false, facts: 6, brokenAt: 7, brokenTime: '2029-06-01T12:00:00Z' });
    await screen.findByText(/The chain breaks at fact 7/);
    expect(screen.queryByText(/unbroken/)).toBeNull();
  });
});
