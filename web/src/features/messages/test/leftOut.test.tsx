// @vitest-environment jsdom
import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { expectAccessible, show } from '../../../test/page';
import { LeftOutFiles, size } from '../inbox/LeftOutFiles';

const said = (root: Element) => root.textContent?.replace(/\s+/g, ' ').trim();

describe('files that were not kept', () => {
  afterEach(cleanup);

  it('Files_One_IsNamedWithItsSize_InBothLanguages', async () => {
    const one = { files: [{ name: 'photo.jpg', bytes: 2_100_000 }], more: 0 };
    const { container } = await show(<LeftOutFiles of={one} />, 'en');
    expect(said(container)).toBe('Not kept: photo.jpg (2.1 MB). Ask for it in the call.');
    await expectAccessible(container);
    cleanup();
    const french = await show(<LeftOutFiles of={one} />, 'fr');
    expect(said(french.container)).toBe('Non conservé : photo.jpg (2,1 Mo). Demandez à le voir pendant l’appel.');
  });

  it('Files_ManyAndUnnamed_AreCounted_AndEachNameStandsByItself', async () => {
    const many = {
      files: [
        { name: '<b>א.jpg', bytes: 10 },
        { name: '', bytes: '340000' as unknown as number },
      ],
      more: 3,
    };
    const { container } = await show(<LeftOutFiles of={many} />, 'en');
    expect(said(container)).toBe(
      'Not kept: <b>א.jpg (1 kB), a file without a name (340 kB) and 3 more. Ask for them in the call.',
    );
    expect([...container.querySelectorAll('bdi')].map((one) => one.textContent)).toEqual([
      '<b>א.jpg',
      'a file without a name',
    ]);
  });

  it.each([
    [0, '1 kB'],
    [999_499, '999 kB'],
    [1_000_000, '1 MB'],
    [26_214_400, '26.2 MB'],
  ])('Size_%d_Is_%s', (bytes, text) => expect(size(bytes, 'en').replace(/\s/g, ' ')).toBe(text));
});
