// The picture of a comparison: what a forwarded packet costs, against how many are forwarded. An SVG without a library.
import { names } from './tables.mjs';

const colours = { guichet: '#0b6e4f', 'janus tuned': '#c05621', 'janus loops': '#b08900', 'janus debian': '#7a7f87' };
const size = { width: 760, height: 420, left: 64, right: 24, top: 56, bottom: 52 };

/** One publisher and more and more subscribers: `[packets a second, microseconds of processor a packet]`. */
function line(found, server) {
  return found.loads.filter((load) => /^1x\d+$/.test(load)).map((load) => found.of(server, load)).filter(Boolean)
    .map((at) => [at.sent, 1e6 / at.cost]).sort((a, b) => a[0] - b[0]);
}

const step = (largest, parts) => {
  const rough = largest / parts;
  const ten = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((factor) => factor * ten).find((one) => one >= rough);
};

const text = (x, y, words, more = '') => `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${words}</text>`;

function axes(x, y, largest) {
  const parts = [];
  const [dx, dy] = [step(largest[0], 6), step(largest[1], 5)];
  const bottom = size.height - size.bottom;
  for (let at = 0; at <= largest[1]; at += dy) {
    parts.push(`<line x1="${size.left}" x2="${size.width - size.right}" y1="${y(at).toFixed(1)}" y2="${y(at).toFixed(1)}" stroke="#e3e6ea"/>`);
    parts.push(text(size.left - 8, y(at) + 4, String(at), 'text-anchor="end"'));
  }
  for (let at = 0; at <= largest[0]; at += dx) parts.push(text(x(at), bottom + 18, at === 0 ? '0' : `${at / 1000} k`, 'text-anchor="middle"'));
  parts.push(text((size.left + size.width - size.right) / 2, size.height - 12, 'packets forwarded a second, one publisher', 'text-anchor="middle"'));
  return parts;
}

function drawn(server, points, x, y) {
  const path = points.map(([a, b], at) => `${at ? 'L' : 'M'}${x(a).toFixed(1)} ${y(b).toFixed(1)}`).join('');
  const dots = points.map(([a, b]) => `<circle cx="${x(a).toFixed(1)}" cy="${y(b).toFixed(1)}" r="4" fill="${colours[server]}"/>`);
  return [`<path d="${path}" fill="none" stroke="${colours[server]}" stroke-width="2.5"/>`, ...dots];
}

const legend = (servers) => servers.flatMap((server, at) => {
  const x = size.left + at * 165;
  const y = size.top - 6;
  return [`<rect x="${x}" y="${y - 9}" width="14" height="4" rx="2" fill="${colours[server]}"/>`, text(x + 22, y - 3, names[server])];
});

export function curves(found) {
  const lines = found.servers.map((server) => [server, line(found, server)]).filter(([, points]) => points.length > 0);
  const all = lines.flatMap(([, points]) => points);
  const largest = [Math.max(...all.map((point) => point[0])) * 1.03, Math.max(...all.map((point) => point[1])) * 1.08];
  const x = (value) => size.left + (value / largest[0]) * (size.width - size.left - size.right);
  const y = (value) => size.height - size.bottom - (value / largest[1]) * (size.height - size.top - size.bottom);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" role="img" font-family="system-ui, sans-serif" font-size="13" fill="#30353b">`,
    '<title>Processor time of a forwarded packet, against the load</title>',
    `<rect width="${size.width}" height="${size.height}" fill="#ffffff"/>`,
    text(size.left - 40, 26, 'Processor time of a forwarded packet, microseconds', 'font-size="16" font-weight="600"'),
    ...axes(x, y, largest), ...lines.flatMap(([server, points]) => drawn(server, points, x, y)), ...legend(lines.map(([server]) => server)),
    '</svg>', '',
  ].join('\n');
}
