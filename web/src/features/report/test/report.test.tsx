// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../../../api/client';
import * as api from '../../../api/reports';
import { reportTexts } from '../../../locales/report/texts';
import { expectAccessible, show } from '../../../test/page';
import { CustomerReport } from '../CustomerReport';
import { ReportPage } from '../ReportPage';

vi.mock('../../../api/reports');

const both = (english: string) => ({ french: null, english });
const none = { french: null, english: null };
const fields: api.ReportFieldView[] = [
  { id: 'f', title: both('Findings'), kind: 'longText', required: true, forCustomer: true, choices: [], unit: none },
  {
    id: 'c',
    title: both('Condition'),
    kind: 'choice',
    required: false,
    forCustomer: true,
    choices: [both('Good'), both('Bad')],
    unit: none,
  },
  { id: 'n', title: both('Cost'), kind: 'number', required: false, forCustomer: false, choices: [], unit: both('EUR') },
];
const heading = {
  organisationName: 'Clinique',
  specialistName: 'Anne',
  customerName: 'Eva',
  title: 'Roof',
  start: '2026-11-22T10:00:00Z',
  end: '2026-11-22T10:30:00Z',
  metAt: '2026-11-22T10:01:00Z',
  endedAt: '2026-11-22T10:20:00Z',
};
const blank: api.ReportView = {
  callId: 'call',
  appointmentId: 'appointment',
  state: 'empty',
  revision: 1,
  heading,
  fields,
  draft: null,
  versions: [],
  shared: null,
};
const version = (number: number, f: string) => ({
  number,
  answers: { f, c: '1' },
  by: 'Anne',
  at: '2026-11-22T10:30:00Z',
});
const finished: api.ReportView = { ...blank, state: 'finished', revision: 3, versions: [version(1, 'Two tiles')] };

async function page(of: api.ReportView, writes = true) {
  vi.mocked(api.readReport).mockResolvedValue(of);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const shown = await show(
    <QueryClientProvider client={client}>
      <ReportPage callId="call" writes={writes} back={<a href="/calls">Calls</a>} />
    </QueryClientProvider>,
  );
  await screen.findByText(/Eva/);
  return shown;
}

describe('report', () => {
  beforeEach(() => {
    sessionStorage.clear();
    vi.mocked(api.keepReportDraft).mockImplementation(async (_, revision, answers) => ({
      ...blank,
      state: 'draft',
      revision: Number(revision) + 1,
      draft: { answers: { ...answers }, by: 'Anne', at: '2026-11-22T10:25:00Z' },
    }));
  });
  afterEach(() => {
    cleanup();
    vi.resetAllMocks();
  });

  it('Write_KeepsWhatIsTyped_AndFinishesWithOnePress', async () => {
    const { container } = await page(blank);
    await userEvent.type(screen.getByRole('textbox', { name: 'Findings' }), 'Two tiles');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Condition' }), 'Bad');
    await screen.findByText(/^Kept at/, undefined, { timeout: 5000 });
    expect(vi.mocked(api.keepReportDraft).mock.calls.at(-1)?.slice(0, 3)).toEqual([
      'call',
      1,
      { f: 'Two tiles', c: '1' },
    ]);
    await expectAccessible(container);
    vi.mocked(api.finishReport).mockResolvedValue(finished);
    await userEvent.click(screen.getByRole('button', { name: 'Finish the report' }));
    await screen.findByText(/^Finished by Anne/);
    expect(api.finishReport).toHaveBeenCalledWith('call', 2, { f: 'Two tiles', c: '1' });
    expect(within(screen.getByRole('article')).getByText('Bad')).toBeTruthy();
    await expectAccessible(container);
  });

  it('Finish_WithoutWhatIsNeeded_MarksTheField', async () => {
    await page(blank);
    vi.mocked(api.finishReport).mockRejectedValue(
      new Problem('report.incomplete', 422, '', null, { f: ['missing'], n: ['wrong'] }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Finish the report' }));
    await screen.findByText('This is needed.');
    expect(screen.getByRole('textbox', { name: 'Findings' }).getAttribute('aria-invalid')).toBe('true');
    screen.getByText('A number, with up to six decimals.');
  });

  it('SomebodyElseWrote_AsksWhoseStays_AndKeepsOnesOwn', async () => {
    await page(blank);
    vi.mocked(api.keepReportDraft).mockRejectedValueOnce(new Problem('precondition.failed', 412));
    vi.mocked(api.readReport).mockResolvedValue({
      ...blank,
      revision: 8,
      draft: { answers: { f: 'Theirs' }, by: 'Paul', at: '2026-11-22T10:26:00Z' },
    });
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Findings' });
    await userEvent.type(box, 'Mine');
    await screen.findByText(/^Paul, at/, undefined, { timeout: 5000 });
    expect(box.value).toBe('Mine');
    await userEvent.click(screen.getByRole('button', { name: 'Keep mine' }));
    await waitFor(() =>
      expect(vi.mocked(api.keepReportDraft).mock.calls.at(-1)?.slice(0, 3)).toEqual(['call', 8, { f: 'Mine' }]),
    );
  });

  it('Reload_BeforeItWasKept_LosesNothing', async () => {
    await page(blank);
    vi.mocked(api.keepReportDraft).mockRejectedValue(new Problem('offline', 0));
    fireEvent.change(screen.getByRole('textbox', { name: 'Findings' }), { target: { value: 'Half a sen' } });
    cleanup();
    await page(blank);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Findings' }).value).toBe('Half a sen');
  });

  it('Finished_IsReadPrintedSentAndCorrected_AndTheOneBeforeStays', async () => {
    window.print = vi.fn();
    await page({ ...finished, versions: [version(2, 'Three tiles'), version(1, 'Two tiles')] });
    within(screen.getByRole('article')).getByText('Three tiles');
    screen.getByText('Two tiles');
    await userEvent.click(screen.getByRole('button', { name: 'Print or save as PDF' }));
    expect(window.print).toHaveBeenCalledOnce();
    vi.mocked(api.sendReportLink).mockResolvedValue({ channel: 'email', address: 'eva@example.org' } as never);
    await userEvent.click(screen.getByRole('button', { name: 'Send to the customer' }));
    await screen.findByText('The link is on its way to eva@example.org.');
    await userEvent.click(screen.getByRole('button', { name: 'Correct it' }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Findings' }).value).toBe('Three tiles');
  });

  it('Observer_Reads_AndHasNothingToPress', async () => {
    await page(finished, false);
    within(screen.getByRole('article')).getByText('Two tiles');
    expect(screen.getAllByRole('button').map((one) => one.textContent)).toEqual(['Print or save as PDF']);
  });

  it('Customer_ReadsTheirVersion_InTheirLanguage', async () => {
    const of = {
      heading,
      fields: fields.slice(0, 2),
      answers: { f: 'Deux tuiles', c: '0' },
      version: 2,
      finishedAt: '2026-11-22T10:30:00Z',
      until: '2026-12-22T10:30:00Z',
    };
    const { container } = await show(<CustomerReport of={of} preferences={null} />, 'fr', reportTexts);
    screen.getByRole('heading', { name: 'Compte rendu' });
    screen.getByText('Deux tuiles');
    expect(screen.getByText('Good').getAttribute('lang')).toBe('en');
    screen.getByRole('button', { name: 'Imprimer ou enregistrer en PDF' });
    await expectAccessible(container);
  });
});
