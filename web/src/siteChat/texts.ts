/** The window's words: few enough to travel with it. */
const english = {
  open: 'Write to us',
  close: 'Close the chat',
  title: 'Chat with {team}',
  here: 'We are here now.',
  away: 'We are not here now. Write, and we answer as soon as we are back.',
  video: 'Talk by video',
  name: 'Your name (optional)',
  field: 'Your message',
  send: 'Send',
  you: 'You',
  sending: 'on its way',
  failed: 'not sent',
  again: 'Send again',
  join: 'Join the video call',
  offline: 'No connection. We keep trying.',
  slow: 'That was a lot at once. Wait a minute, then send again.',
  gone: 'This chat is closed.',
  kept: 'What you write is kept by {organisation}.',
  log: 'Messages',
  unread: '{count} new',
};

export type Texts = Readonly<typeof english>;

const french: Texts = {
  open: 'Écrivez-nous',
  close: 'Fermer la discussion',
  title: 'Discuter avec {team}',
  here: 'Nous sommes là.',
  away: 'Nous ne sommes pas là en ce moment. Écrivez : nous répondrons dès notre retour.',
  video: 'Parler en vidéo',
  name: 'Votre nom (facultatif)',
  field: 'Votre message',
  send: 'Envoyer',
  you: 'Vous',
  sending: 'en cours d’envoi',
  failed: 'non envoyé',
  again: 'Renvoyer',
  join: 'Rejoindre l’appel vidéo',
  offline: 'Pas de connexion. Nous réessayons.',
  slow: 'C’était beaucoup à la fois. Attendez une minute, puis renvoyez.',
  gone: 'Cette discussion est fermée.',
  kept: 'Ce que vous écrivez est conservé par {organisation}.',
  log: 'Messages',
  unread: '{count} nouveau(x)',
};

/** @param language BCP 47: the script's own wish, else the page's, else the browser's. */
export const textsFor = (language: string): Texts => (/^fr\b/i.test(language) ? french : english);

export const fill = (text: string, words: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (all, name: string) => words[name] ?? all);
