// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { expectAccessible, show } from '../../../test/page';
import { ReportFields } from '../ReportFields';
import { type DraftField, fieldsOf, fieldWish, most, newField, shifted } from '../reportDraft';

const both = (english: string) => ({ french: null, english });
const none = { french: null, english: null };
const known = (id: string) =>
  fieldsOf([
    { id, title: both(id), kind: 'shortText', required: true, forCustomer: false, choices: [], unit: none },
  ])[0] as DraftField;

let now: readonly DraftField[] = [];
function Page({ first }: { readonly first: readonly DraftField[] }) {
  const [of, setOf] = useState(first);
  now = of;
  return <ReportFields of={of} onChange={setOf} />;
}

describe('report fields', () => {
  afterEach(cleanup);

  it('Order_ByKeyboard_GoesOnWhereItWasPressed_AndIsSaid', async () => {
    const { container } = await show(<Page first={[known('One'), known('Two'), known('Three')]} />);
    screen.getByRole('button', { name: 'Move field 3 up' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(now.map((one) => one.id)).toEqual(['One', 'Three', 'Two']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move field 2 up');
    screen.getByText('Three: now 2 of 3.');
    await userEvent.keyboard('{Enter}');
    expect(now.map((one) => one.id)).toEqual(['Three', 'One', 'Two']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move field 1 down');
    await expectAccessible(container);
  });

  it('Add_Fill_AndRemove', async () => {
    await show(<Page first={[known('One')]} />);
    await userEvent.click(screen.getByRole('button', { name: 'Add a field' }));
    await userEvent.keyboard('État');
    await userEvent.selectOptions(screen.getAllByRole('combobox', { name: 'Kind' })[1] as HTMLElement, 'Choice');
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Values to choose from · In French' }),
      'Bon{Enter}Mauvais',
    );
    await userEvent.type(screen.getByRole('textbox', { name: 'Values to choose from · In English' }), 'Good');
    expect(fieldWish(now[1] as DraftField)).toMatchObject({
      id: null,
      title: { french: 'État', english: null },
      kind: 'choice',
      choices: [
        { french: 'Bon', english: 'Good' },
        { french: 'Mauvais', english: null },
      ],
    });
    await userEvent.click(screen.getByRole('button', { name: 'Remove field 1' }));
    expect(now.map((one) => one.title.french)).toEqual(['État']);
  });

  it('Add_TwentyAreThere_SaysSo', async () => {
    await show(<Page first={Array.from({ length: most }, newField)} />);
    expect(screen.queryByRole('button', { name: 'Add a field' })).toBeNull();
    screen.getByText('There is room for 20 fields.');
  });

  it('Shifted_AtTheEnds_StaysAsItIs', () => {
    expect(
      [shifted('ab'.split(''), 0, -1), shifted('ab'.split(''), 1, 1), shifted('abc'.split(''), 0, 1)].map((one) =>
        one.join(''),
      ),
    ).toEqual(['ab', 'ab', 'bac']);
  });

  it('FieldWish_LeavesBehindWhatBelongsToAnotherKind', () => {
    const field = { ...newField(), choices: { french: 'a', english: 'a' }, unit: { french: 'm', english: 'm' } };
    expect(fieldWish({ ...field, kind: 'date' })).toMatchObject({ choices: [], unit: none });
    expect(fieldWish({ ...field, kind: 'number' })).toMatchObject({ choices: [], unit: { french: 'm', english: 'm' } });
  });
});
