// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import openapi from '../../../api/generated/openapi.json';
import * as people from '../../../api/people';
import en from '../../../locales/desk/en.json';
import fr from '../../../locales/desk/fr.json';
import { expectAccessible, show } from '../../../test/page';
import { Roles } from '../Roles';

const list = {
  permissions: ['readCalls', 'managePeople', 'manageKeys'],
  items: [
    {
      role: 'owner',
      permissions: ['readCalls', 'managePeople', 'manageKeys'],
      manages: ['owner', 'manager', 'observer'],
    },
    { role: 'manager', permissions: ['readCalls', 'managePeople'], manages: ['observer'] },
    { role: 'observer', permissions: ['readCalls'], manages: [] },
  ],
} satisfies Awaited<ReturnType<typeof people.listRoles>>;

async function open(language: 'en' | 'fr') {
  const asked = vi.spyOn(people, 'listRoles').mockResolvedValue(list);
  const shown = await show(
    <QueryClientProvider client={new QueryClient()}>
      <Roles />
    </QueryClientProvider>,
    language,
  );
  expect(asked).not.toHaveBeenCalled();
  await userEvent.click(screen.getByText(language === 'fr' ? 'Ce que permet chaque rôle' : 'What each role may do'));
  await screen.findByRole('table');
  return shown;
}

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('roles', () => {
  it('Table_ReadAloud_SaysForEachRoleWhetherItMay', async () => {
    const { container } = await open('en');
    const columns = screen.getAllByRole('columnheader').map((one) => one.textContent);
    expect(columns).toEqual(['Owner', 'Manager', 'Observer']);
    const row = (name: string) =>
      within(screen.getByRole('row', { name: new RegExp(`^${name}`, 'u') }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent);
    expect(row('See the list of calls')).toEqual(['Yes', 'Yes', 'Yes']);
    expect(row('Invite people')).toEqual(['Yes', 'Yes', 'No']);
    expect(row('Make and revoke')).toEqual(['Yes', 'No', 'No']);
    expect(screen.getByText('Manager: people with these roles only: Observer.')).toBeTruthy();
    await expectAccessible(container);
  });

  it('Table_InFrench_IsInPlainWords', async () => {
    await open('fr');
    expect(screen.getByRole('rowheader', { name: 'Voir la liste des appels' })).toBeTruthy();
  });

  it('Permission_EachOfTheServer_HasWordsInBothLanguages', () => {
    const all = openapi.components.schemas.Permission.enum;
    expect(all.length).toBeGreaterThan(15);
    expect(Object.keys(en.permission).sort()).toEqual([...all].sort());
    expect(Object.keys(fr.permission).sort()).toEqual([...all].sort());
  });
});
