// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as api from '../../../api/scenarios';
import { show } from '../../../test/page';
import { ScenariosPage } from '../ScenariosPage';

vi.mock('../../../api/scenarios');

const both = (english: string) => ({ french: null, english });
const presets = {
  prepare: both('A quiet place.'),
  welcome: both('Welcome.'),
  camera: 'front',
  asksCheck: true,
  slot: { minutes: 20, minutesBefore: 0, minutesAfter: 10, noticeMinutes: 60 },
} as const;
const template = {
  ...presets,
  key: 'telemedicine',
  name: both('Telemedicine'),
  purpose: both('For care at a distance.'),
  consents: [{ required: true, text: both('By video.') }],
} as api.ScenarioTemplateView;
const own = {
  ...presets,
  id: 'own',
  template: 'telemedicine',
  archived: false,
  name: 'Our consultation',
  purpose: null,
  camera: 'off',
  asksCheck: false,
  prepare: both('Your dog.'),
  consents: [
    { id: 'asked', version: 3, required: true, text: both('By video.') },
    { id: 'other', version: 1, required: false, text: both('A photograph.') },
  ],
} as api.ScenarioView;

async function page(uses: readonly api.ScenarioUse[], items: readonly api.ScenarioView[] = [own]) {
  vi.mocked(api.listScenarios).mockResolvedValue({ items: [...items], uses: [...uses] });
  vi.mocked(api.listScenarioTemplates).mockResolvedValue({ items: [template] });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const around = (children: ReactNode) => <QueryClientProvider client={client}>{children}</QueryClientProvider>;
  await show(around(<ScenariosPage manages schedule={null} />));
  await screen.findByRole('button', { name: 'Take Telemedicine' });
}

describe('ScenariosPage', () => {
  afterEach(() => {
    cleanup();
    vi.resetAllMocks();
  });

  it('Own_SaysWhichTypesAndWhichQueuesUseIt', async () => {
    await page([{ scenarioId: 'own', types: ['Check-up', 'Second opinion'], teams: ['Nurses'] }]);
    screen.getByText('Used by: Check-up · Second opinion · queue of Nurses');
  });

  it('Own_ThatNothingUses_SaysSo', async () => {
    await page([]);
    screen.getByText('No appointment type and no queue uses it yet.');
  });

  it('Take_IsOneRequest_AndSaysWhatIsThereNow', async () => {
    await page([], []);
    vi.mocked(api.takeScenario).mockResolvedValue({ ...own, name: 'Telemedicine' });
    await userEvent.click(screen.getByRole('button', { name: 'Take Telemedicine' }));
    expect(vi.mocked(api.takeScenario).mock.calls).toEqual([['telemedicine', 'en']]);
    await screen.findByText('Telemedicine is yours');
  });

  it('BackToTheTemplatesWords_ChangesTheFormAlone_AndKeepsTheQuestionThatSaysTheSame', async () => {
    await page([]);
    await userEvent.click(screen.getByRole('button', { name: 'Change Our consultation' }));
    const form = within(screen.getByRole('button', { name: 'Save' }).closest('form') as HTMLFormElement);
    await userEvent.click(form.getByRole('button', { name: 'Back to the template’s words' }));
    expect((form.getByRole('textbox', { name: 'Name' }) as HTMLInputElement).value).toBe('Telemedicine');
    form.getByDisplayValue('A quiet place.');
    expect(form.queryByDisplayValue('A photograph.')).toBeNull();
    expect(api.changeScenario).not.toHaveBeenCalled();
    vi.mocked(api.changeScenario).mockResolvedValue({ ...own, name: 'Telemedicine' });
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    const [id, wish] = vi.mocked(api.changeScenario).mock.calls[0] ?? [];
    expect(id).toBe('own');
    expect(wish).toMatchObject({ camera: 'front', asksCheck: true, purpose: 'For care at a distance.' });
    expect(wish?.consents).toEqual([{ id: 'asked', required: true, text: both('By video.') }]);
  });
});
