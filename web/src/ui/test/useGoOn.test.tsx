// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { show } from '../../test/page';
import { Page } from '../surfaces/Page';

function First({ onNext }: { readonly onNext: () => void }) {
  return (
    <Page>
      <h1>What</h1>
      <button type="button" onClick={onNext}>
        Next
      </button>
    </Page>
  );
}

function Second({ asks }: { readonly asks: boolean }) {
  return (
    <Page>
      <h1>Who</h1>
      {/* biome-ignore lint/a11y/noAutofocus: what such a page does is what is tested */}
      <input aria-label="Name" autoFocus={asks} />
    </Page>
  );
}

function Both({ asks }: { readonly asks: boolean }) {
  const [next, setNext] = useState(false);
  return next ? <Second asks={asks} /> : <First onNext={() => setNext(true)} />;
}

afterEach(cleanup);

it('Page_TakesThePlaceOfAnother_GoesOnAtItsHeading', async () => {
  window.scrollTo = () => undefined;
  await show(<Both asks={false} />);
  expect(document.activeElement).toBe(document.body);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Who' }));
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' }));
});

it('Page_ThatAsksAtOnce_KeepsItsField', async () => {
  await show(<Both asks />);
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' }));
});
