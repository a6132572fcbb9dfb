import { expect, test } from 'vitest';
import { Cast, type Person, signIn } from '../harness';

const cast = new Cast();

test('a person adds a passkey, signs in with it alone, names it and takes it away', async () => {
  const alex = await cast.person({ name: 'Alex' });
  const { answers } = await giveAuthenticator(alex);
  const { password } = cast.server.specialist(1);
  await signIn(alex, cast.server, 1);
  await alex.click(/Your account$/, 'link');
  await alex.reads('You have none yet');
  await alex.click('Add a passkey');
  await alex.fill('What you call it', 'Blue key');
  await alex.fill('Your password, to be sure it is you', password);
  await alex.snap('passkey-adding');
  await alex.click('Make the passkey');
  await alex.find('button', 'Rename the passkey Blue key');
  await alex.snap('passkey-added');
  // Else it answers what the page asks in the e-mail field, before the button is pressed. What was asked meanwhile it never answers.
  await answers(false);
  const asked = alex.page.waitForResponse((answer) => answer.url().endsWith('/session/passkey/start'));
  await alex.click('Sign out');

  await alex.find('button', 'Sign in');
  await asked;
  await alex.snap('sign-in');
  await answers(true);
  await alex.click('Sign in with a passkey');
  await alex.find('heading', 'Your account');
  await alex.click('Rename the passkey Blue key');
  await alex.fill('What you call it', 'Red key');
  await alex.click('Save');
  await alex.click('Remove the passkey Red key');
  await alex.fill('Your password, to be sure it is you', password);
  await alex.click('Remove');
  await alex.reads('You have none yet');
  await alex.click('Sign out');

  await alex.click('Sign in with a passkey');
  await alex.reads('This passkey was not accepted');
  // It would go on offering what is refused, until this address may try no more.
  await answers(false);
});

test('a passkey is offered in the field for the e-mail address', async () => {
  const alex = await cast.person({ name: 'Alex' });
  await giveAuthenticator(alex);
  const { password } = cast.server.specialist(1);
  await signIn(alex, cast.server, 1);
  await alex.click(/Your account$/, 'link');
  await alex.click('Add a passkey');
  await alex.fill('Your password, to be sure it is you', password);
  await alex.click('Make the passkey');
  // "Last used" would not do: the devices that are signed in say it too.
  await alex.find('button', /^Rename the passkey/);
  await alex.click('Sign out');
  // The virtual authenticator answers at once what a person would choose from the field's list.
  await alex.find('heading', 'Your account');
});

test('somebody invited makes an account with a passkey, and comes in by a code when it is lost', async () => {
  const camille = await cast.person({ name: 'Camille' });
  await signIn(camille, cast.server);
  const link = await camille.page.evaluate(async () => {
    const answer = await fetch('/api/v1/invitations', {
      method: 'POST',
      headers: { 'X-Guichet': '1', 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: 'nina@example.org', role: 'specialist' }),
    });
    return (await answer.json()).link as string;
  });
  const nina = await cast.person({ name: 'Nina', width: 390, height: 844, phone: true });
  const { lose } = await giveAuthenticator(nina);
  await nina.open(link);
  await nina.click('Use a passkey instead');
  await nina.reads('Please fill in this field.');
  await nina.fill('Your name', 'Nina');
  await nina.click('I am 15 or older', 'checkbox');
  await nina.snap('invitation');
  await nina.click('Use a passkey instead');
  await nina.find('heading', 'Your account is made');
  await nina.snap('invitation-codes');
  const codes = await nina.page.evaluate(() => [...document.querySelectorAll('code')].map((one) => one.textContent));
  expect(codes).toHaveLength(10);
  await nina.click('I have kept them');
  await nina.find('heading', 'Calls');
  await nina.open(`${cast.server.url}/account`);
  await nina.reads('10 codes are left.');
  await nina.snap('account-without-password');
  await lose();
  await nina.click('Sign out');
  await nina.fill('E-mail', 'nina@example.org');
  await nina.fill('Password', codes[0] ?? '');
  await nina.click('Sign in');
  await nina.find('heading', 'Your account');
  await nina.reads('9 codes are left.');
});

/** A phone's own fingerprint reader, which takes every finger while it answers, until it is lost. */
async function giveAuthenticator(person: Person) {
  const client = await person.page.createCDPSession();
  await client.send('WebAuthn.enable');
  const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    answers: (enabled: boolean) => client.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled }),
    lose: () => client.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId }),
  };
}
