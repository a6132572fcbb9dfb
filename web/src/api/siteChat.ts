/** One step of a chat window on another site: no cookie goes along, and none comes back. */
export async function postSiteChat(origin: string, address: string, step: string, body: unknown) {
  const answer = await fetch(`${origin}/chat/${encodeURIComponent(address)}/${step}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  return { status: answer.status, body: answer.ok ? ((await answer.json()) as unknown) : null };
}
