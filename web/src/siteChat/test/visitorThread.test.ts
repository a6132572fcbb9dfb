import { describe, expect, it } from 'vitest';
import { inkOn } from '../styles';
import { fill, textsFor } from '../texts';
import { type Standing, type Unsent, VisitorThread, type World } from '../visitorThread';

const hello = { organisationName: 'Acme', teamName: 'Help', open: true, messages: [] };
const said = (id: string, text: string) => ({
  id,
  fromDesk: true,
  name: 'Camille',
  text,
  sentAt: '2026-11-22T10:00:00Z',
});
const settled = () => new Promise((done) => setTimeout(done, 0));

/** A browser and a server in one: what was asked, what is answered next, and a clock that is turned by hand. */
function stage(before: readonly Unsent[] = [], first: readonly ({ status: number; body: unknown } | null)[] = []) {
  const asked: { path: string; body: Record<string, unknown> }[] = [];
  const answers = [...first];
  let timer: { act: () => void; milliseconds: number } | null = null;
  let secret: string | null = null;
  let unsent = before;
  let made = 0;
  let shown!: Standing;
  const world: World = {
    language: 'en',
    newId: () => `c${made++}`,
    beginId: () => 'b',
    kept: () => secret,
    keep: (given) => {
      secret = given;
    },
    keepUnsent: (lines) => {
      unsent = lines;
    },
    unsent: () => unsent,
    later: (act, milliseconds) => {
      timer = { act, milliseconds };
      return () => {
        timer = null;
      };
    },
    post: async (path, body) => {
      asked.push({ path, body: body as Record<string, unknown> });
      const answer = answers.length > 0 ? answers.shift() : { status: 200, body: hello };
      if (!answer) throw new TypeError('Failed to fetch');
      return answer;
    },
  };
  const thread = new VisitorThread(world, (standing) => {
    shown = standing;
  });
  return {
    thread,
    asked,
    answer: (status: number, body: unknown = null) => answers.push({ status, body }),
    breakLine: () => answers.push(null),
    keep: (given: string) => world.keep(given),
    unsent: () => unsent,
    waits: () => timer?.milliseconds ?? null,
    tick: async () => {
      const due = timer;
      timer = null;
      due?.act();
      await settled();
    },
    get shown() {
      return shown;
    },
  };
}

