import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Cast, Post } from '../harness';

const cast = new Cast();
const title = 'Révision de la chaudière, à l’étage; avec un tableau \\ électrique très ancien 👩‍🚀';
const zoe = { name: 'Zoé Tremblay, Dr; ^ 🎉', email: 'zoe@example.org' };
let post: Post;
let wish: { typeId: string; specialistId: string };
afterAll(() => post.stop());

beforeAll(async () => {
  post = await Post.start();
  const setUp = { host: '127.0.0.1', port: post.port, from: 'desk@example.org', fromName: 'Clinique d’été' };
  await cast.server.api('PUT', '/channels', { channel: 'email', kind: 'smtp', setUp });
  const { items } = (await cast.server.api('GET', '/people')) as { items: { id: string }[] };
  const shifts = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '00:00' }));
  await cast.server.api('PUT', `/specialists/${items[0]?.id}/hours`, { zone: 'Etc/UTC', shifts });
  const type = await cast.server.api('POST', '/appointment-types', { name: 'Advice', minutes: 30, noticeMinutes: 60 });
  wish = { typeId: type.id, specialistId: items[0]?.id ?? '' };
});

/** Nine o'clock UTC, so many days and hours from tomorrow's. */
function nine(days: number, hours = 0): Date {
  const today = new Date();
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() + 1 + days, 9 + hours));
}

/** A calendar's file as the parser of Thunderbird reads it. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const events = calendar.getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part, { strictExceptions: true });
    const [from, to] = [event.startDate.toJSDate(), event.endDate.toJSDate()];
    const [attendee] = event.attendees;
    const who = attendee && { name: attendee.getParameter('cn'), address: attendee.getFirstValue() };
    const { uid, sequence, summary, description, organizer } = event;
    return {
      uid,
      sequence,
      summary,
      description,
      organizer,
      from,
      to,
      who,
      status: part.getFirstPropertyValue('status'),
    };
  });
  return { method: calendar.getFirstPropertyValue('method'), events };
}

/** A part's octets, as the mail says that it wrote them (RFC 2045, section 6). */
function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  const octets = body
    .replaceAll('=\n', '')
    .replace(/=([\dA-F]{2})/gu, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(octets, 'latin1').toString('utf8');
}

/** What the n-th mail asks of a calendar, by the method that its type names. */
async function invitation(number: number) {
  await expect.poll(() => post.taken.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(number);
  const text = post.taken[number - 1]?.text ?? '';
  const part = /: text\/calendar;([^\n]*)\nContent-Transfer-Encoding: (\S+)\n\n(.*?)\n--/su.exec(text);
  const [, type = '', encoding = '', body = ''] = part ?? [];
  const { method, events } = read(decoded(body, encoding));
  expect(type).toContain(`method=${method}`);
  expect(type).toContain('charset=utf-8');
  return { method, events };
}

/** From the first version of it. */
const move = (id: string, start: Date) =>
  cast.server.api('POST', `/appointments/${id}/move`, { start }, { 'if-match': '"1"' });
const cancel = (id: string) => cast.server.api('POST', `/appointments/${id}/steps`, { step: 'cancel' });

test('an appointment that is booked, moved and cancelled is one event, whatever its words', async () => {
  const before = post.taken.length;
  const { id } = await cast.server.api('POST', '/appointments', { ...wish, start: nine(0), title, customer: zoe });
  const booked = await invitation(before + 1);
  const { address } = await cast.server.api('POST', `/specialists/${wish.specialistId}/feed`);
  const feed = read(await (await fetch(address)).text());
  await move(id, nine(0, 2));
  const moved = await invitation(before + 2);
  await cancel(id);
  const cancelled = await invitation(before + 3);

  expect([booked, moved, cancelled].map((one) => one.method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
  const all = [booked, moved, cancelled].map((one) => one.events[0]);
  expect(new Set(all.map((one) => one?.uid)).size).toBe(1);
  expect(all.map((one) => one?.sequence)).toEqual([1, 2, 3]);
  expect(all.map((one) => one?.status)).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
  expect(all.map((one) => one?.from)).toEqual([nine(0), nine(0, 2), nine(0, 2)]);
  for (const one of all) {
    expect(one?.summary).toContain(title);
    expect(one?.description).toMatch(/^[^\n]+\n[^\n]+\/j#[\w-]+$/u);
    expect(one?.who).toEqual({ name: zoe.name, address: 'mailto:zoe@example.org' });
    expect(one?.organizer).toBe('mailto:desk@example.org');
    expect(Number(one?.to) - Number(one?.from)).toBe(30 * 60_000);
  }
  expect(feed.method).toBe('PUBLISH');
  expect(feed.events.map(({ uid, from }) => ({ uid, from }))).toEqual([{ uid: all[0]?.uid, from: nine(0) }]);
});

test('a series comes whole, and what changes of it comes as that one event', async () => {
  const before = post.taken.length;
  const series = { rhythm: 'weekly', every: 1, seriesZone: 'Etc/UTC', starts: [nine(1), nine(8), nine(15)] };
  const { items } = await cast.server.api('POST', '/appointment-series', { ...wish, ...series, customer: zoe });
  const whole = await invitation(before + 1);
  await move(items[1].id, nine(9));
  const moved = await invitation(before + 2);
  await cancel(items[2].id);
  const cancelled = await invitation(before + 3);

  expect([whole, moved, cancelled].map((one) => one.method)).toEqual(['PUBLISH', 'REQUEST', 'CANCEL']);
  expect(whole.events.map((one) => one.from)).toEqual([nine(1), nine(8), nine(15)]);
  const [, second, third] = whole.events.map((one) => one.uid);
  expect(moved.events.map(({ uid, sequence, from }) => ({ uid, sequence, from }))).toEqual([
    { uid: second, sequence: 2, from: nine(9) },
  ]);
  expect(cancelled.events.map(({ uid, status }) => ({ uid, status }))).toEqual([{ uid: third, status: 'CANCELLED' }]);
});
