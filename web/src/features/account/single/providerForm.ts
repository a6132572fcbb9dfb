import type { PersonRole } from '../../../api/people';
import type { SetUpProvider, SingleSignOnView } from '../../../api/singleSignOn';

/** What an owner types. */
export interface ProviderForm {
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Apart by blanks, commas or lines. */
  readonly domains: string;
  /** Empty: only the invited. */
  readonly roleOfNew: Exclude<PersonRole, 'owner'> | '';
  readonly trustsAddresses: boolean;
  readonly only: boolean;
  readonly ofAge: boolean;
}

export const fields = ['name', 'issuer', 'clientId', 'clientSecret', 'domains'] as const;
export type TextOf = (typeof fields)[number];

export const formOf = (view: SingleSignOnView): ProviderForm => ({
  name: view.name,
  issuer: view.issuer,
  clientId: view.clientId,
  clientSecret: '',
  domains: view.domains.join(', '),
  roleOfNew: view.roleOfNew && view.roleOfNew !== 'owner' ? view.roleOfNew : '',
  trustsAddresses: view.trustsAddresses,
  only: view.only,
  ofAge: view.setUp,
});

export const requestOf = ({ domains, roleOfNew, clientSecret, ...same }: ProviderForm): SetUpProvider => ({
  ...same,
  clientSecret: clientSecret || null,
  roleOfNew: roleOfNew || null,
  domains: domains.split(/[\s,;]+/).filter(Boolean),
});

/** Fields that must not stay empty and are. */
export const missingIn = (form: ProviderForm, hasSecret: boolean): readonly TextOf[] =>
  fields.filter((field) => !form[field].trim() && !(field === 'clientSecret' && hasSecret));
