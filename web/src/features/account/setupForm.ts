import type { SetUp } from '../../api/client';
import { isShort } from './passwords';

export type SetupText = 'organisationName' | 'name' | 'email' | 'password' | 'country';

export type SetupWrong = Partial<Record<SetupText, 'missing' | 'emailWrong' | 'short'>>;

/** What can be seen to be wrong without asking the server. */
export function wrongInSetup(form: SetUp): SetupWrong {
  const wrong: SetupWrong = {};
  for (const name of ['organisationName', 'name', 'email', 'password', 'country'] as const) {
    if (!form[name].trim()) wrong[name] = 'missing';
  }
  if (!wrong.email && !/^[^\s@]+@[^\s@]+$/u.test(form.email.trim())) wrong.email = 'emailWrong';
  if (!wrong.password && isShort(form.password)) wrong.password = 'short';
  return wrong;
}
