import { inkOn, styles } from './styles';
import { fill, type Texts } from './texts';
import type { Line, Standing, VisitorThread } from './visitorThread';

export interface Look {
  readonly texts: Texts;
  /** Six hexadecimal digits after '#'. */
  readonly colour: string;
  /** Where Guichet is. */
  readonly origin: string;
  readonly address: string;
  readonly language: string;
}

type Children = readonly (Node | string | null)[];

/** An element with attributes; text is always text, never HTML. */
function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Children
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** The button in the corner and the window behind it. */
export class View {
  private readonly opener: HTMLButtonElement;
  private readonly count = make('span', { class: 'count', hidden: '' });
  private readonly title = make('h2', { id: 'title' });
  private readonly about = make('p');
  private readonly video: HTMLAnchorElement;
  private readonly log: HTMLDivElement;
  private readonly name: HTMLInputElement;
  private readonly asked: HTMLLabelElement;
  private readonly text: HTMLTextAreaElement;
  /** Who keeps what is written; in trouble, what is wrong: in one place, so that nothing jumps. */
  private readonly note = make('p', { class: 'note', role: 'status' });
  private readonly panel: HTMLElement;
  private drawn = new Map<string, { readonly line: Line; readonly element: HTMLElement }>();
  private thread!: VisitorThread;

  constructor(private readonly look: Look) {
    const { texts } = look;
    this.opener = make('button', { type: 'button', class: 'opener', 'aria-expanded': 'false' }, texts.open, this.count);
    this.video = make(
      'a',
      { class: 'video', target: '_blank', rel: 'noopener', href: `${look.origin}/talk/${look.address}`, hidden: '' },
      texts.video,
    );
    this.log = make('div', {
      class: 'log',
      role: 'log',
      'aria-live': 'polite',
      'aria-label': texts.log,
      tabindex: '0',
    });
    this.name = make('input', { maxlength: '80', autocomplete: 'name' });
    this.asked = make('label', {}, texts.name, this.name);
    this.text = make('textarea', { rows: '2', maxlength: '1000', required: '', enterkeyhint: 'send', dir: 'auto' });
    this.panel = make('section', { class: 'panel', role: 'dialog', 'aria-labelledby': 'title', hidden: '' });
  }

  mount(thread: VisitorThread): void {
    this.thread = thread;
    const host = make('div', { 'data-guichet-chat': '', lang: this.look.language });
    const shadow = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    shadow.adoptedStyleSheets = [sheet];
    const root = make('div', { class: 'root' }, this.opener, this.fillPanel());
    root.style.setProperty('--accent', this.look.colour);
    root.style.setProperty('--on-accent', inkOn(this.look.colour));
    shadow.append(root);
    document.body.append(host);
  }

  draw(standing: Standing): void {
    const { texts } = this.look;
    this.title.textContent = fill(texts.title, { team: standing.team || '…' });
    this.about.textContent = standing.team ? (standing.open ? texts.here : texts.away) : '';
    this.video.hidden = !standing.open;
    const kept = standing.organisation ? fill(texts.kept, { organisation: standing.organisation }) : '';
    this.note.textContent = standing.trouble ? texts[standing.trouble] : kept;
    this.note.classList.toggle('bad', standing.trouble !== null);
    this.asked.hidden = standing.lines.length > 0;
    this.count.hidden = standing.unread === 0;
    this.count.textContent = standing.unread > 0 ? fill(texts.unread, { count: String(standing.unread) }) : '';
    this.drawLines(standing.lines);
  }

  private fillPanel(): HTMLElement {
    const { texts } = this.look;
    const close = make('button', { type: 'button', 'aria-label': texts.close }, '✕');
    const form = make(
      'form',
      {},
      this.asked,
      make('label', {}, texts.field, this.text),
      make('button', { class: 'send' }, texts.send),
      this.note,
    );
    this.panel.append(
      make('header', { class: 'head' }, make('div', {}, this.title, this.about), close),
      this.video,
      this.log,
      form,
    );
    this.opener.addEventListener('click', () => this.show(true));
    close.addEventListener('click', () => this.show(false));
    this.panel.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.show(false);
    });
    form.addEventListener('submit', (event) => this.submit(event));
    this.text.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) this.submit(event);
    });
    return this.panel;
  }

  private show(shown: boolean): void {
    this.panel.hidden = !shown;
    this.opener.hidden = shown;
    this.opener.setAttribute('aria-expanded', String(shown));
    this.thread.show(shown);
    (shown ? this.text : this.opener).focus();
    this.log.scrollTop = this.log.scrollHeight;
  }

  private submit(event: Event): void {
    event.preventDefault();
    const text = this.text.value.trim();
    if (!text) return;
    this.text.value = '';
    void this.thread.send(text, this.name.value.trim());
    this.text.focus();
  }

  // What is drawn already stays, so that a screen reader says only what is new.
  private drawLines(lines: readonly Line[]): void {
    const key = (line: Line) => line.clientId ?? line.id;
    const atEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 40;
    const drawn = new Map<string, { readonly line: Line; readonly element: HTMLElement }>();
    for (const line of lines) {
      const before = this.drawn.get(key(line));
      const element = before?.line === line ? before.element : this.lineOf(line);
      if (before && before.element !== element) before.element.replaceWith(element);
      else if (!before) this.log.append(element);
      drawn.set(key(line), { line, element });
    }
    this.drawn = drawn;
    if (atEnd) this.log.scrollTop = this.log.scrollHeight;
  }

  private lineOf(line: Line): HTMLElement {
    const { texts, language } = this.look;
    const time = new Date(line.sentAt).toLocaleTimeString(language, { hour: 'numeric', minute: '2-digit' });
    const state = line.state === 'kept' ? time : texts[line.state];
    const who = line.fromDesk ? line.name : texts.you;
    const retry = make('button', { type: 'button', class: 'retry' }, texts.again);
    retry.addEventListener('click', () => void this.thread.again(line.clientId ?? ''));
    return make(
      'div',
      { class: line.fromDesk ? 'line' : 'line mine' },
      make('small', {}, [who, state].filter(Boolean).join(' · ')),
      make('p', { dir: 'auto' }, ...(line.fromDesk ? this.linked(line.text) : [line.text])),
      line.state === 'failed' ? retry : null,
    );
  }

  // Only the desk's own addresses become links; one into a call becomes a button.
  private linked(text: string): Children {
    return text.split(/(https?:\/\/[^\s<>"]+)/).map((part, at) => {
      if (at % 2 === 0) return part;
      const isCall = /^https?:\/\/[^/]+\/j(#|$)/.test(part);
      return make(
        'a',
        { href: part, target: '_blank', rel: 'noopener noreferrer', ...(isCall && { class: 'join' }) },
        isCall ? this.look.texts.join : part,
      );
    });
  }
}
