import { describe, expect, it } from 'vitest';
import { keyName } from '../hooks/useHotkeys';
import { initials, shade } from '../marks/Avatar';
import { qrPath } from '../marks/QrCode';
import { findCommands } from '../surfaces/Palette';

describe('marks', () => {
  it.each([
    ['Marie Tremblay', 'MT'],
    ['Dre Anne-Sophie Lavoie', 'DL'],
    ['Léo', 'L'],
    ['  ', ''],
    ['王小明', '王'],
    ['Jean-Philippe O’Connor', 'JC'],
    ['👩🏽‍⚕️ Zoé', 'Z'],
    ['élodie été', 'ÉÉ'],
  ])('Initials_%s_%s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  it('Shade_SameName_IsTheSameEverywhere', () => {
    expect(shade('Marie')).toBe(shade('Marie'));
    expect(new Set(['Ana', 'Léo', 'Tom', 'Zoé', 'Marie', 'Paul', 'Nguyễn', 'Fatima'].map(shade)).size).toBeGreaterThan(
      2,
    );
  });

  it('QrCode_Link_HasItsThreeFinders', () => {
    const { size, path } = qrPath('https://guichet.example/j#kJ8sXq2bTnWmZr5cVy7pLA3fHd9gEa1uRoIxBwQzNsM');
    expect(path).toContain('M0 0h7v1h-7z');
    expect(path).toContain(`M${size - 7} 0h7v1h-7z`);
    expect(path).toContain(`M0 ${size - 1}h7v1h-7z`);
  });

  it.each([
    [{ key: 'M' }, 'm'],
    [{ key: '?', shiftKey: true }, '?'],
    [{ key: 'k', ctrlKey: true }, 'mod+k'],
    [{ key: 'K', metaKey: true }, 'mod+k'],
    [{ key: 'Escape' }, 'Escape'],
    [{ key: 'v', altKey: true }, 'alt+v'],
  ])('KeyName_%o_%s', (event, name) => {
    expect(keyName({ ctrlKey: false, metaKey: false, altKey: false, ...event } as KeyboardEvent)).toBe(name);
  });

  it.each([
    ['', ['Plein écran', 'Couper le micro', 'Inviter quelqu’un']],
    ['ecran', ['Plein écran']],
    ['LE mic', ['Couper le micro']],
    ['rien', []],
  ])('FindCommands_%s_%o', (wish, found) => {
    const all = ['Plein écran', 'Couper le micro', 'Inviter quelqu’un'].map((label) => ({ label }));
    expect(findCommands(all, wish).map((one) => one.label)).toEqual(found);
  });
});
