import type { HTTPRequest } from 'puppeteer-core';
import type { Person } from '../person';

/** A network on which answers come one at a time: the next leaves only when what the last brought has been drawn. */
export class Answers {
  private held: HTTPRequest[] = [];
  private readonly known = new Set<string>();

  private constructor(private readonly person: Person) {}

  /** From the next page on. */
  static async heldBack(person: Person): Promise<Answers> {
    const answers = new Answers(person);
    await person.page.setRequestInterception(true);
    person.page.on('request', (request) => answers.take(request));
    return answers;
  }

  /** Lets them go until the page asks for nothing new; then another page may be opened. @param last The one that was asked for last goes first. */
  async comeOneByOne(last: boolean): Promise<number> {
    let count = 0;
    for (let quiet = 0; quiet < 10; ) {
      await this.drawn();
      const next = last ? this.held.pop() : this.held.shift();
      if (!next) quiet++;
      else {
        const come = this.person.page.waitForResponse((answer) => answer.request() === next);
        await next.continue();
        await come;
        count++;
        quiet = 0;
      }
    }
    this.known.clear();
    return count;
  }

  // What is asked for again and again is held back the first time only, and is a question like any other by its address alone.
  private take(request: HTTPRequest): void {
    const question = `${request.method()} ${request.url()}`;
    const asks = request.resourceType() === 'fetch' && request.url().includes('/api/');
    if (!asks || this.known.has(question)) void request.continue();
    else {
      this.known.add(question);
      this.held.push(request);
    }
  }

  private async drawn(): Promise<void> {
    const frames = () =>
      new Promise<void>((done) => {
        let left = 4;
        const next = () => (left-- > 0 ? requestAnimationFrame(next) : done());
        next();
      });
    // The page may be on its way to another: then there is nothing to wait for.
    await this.person.page.evaluate(frames).catch(() => undefined);
  }
}
