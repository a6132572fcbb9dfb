/** One step of a chat window on another site: no cookie goes along, and none comes back. */
export async function postSiteChat(origin: string, address: string, step: string, body: unknown) {
  const answer = await fetch(`${origin}/chat/${encodeURIComponent(address)}/${step}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    // Lines go one after another: one that hangs must not hold up the others. Old browsers wait as long as they do.
    signal: AbortSignal.timeout?.(20_000),
  });
  return { status: answer.status, body: answer.ok ? ((await answer.json()) as unknown) : null };
}
