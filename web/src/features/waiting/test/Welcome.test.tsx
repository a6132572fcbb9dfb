// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as api from '../../../api/waiting';
import { waitingTexts } from '../../../locales/waiting/texts';
import { show } from '../../../test/page';
import { WelcomeFields } from '../queue/WelcomeFields';
import { WelcomeWords } from '../queue/WelcomeWords';
import { Welcome } from '../talk/TalkPage';

const of = { organisationName: 'Acme', welcomeFrench: null, welcomeEnglish: 'Hello.', welcome: null };

describe('Welcome', () => {
  afterEach(cleanup);

  it('Video_PlaysWhenAskedTo_InsideThePage', async () => {
    await show(<Welcome of={{ ...of, welcome: { address: '/welcome/1', video: true } }} />, 'en', waitingTexts);
    const video = screen.getByLabelText('A video of Acme') as HTMLVideoElement;
    expect([video.autoplay, video.controls, video.hasAttribute('playsinline')]).toEqual([false, true, true]);
  });

  it('Picture_HasWords_AndTextOfTheOtherLanguageIsMarked', async () => {
    await show(<Welcome of={{ ...of, welcome: { address: '/welcome/1', video: false } }} />, 'fr', waitingTexts);
    expect(screen.getByRole('img', { name: 'Une image de Acme' }).getAttribute('src')).toBe('/welcome/1');
    expect(screen.getByText('Hello.').lang).toBe('en');
  });
});

describe('WelcomeFields', () => {
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  const field = async () => {
    vi.spyOn(api, 'listWelcomes').mockResolvedValue({
      items: [{ teamId: 't', media: { address: '/welcome/1', video: false } }],
      words: { french: null, english: null },
    });
    await show(
      <QueryClientProvider client={new QueryClient()}>
        <WelcomeFields teamId="t" />
      </QueryClientProvider>,
    );
    await screen.findByRole('img');
    return screen.getByLabelText('Picture or video', { selector: 'input' });
  };

  it('Chosen_IsSetAtOnce', async () => {
    const set = vi.spyOn(api, 'setWelcome').mockResolvedValue({ address: '/welcome/2', video: false });
    const file = new File(['x'], 'a.png', { type: 'image/png' });
    await userEvent.upload(await field(), file);
    expect(set.mock.calls).toEqual([['t', file]]);
  });

  it('Chosen_TooLarge_IsRefusedBeforeItIsSent', async () => {
    const set = vi.spyOn(api, 'setWelcome');
    const file = new File([new Uint8Array(2 * 1024 * 1024 + 1)], 'a.png', { type: 'image/png' });
    await userEvent.upload(await field(), file);
    expect((await screen.findByRole('alert')).textContent).toMatch(/up to 2 MB/);
    expect(set).not.toHaveBeenCalled();
  });

  it('Remove_TakesItAway', async () => {
    const remove = vi.spyOn(api, 'removeWelcome').mockResolvedValue(undefined);
    await field();
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
    expect(remove.mock.calls).toEqual([['t']]);
  });
});

describe('WelcomeWords', () => {
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it('Save_HandsOnWhatIsTyped_AndNothingForAnEmptyLanguage', async () => {
    const words = { french: 'Bonjour.', english: 'Hello.' };
    vi.spyOn(api, 'listWelcomes').mockResolvedValue({ items: [], words });
    const set = vi.spyOn(api, 'setWelcomeWords').mockResolvedValue({ ...words, english: 'Welcome.' });
    await show(
      <QueryClientProvider client={new QueryClient()}>
        <WelcomeWords />
      </QueryClientProvider>,
    );
    const english = await screen.findByRole('textbox', { name: 'Welcome in English' });
    await userEvent.clear(screen.getByRole('textbox', { name: 'Welcome in French' }));
    await userEvent.clear(english);
    await userEvent.type(english, ' Welcome. ');
    await userEvent.click(screen.getByRole('button', { name: 'Save the text' }));
    expect(set.mock.calls).toEqual([[{ french: null, english: 'Welcome.' }]]);
  });
});
