import type { Person } from './person';
import type { Server } from './server';

// What people do to get into a call, in their own words. The words are the page's: when these change, so do the tests.
const words = {
  en: {
    ask: 'Turn on camera and microphone',
    name: 'Your name',
    join: /^Join/,
    either: /^(Turn on camera|Join)/,
    email: 'E-mail',
    password: 'Password',
    signIn: 'Sign in',
    calls: 'Calls',
  },
  fr: {
    ask: 'Activer la caméra et le micro',
    name: 'Votre nom',
    join: /^Rejoindre/,
    either: /^(Activer la caméra|Rejoindre)/,
    email: 'Adresse courriel',
    password: 'Mot de passe',
    signIn: 'Se connecter',
    calls: 'Appels',
  },
};

/** Signs in at the desk. */
export async function signIn(person: Person, server: Server, number = 0): Promise<void> {
  const { email, password } = server.specialist(number);
  const said = words[person.looks.language ?? 'en'];
  await person.open(server.url);
  await person.fill(said.email, email);
  await person.fill(said.password, password);
  await person.click(said.signIn);
  await person.find('heading', said.calls);
}

/** Taps a link and walks through to the room, as a customer does. */
export async function enterByLink(person: Person, link: string): Promise<void> {
  await person.open(link);
  await walkIn(person);
}

/** From the first page of a link into the room. Who was here before has given the permission and is not asked again; a
 * specialist's link knows the name. */
export async function walkIn(person: Person): Promise<void> {
  const { ask, name, join, either } = words[person.looks.language ?? 'en'];
  await person.find('button', either, 20);
  if (await person.has('button', ask)) await person.click(ask);
  await person.find('button', join, 20);
  if (await person.has('textbox', name)) await person.fill(name, person.name);
  await person.click(join);
  await inRoom(person);
}

export async function inRoom(person: Person, seconds = 20): Promise<void> {
  await person.until('is not in the room', () => document.querySelector('[data-participant]') !== null, [], seconds);
}

/** Opens the chat where it is closed, and says something. */
export async function say(person: Person, text: string): Promise<void> {
  await openChat(person);
  const field = await person.find('textbox', 'Your message');
  await field.type(text);
  await person.press('Enter');
  await person.reads(text);
}

export async function openChat(person: Person): Promise<void> {
  if (await person.has('log', 'Messages')) return;
  await person.click(/^Open the chat/);
  await person.find('log', 'Messages');
}

/** Waits until the chat holds exactly these lines, oldest first: nothing lost, nothing doubled, nothing out of order. */
export async function readsChat(person: Person, ...lines: string[]): Promise<void> {
  await openChat(person);
  await person.until(
    `no chat of "${lines.join('", "')}"`,
    (wanted) => {
      const shown = [...document.querySelectorAll('[role=log] p[dir=auto]')].map((line) => line.textContent);
      return shown.length === wanted.length && shown.every((line, at) => line === wanted[at]);
    },
    [lines],
  );
}

/** The names of those with a place in the room, as the stage shows them. */
export async function stageOf(person: Person): Promise<string[]> {
  return person.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-participant]')].map((tile) => tile.dataset.participant ?? ''),
  );
}

/** Ends the call for everybody, as only a specialist can. */
export async function endForAll(person: Person): Promise<void> {
  await person.click(/^Leave/);
  await person.click(/^End the call for all/);
}
