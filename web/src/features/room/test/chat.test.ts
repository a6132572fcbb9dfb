import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chatLine, person } from '../../../test/fakes';
import { countUnread, groupLines } from '../chat/groups';
import { linkify } from '../chat/linkify';

const links = (text: string) => linkify(text).flatMap((piece) => piece.href ?? []);

describe('linkify', () => {
  it.each([
    ['none', 'Bonjour', []],
    ['plain', 'see https://example.org/a', ['https://example.org/a']],
    ['end of a sentence', 'See https://example.org/a.', ['https://example.org/a']],
    ['in brackets', '(https://example.org/a)', ['https://example.org/a']],
    [
      'with its own brackets',
      'https://fr.wikipedia.org/wiki/Guichet_(banque), oui',
      ['https://fr.wikipedia.org/wiki/Guichet_(banque)'],
    ],
    ['in guillemets', '« https://example.org/é » !', ['https://example.org/é']],
    ['two', 'http://a.example https://b.example?x=1&y=2', ['http://a.example', 'https://b.example?x=1&y=2']],
    ['script', 'javascript:alert(1) https:', []],
    ['file and data', 'file:///etc/passwd data:text/html,x ftp://a.example', []],
    ['a name before the host', 'https://bank.example@evil.example/', []],
    ['a quote that would end an attribute', 'https://a.example/"onmouseover=x', ['https://a.example/']],
    ['markup', '<a href="https://a.example">', ['https://a.example']],
  ])('Linkify_%s_FindsOnlySafeAddresses', (_, text, found) => {
    expect(links(text)).toEqual(found);
  });

  it('Linkify_AnyText_LosesNothing', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('https://a.example/(x)', 'http://b.example.', ' ', ')', '»'));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        return (
          linkify(text)
            .map((one) => one.text)
            .join('') === text && links(text).every((href) => /^https?:\/\//i.test(href))
        );
      }),
    );
  });
});

describe('groups', () => {
  const [anne, marie] = [person('a', 'Anne'), person('m', 'Marie', { isMe: true })];

  it('GroupLines_SamePersonWithinFiveMinutes_StandTogether', () => {
    const lines = [
      chatLine(1, anne, 'a'),
      chatLine(2, anne, 'b'),
      chatLine(3, marie, 'c'),
      chatLine(4, anne, 'd'),
      chatLine(20, anne, 'e'),
    ];
    expect(groupLines(lines).map((group) => group.lines.map((line) => line.text).join(''))).toEqual([
      'ab',
      'c',
      'd',
      'e',
    ]);
  });

  it.each([
    [null, 3],
    ['1', 2],
    ['4', 0],
    ['gone', 3],
  ])('CountUnread_ReadUntil%s_%d', (read, count) => {
    const lines = [chatLine(1, anne, 'a'), chatLine(2, marie, 'b'), chatLine(3, anne, 'c'), chatLine(4, anne, 'd')];
    expect(countUnread(lines, read)).toBe(count);
  });
});
