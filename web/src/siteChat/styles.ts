/** Everything hangs in a shadow tree: the site's own rules do not reach in, and these do not reach out. */
export const styles = `
:host { all: initial; }
* { box-sizing: border-box; }
.root {
  --paper: #ffffff; --ink: #1d1d1b; --soft: #5d5d58; --line: #d9d9d4; --tint: #f1f1ee; --bad: #a3261b;
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; color: var(--ink);
}
@media (prefers-color-scheme: dark) {
  .root { --paper: #1f1f1d; --ink: #f0f0ec; --soft: #b3b3ac; --line: #44443f; --tint: #2c2c29; --bad: #ff9d92; }
}
button, input, textarea, a.action { font: inherit; color: inherit; }
button { cursor: pointer; border: 0; background: none; border-radius: 8px; min-height: 44px; padding: 8px 16px; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
.opener {
  position: fixed; right: 16px; bottom: 16px; z-index: 2147483000; min-height: 52px; padding: 12px 20px; border-radius: 26px;
  background: var(--accent); color: var(--on-accent); font-weight: 600; box-shadow: 0 2px 12px rgb(0 0 0 / 25%);
  display: flex; align-items: center; gap: 8px;
}
.count { background: var(--paper); color: var(--ink); border-radius: 12px; padding: 0 8px; font-size: 14px; }
.panel {
  position: fixed; right: 16px; bottom: 16px; z-index: 2147483000; width: 380px; height: min(600px, calc(100dvh - 32px));
  display: flex; flex-direction: column; background: var(--paper); border: 1px solid var(--line); border-radius: 12px; overflow: hidden;
  box-shadow: 0 8px 32px rgb(0 0 0 / 25%);
}
@media (max-width: 480px) { .panel { inset: 0; width: auto; height: 100dvh; border: 0; border-radius: 0; } }
.head { display: flex; gap: 8px; align-items: flex-start; padding: 12px 8px 12px 16px; border-bottom: 1px solid var(--line); }
.head > div { flex: 1; min-width: 0; }
h2 { margin: 0; font-size: 17px; overflow-wrap: anywhere; }
.head p { margin: 0; color: var(--soft); font-size: 14px; }
.video { display: block; padding: 10px 16px; border-bottom: 1px solid var(--line); font-weight: 600; }
a { color: inherit; overflow-wrap: anywhere; }
.log { flex: 1; overflow-y: auto; overscroll-behavior: contain; padding: 16px; display: flex; flex-direction: column; gap: 12px; }
.log > :first-child { margin-top: auto; }
.line { max-width: 85%; align-self: flex-start; }
.line.mine { align-self: flex-end; }
.line small { display: block; color: var(--soft); font-size: 13px; }
.line.mine small { text-align: right; }
.line p { margin: 2px 0 0; padding: 8px 12px; border-radius: 12px; background: var(--tint); white-space: pre-wrap; overflow-wrap: anywhere; }
.line.mine p { background: var(--accent); color: var(--on-accent); }
.line .retry { float: right; color: var(--bad); padding: 8px 0; text-decoration: underline; }
.join {
  display: inline-block; margin: 4px 0; padding: 10px 16px; border-radius: 8px; background: var(--accent); color: var(--on-accent);
  font-weight: 600; text-decoration: none;
}
form { padding: 12px 16px; border-top: 1px solid var(--line); display: grid; gap: 8px; }
label { display: grid; gap: 4px; font-size: 14px; color: var(--soft); }
input, textarea {
  width: 100%; padding: 10px 12px; border: 1px solid var(--soft); border-radius: 8px; background: var(--paper); color: var(--ink); font-size: 16px; resize: none;
}
.send { background: var(--accent); color: var(--on-accent); font-weight: 600; }
.note { margin: 0; font-size: 13px; color: var(--soft); min-height: 39px; }
.note.bad { color: var(--bad); font-weight: 600; }
[hidden] { display: none !important; }
`;

/** Black or white, whichever can be read on a colour: by its relative luminance (WCAG 2.2). */
export function inkOn(colour: string): string {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)?.slice(1) ?? ['1f', '5f', '5b'];
  const [red, green, blue] = parts.map((part) => {
    const share = Number.parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  // Where both colours have the same contrast.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#ffffff';
}