describe('a thread from another site', () => {
  it('asks nothing before the window was opened', () => {
    const page = stage();
    page.thread.wake(true);
    expect(page.waits()).toBeNull();
  });

  it('shows what was said before, and asks only for what is new', async () => {
    const page = stage();
    page.keep('s');
    page.answer(200, { ...hello, messages: [said('1', 'Hello')] });
    page.thread.show(true);
    await page.tick();
    page.answer(200, { ...hello, messages: [said('2', 'Still there?')] });
    await page.tick();
    expect(page.asked.map((one) => one.body)).toEqual([{ secret: 's' }, { secret: 's', after: '1' }]);
    expect(page.shown.lines.map((one) => one.text)).toEqual(['Hello', 'Still there?']);
  });

  it('sends, keeps the secret, and shows the line once although it is read again', async () => {
    const page = stage();
    const kept = { id: 'm', fromDesk: false, name: null, text: 'Hi', sentAt: '2026-11-22T10:00:00Z' };
    page.thread.show(true);
    await page.tick();
    page.answer(200, { secret: 'mine', message: kept });
    await page.thread.send('Hi', 'Zoé');
    page.answer(200, { ...hello, messages: [kept, said('d', 'Hello Zoé')] });
    await page.tick();
    expect(page.asked[1]?.body).toEqual({ clientId: 'c0', text: 'Hi', language: 'en', name: 'Zoé', beginId: 'b' });
    expect(page.asked[2]?.body).toEqual({ secret: 'mine', after: 'm' });
    expect(page.shown.lines.map((one) => [one.text, one.state])).toEqual([
      ['Hi', 'kept'],
      ['Hello Zoé', 'kept'],
    ]);
  });

  it('sends what is written before the first answer after it, in order and in the same thread', async () => {
    const page = stage();
    const kept = (id: string, text: string) => ({ ...said(id, text), fromDesk: false });
    page.breakLine();
    page.answer(200, { secret: 'mine', message: kept('m2', 'Two') });
    page.answer(200, { secret: 'mine', message: kept('m3', 'Three') });
    await Promise.all([page.thread.send('One', ''), page.thread.send('Two', ''), page.thread.send('Three', '')]);
    expect(page.asked.map(({ body }) => [body.text, body.beginId, body.secret])).toEqual([
      ['One', 'b', undefined],
      ['Two', 'b', undefined],
      ['Three', undefined, 'mine'],
    ]);
    expect(page.shown.lines.map((one) => [one.text, one.state])).toEqual([
      ['One', 'failed'],
      ['Two', 'kept'],
      ['Three', 'kept'],
    ]);
  });

  it('keeps a line that did not go, and sends the same one again', async () => {
    const page = stage();
    page.breakLine();
    await page.thread.send('Hi', '');
    expect(page.shown.lines[0]?.state).toBe('failed');
    expect(page.shown.trouble).toBe('offline');
    page.answer(200, {
      secret: 's',
      message: { id: 'm', fromDesk: false, name: null, text: 'Hi', sentAt: '2026-11-22T10:00:00Z' },
    });
    await page.thread.again('c0');
    expect(page.asked.map((one) => one.body.clientId)).toEqual(['c0', 'c0']);
    expect(page.shown.lines.map((one) => one.state)).toEqual(['kept']);
    expect(page.shown.trouble).toBeNull();
  });

  it('keeps what did not go over a reload, and sends it again as the same line, once', async () => {
    const page = stage();
    page.breakLine();
    await page.thread.send('Hi', 'Zoé');
    const [left] = page.unsent();
    expect(left).toMatchObject({ clientId: 'c0', text: 'Hi', name: 'Zoé' });

    const kept = { id: 'm', fromDesk: false, name: null, text: 'Hi', sentAt: '2026-11-22T10:00:00Z' };
    const again = stage(page.unsent(), [{ status: 200, body: { secret: 's', message: kept } }]);
    await settled();
    again.answer(200, { ...hello, messages: [kept] });
    again.thread.show(true);
    await settled();
    await again.tick();
    expect(again.asked[0]?.body).toEqual({ clientId: 'c0', text: 'Hi', language: 'en', name: 'Zoé', beginId: 'b' });
    expect(again.shown.lines.map((one) => [one.text, one.state])).toEqual([['Hi', 'kept']]);
    expect(again.unsent()).toEqual([]);
  });

  it('shows a line once that the server had although its answer was lost', async () => {
    const before = { clientId: 'c', text: 'Hi', name: '', sentAt: '2026-11-22T10:00:00Z' };
    const page = stage([before], [null]);
    const kept = { id: 'm', fromDesk: false, name: null, text: 'Hi', sentAt: '2026-11-22T10:00:00Z' };
    page.keep('s');
    await settled();
    page.answer(200, { ...hello, messages: [kept] });
    page.thread.show(true);
    await page.tick();
    page.answer(200, { secret: 's', message: kept });
    await page.thread.again('c');
    expect(page.shown.lines.map((one) => [one.text, one.state])).toEqual([['Hi', 'kept']]);
  });

  it('looks less and less often while the line is down, and never more than every two seconds', async () => {
    const page = stage();
    page.thread.show(true);
    const waits: (number | null)[] = [];
    for (let at = 0; at < 6; at++) {
      page.breakLine();
      await page.tick();
      waits.push(page.waits());
    }
    expect(waits).toEqual([4000, 8000, 16_000, 30_000, 30_000, 30_000]);
    await page.tick();
    expect(page.waits()).toBe(2000);
  });

  it('counts what came while the window was closed, and forgets the count when it opens', async () => {
    const page = stage();
    page.keep('s');
    page.thread.wake(true);
    await page.tick();
    page.answer(200, { ...hello, messages: [said('1', 'Hello')] });
    await page.tick();
    expect(page.shown.unread).toBe(1);
    expect(page.waits()).toBe(15_000);
    page.thread.show(true);
    expect(page.shown.unread).toBe(0);
  });

  it('stops when the team is not there any more', async () => {
    const page = stage();
    page.answer(404);
    page.thread.show(true);
    await page.tick();
    expect(page.shown.trouble).toBe('gone');
    expect(page.waits()).toBeNull();
  });

  it('asks nothing while the page is in the back', async () => {
    const page = stage();
    page.thread.show(true);
    page.thread.wake(false);
    expect(page.waits()).toBeNull();
    page.thread.wake(true);
    expect(page.waits()).toBe(0);
  });
});

describe('the look of the window', () => {
  it.each([
    ['#ffffff', '#000000'],
    ['#ffee00', '#000000'],
    ['#1f5f5b', '#ffffff'],
    ['#000080', '#ffffff'],
    ['nonsense', '#ffffff'],
  ])('writes on %s in %s', (colour, ink) => expect(inkOn(colour)).toBe(ink));

  it.each([
    ['fr', 'Envoyer'],
    ['fr-CA', 'Envoyer'],
    ['frr', 'Send'],
    ['de', 'Send'],
  ])('speaks %s', (language, send) => expect(textsFor(language).send).toBe(send));

  it('leaves a place alone for which it has no word', () => expect(fill('{a} {b}', { a: '$&' })).toBe('$& {b}'));
});
