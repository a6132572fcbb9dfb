// Runs inside the page, before its own scripts. Nothing here may refer to anything outside its function.

declare global {
  interface Window {
    guichetTest: {
      /** Every peer connection that the page made, closed ones too. */
      peers: RTCPeerConnection[];
      find(role: string, name: string): HTMLElement[];
      /** What shows this person on the stage; 'You' for oneself. */
      tileOf(name: string): { element: HTMLElement; video: HTMLVideoElement | null } | null;
    };
  }
}

/** Remembers peer connections, and finds things the way a person or a screen reader does: by role and name. */
export function install(): void {
  const peers: RTCPeerConnection[] = [];
  const Original = window.RTCPeerConnection;
  if (Original) {
    window.RTCPeerConnection = new Proxy(Original, {
      construct(target, given, newTarget) {
        const peer = Reflect.construct(target, given, newTarget) as RTCPeerConnection;
        peers.push(peer);
        return peer;
      },
    });
  }

  const selectors: Record<string, string> = {
    button: 'button, [role=button], input[type=submit], summary',
    link: 'a[href]',
    textbox: 'input:not([type]), input[type=text], input[type=email], input[type=password], input[type=tel], textarea',
    heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
    alert: '[role=alert]',
    status: '[role=status]',
    log: '[role=log]',
    dialog: 'dialog, [role=dialog], [role=alertdialog]',
    checkbox: 'input[type=checkbox]',
    radio: 'input[type=radio]',
    list: 'ul, ol',
    combobox: 'select, [role=combobox]',
    listitem: 'li, [role=listitem]',
    image: 'img, svg[role=img], [role=img]',
    menuitem: '[role=menuitem]',
    text: 'p, li, dt, dd, h1, h2, h3, h4, label, output, span, strong, time, td, th, [role=alert], [role=status], a, button, div',
  };

  const textOf = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

  const nameOf = (element: Element): string => {
    const labelled = element.getAttribute('aria-labelledby');
    if (labelled)
      return labelled
        .split(/\s+/)
        .map((id) => textOf((element.getRootNode() as Document | ShadowRoot).getElementById(id)))
        .join(' ');
    const label = element.getAttribute('aria-label');
    if (label) return label;
    const labels = (element as HTMLInputElement).labels;
    if (labels?.length) return [...labels].map(textOf).join(' ');
    const inner = [
      textOf(element),
      ...[...element.querySelectorAll('[aria-label], img[alt], svg title')].map(
        (each) => each.getAttribute('aria-label') ?? each.getAttribute('alt') ?? '',
      ),
    ];
    return inner.join(' ').trim() || element.getAttribute('title') || element.getAttribute('placeholder') || '';
  };

  const isShown = (element: HTMLElement) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert], [aria-hidden=true]');

  const expression = (name: string) => {
    const parts = /^\/(.*)\/([a-z]*)$/s.exec(name);
    return parts ? new RegExp(parts[1] ?? '', parts[2]) : null;
  };

  const find = (role: string, name: string) => {
    const pattern = expression(name);
    // What hangs in an open shadow tree is seen like anything else.
    const trees = [document, ...[...document.body.children].flatMap((element) => element.shadowRoot ?? [])];
    const all = trees.flatMap((tree) => [...tree.querySelectorAll<HTMLElement>(selectors[role] ?? `[role=${role}]`)]);
    return all.filter(
      (element) => isShown(element) && (pattern ? pattern.test(nameOf(element)) : nameOf(element) === name),
    );
  };

  const tileOf = (name: string) => {
    const tiles = [...document.querySelectorAll<HTMLElement>('[data-participant]')];
    const element = tiles.find((tile) => tile.checkVisibility() && textOf(tile).includes(name));
    return element ? { element, video: element.querySelector('video') } : null;
  };

  window.guichetTest = { peers, find, tileOf };
}
