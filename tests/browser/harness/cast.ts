import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { Browser, type Devices } from './browser';
import { type Looks, Person } from './person';
import { Server } from './server';

/** Server, browsers and people of one test file: made when asked for, put away after. */
export class Cast {
  server!: Server;
  private people: Person[] = [];
  private shared: Browser | null = null;
  private own: Browser[] = [];
  private start: () => Promise<Server>;
  private devices: Devices = {};

  constructor(...options: string[]) {
    this.start = () => Server.start(...options);
    beforeAll(async () => {
      this.server = await this.start();
    });
    afterEach(() => this.dismiss());
    afterAll(async () => {
      await this.shared?.close();
      await this.server?.stop();
    });
  }

  /** With a server whose media workers fail when they are told to. */
  static withFrailServer(): Cast {
    const cast = new Cast();
    cast.start = () => Server.startFrail();
    return cast;
  }

  /** With cameras as fast as usual ones, where what comes of their pictures is weighed. */
  static withFastCameras(): Cast {
    const cast = new Cast();
    cast.devices = { pictures: 20 };
    return cast;
  }

  /** Somebody in the file's shared Chromium, in a profile of their own. */
  async person(looks: Looks): Promise<Person> {
    this.shared ??= await Browser.chromium(this.devices);
    return this.add(await Person.in(this.shared, looks));
  }

  /** Somebody with a Chromium of their own, for what belongs to a whole browser: its devices, its network. */
  async personWith(devices: Devices, looks: Looks): Promise<Person> {
    const browser = await Browser.chromium({ ...this.devices, ...devices });
    this.own.push(browser);
    return this.add(await Person.in(browser, looks));
  }

  async personInFirefox(looks: Looks): Promise<Person> {
    const browser = await Browser.firefox();
    this.own.push(browser);
    return this.add(await Person.in(browser, looks));
  }

  private add(person: Person): Person {
    this.people.push(person);
    return person;
  }

  // A page that broke a script has failed, whatever it showed.
  private async dismiss(): Promise<void> {
    const broken = this.people.flatMap((person) => person.broken.map((line) => `${person.name}: ${line}`));
    for (const person of this.people) await person.leave().catch(() => undefined);
    for (const browser of this.own) await browser.close();
    this.people = [];
    this.own = [];
    expect(broken, 'errors in the pages').toEqual([]);
  }
}
