// The chat window for an organisation's own site, by one line in its pages:
//   <script async src="https://HOST/chat.js" data-team="ADDRESS"></script>
// data-language ('fr', 'en') and data-color ('#1f5f5b') are optional. No cookie, no frame, nothing of the page is read.
import { postSiteChat } from '../api/siteChat';
import { textsFor } from './texts';
import { View } from './view';
import { type Unsent, VisitorThread, type World } from './visitorThread';

function begin(script: HTMLScriptElement): void {
  const address = script.dataset.team;
  if (!address || document.querySelector('[data-guichet-chat]')) return;
  const { origin } = new URL(script.src);
  const language = script.dataset.language || document.documentElement.lang || navigator.language;
  const colour = /^#[0-9a-f]{6}$/i.test(script.dataset.color ?? '') ? (script.dataset.color as string) : '#1f5f5b';
  const view = new View({ texts: textsFor(language), colour, origin, address: encodeURIComponent(address), language });
  const thread = new VisitorThread(worldOf(origin, address, language), (standing) => view.draw(standing));
  view.mount(thread);
  document.addEventListener('visibilitychange', () => thread.wake(!document.hidden));
  thread.wake(!document.hidden);
}

function worldOf(origin: string, address: string, language: string): World {
  const key = `guichet-chat:${origin}/${address}`;
  const waiting = `${key}:unsent`;
  const begin = `${key}:begin`;
  const newId = () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const fresh = newId();
  let here: string | null = null;
  let lines: readonly Unsent[] = [];
  return {
    language,
    newId,
    // The same in every tab of the site, so that two of them begin one thread.
    beginId: () => {
      try {
        const known = localStorage.getItem(begin) ?? fresh;
        localStorage.setItem(begin, known);
        return known;
      } catch {
        return fresh;
      }
    },
    later: (act, milliseconds) => {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
    // A browser may refuse to keep anything: then the thread lasts as long as the page.
    kept: () => {
      try {
        return localStorage.getItem(key) ?? here;
      } catch {
        return here;
      }
    },
    keep: (secret) => {
      here = secret;
      try {
        localStorage.setItem(key, secret);
      } catch {
        // Kept in the page alone.
      }
    },
    keepUnsent: (unsent) => {
      lines = unsent;
      try {
        if (unsent.length > 0) localStorage.setItem(waiting, JSON.stringify(unsent));
        else localStorage.removeItem(waiting);
      } catch {
        // Kept in the page alone.
      }
    },
    unsent: () => {
      try {
        return JSON.parse(localStorage.getItem(waiting) ?? '[]') as readonly Unsent[];
      } catch {
        return lines;
      }
    },
    post: (step, body) => postSiteChat(origin, address, step, body),
  };
}

const script = document.currentScript as HTMLScriptElement | null;
if (script) {
  if (document.body) begin(script);
  else addEventListener('DOMContentLoaded', () => begin(script));
}
