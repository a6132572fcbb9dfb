// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../../../api/client';
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
  retentionDays: 30,
  report: [],
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
  retentionDays: null,
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
    await userEvent.click(form.getByRole('button', { name: 'Save, and erase' }));
    const [id, wish] = vi.mocked(api.changeScenario).mock.calls[0] ?? [];
    expect(id).toBe('own');
    expect(wish).toMatchObject({
      camera: 'front',
      asksCheck: true,
      purpose: 'For care at a distance.',
      retentionDays: 30,
    });
    expect(wish?.consents).toEqual([{ id: 'asked', required: true, text: both('By video.') }]);
  });

  it('Card_SaysForHowLongDataAreKept', async () => {
    await page([]);
    screen.getByText('Data erased after 30 days');
    screen.getByText('Data never erased');
  });

  async function form(of: api.ScenarioView) {
    await page([], [of]);
    await userEvent.click(screen.getByRole('button', { name: `Change ${of.name}` }));
    vi.mocked(api.changeScenario).mockResolvedValue(of);
    return within(
      screen.getByRole('group', { name: 'How long customers’ data are kept' }).closest('form') as HTMLElement,
    );
  }

  it('Retention_ThatErasesSooner_IsAskedForTwice', async () => {
    const inside = await form({ ...own, retentionDays: 90 });
    const days = inside.getByRole('spinbutton', { name: 'Days after the end' });
    expect((days as HTMLInputElement).value).toBe('90');
    expect(inside.queryByRole('status')).toBeNull();
    await userEvent.clear(days);
    await userEvent.type(days, '60');
    expect(inside.getByRole('status').textContent).toContain('ended more than 60 days ago');
    await userEvent.click(inside.getByRole('button', { name: 'Save' }));
    expect(api.changeScenario).not.toHaveBeenCalled();
    await userEvent.type(days, '{Backspace}1');
    await userEvent.click(inside.getByRole('button', { name: 'Save' }));
    expect(api.changeScenario).not.toHaveBeenCalled();
    await userEvent.click(inside.getByRole('button', { name: 'Save, and erase' }));
    expect(vi.mocked(api.changeScenario).mock.calls[0]?.[1]).toMatchObject({ retentionDays: 61 });
  });

  it('Retention_LongerOrNone_IsSavedAtOnce_AndSaysWhatGoesAndWhatStays', async () => {
    const inside = await form({ ...own, retentionDays: 90 });
    inside.getByText('Erased, for good');
    inside.getByText('Kept');
    await userEvent.click(inside.getByRole('checkbox', { name: 'Erase customers’ data after the end' }));
    inside.getByText('Nothing erases them.');
    expect(inside.queryByRole('spinbutton', { name: 'Days after the end' })).toBeNull();
    await userEvent.click(inside.getByRole('button', { name: 'Save' }));
    expect(vi.mocked(api.changeScenario).mock.calls[0]?.[1]).toMatchObject({ retentionDays: null });
  });

  it('Retention_OutOfItsRange_SaysSoAtTheField', async () => {
    const inside = await form(own);
    vi.mocked(api.changeScenario).mockRejectedValue(
      new Problem('request.invalid', 400, '', null, { retentionDays: ['Out of its range.'] }),
    );
    await userEvent.click(inside.getByRole('checkbox', { name: 'Erase customers’ data after the end' }));
    const days = inside.getByRole('spinbutton', { name: 'Days after the end' });
    await userEvent.type(days, '00');
    await userEvent.click(inside.getByRole('button', { name: 'Save' }));
    await userEvent.click(inside.getByRole('button', { name: 'Save, and erase' }));
    await inside.findByText('Whole days, 1 to 3,650.');
    expect(days.getAttribute('aria-invalid')).toBe('true');
  });
});
