// Reads the description and lays it out; every value goes in as text, never as HTML.
const element = (name, properties = {}, ...children) => {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
};

const description = await (await fetch('/openapi/v1.json')).json();
document.getElementById('introduction').textContent = description.info.description;

const resolve = (schema) => (schema?.$ref ? description.components.schemas[schema.$ref.split('/').pop()] : schema);

function example(schema, depth = 0) {
  const known = resolve(schema);
  if (!known || depth > 5) return null;
  const choice = known.oneOf?.find((one) => one.type !== 'null') ?? known.anyOf?.[0];
  if (choice) return example(choice, depth + 1);
  if (known.enum) return known.enum[0];
  const type = Array.isArray(known.type) ? known.type.find((one) => one !== 'null') : known.type;
  if (type === 'array') return [example(known.items, depth + 1)];
  if (type === 'object' || known.properties) {
    return Object.fromEntries(Object.entries(known.properties ?? {}).map(([name, value]) => [name, example(value, depth + 1)]));
  }
  return { string: '', integer: 0, number: 0, boolean: false }[type] ?? null;
}

const pretty = (value) => element('pre', {}, element('code', { textContent: typeof value === 'string' ? value : JSON.stringify(value, null, 2) }));

async function send(method, path, inputs, body, type, output) {
  let address = path;
  const query = new URLSearchParams();
  const headers = { 'X-Guichet': '1' };
  for (const { parameter, input } of inputs) {
    if (parameter.in === 'path') address = address.replace(`{${parameter.name}}`, encodeURIComponent(input.value));
    else if (input.value && parameter.in === 'query') query.set(parameter.name, input.value);
    else if (input.value) headers[parameter.name] = input.value;
  }
  const key = document.getElementById('key').value.trim();
  if (key) headers.Authorization = `Bearer ${key}`;
  if (body?.value) headers['Content-Type'] = type;
  try {
    const answer = await fetch(address + (query.size ? `?${query}` : ''), { method, headers, body: body?.value || undefined });
    const text = await answer.text();
    let shown = text;
    try { shown = JSON.stringify(JSON.parse(text), null, 2); } catch { /* not JSON: as it is */ }
    output.replaceChildren(element('p', { textContent: `${answer.status} ${answer.statusText}` }), pretty(shown));
  } catch (error) {
    output.replaceChildren(element('p', { textContent: String(error) }));
  }
}

function show(path, method, operation) {
  const inputs = (operation.parameters ?? []).map((parameter) => ({
    parameter,
    input: element('input', { name: parameter.name, required: parameter.required ?? false }),
  }));
  const [type, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const body = type && element('textarea', { spellcheck: false, value: type.includes('json') ? JSON.stringify(example(content.schema), null, 2) : '' });
  const output = element('div', { ariaLive: 'polite' });
  const form = element('form', {},
    ...inputs.map(({ parameter, input }) => element('label', {}, `${parameter.name} (${parameter.in})`, input)),
    ...(body ? [element('label', {}, type, body)] : []),
    element('button', { textContent: 'Send' }));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(method.toUpperCase(), path, inputs, body, type, output);
  });
  const answers = Object.entries(operation.responses ?? {}).map(([status, answer]) => {
    const schema = Object.values(answer.content ?? {})[0]?.schema;
    return element('div', {}, element('p', { textContent: `${status} ${answer.description ?? ''}` }), ...(schema ? [pretty(example(schema))] : []));
  });
  return element('details', {},
    element('summary', {}, element('span', { className: 'method', textContent: method.toUpperCase() }), element('code', { textContent: path })),
    element('div', {}, ...(operation.description ? [element('p', { textContent: operation.description })] : []), form, output, ...answers));
}

const groups = new Map();
for (const [path, item] of Object.entries(description.paths)) {
  for (const [method, operation] of Object.entries(item)) {
    const name = operation.tags?.[0] ?? '';
    groups.set(name, [...(groups.get(name) ?? []), show(path, method, operation)]);
  }
}
document.getElementById('operations').append(
  ...[...groups].map(([name, operations]) => element('section', {}, element('h2', { textContent: name }), ...operations)));
