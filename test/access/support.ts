import type { Service } from '../support/service.js';

/** What a person does to be told what is held of her, as a client does it. */

export const REQUEST = `mutation($input: RequestAccessInput!) { requestAccess(input: $input) {
  request { id state format receivedAt dueAt answeredAt openedAt } userErrors { code field message } } }`;
export const OPEN = `mutation($input: OpenAccessPackageInput!) { openAccessPackage(input: $input) {
  url expiresAt sha256 userErrors { code field } } }`;
export const MINE = `{ viewer { accessRequests(first: 10) { nodes {
  id state format receivedAt dueAt extendedAt extensionReason answeredAt openedAt refusedAt refusalGround deemedRefusedAt reasons } } } }`;

type By = { readonly token?: string; readonly account?: string };

export async function requested(service: Service, by: By, input: object = { language: 'EN' }) {
  const { body } = await service.ask(REQUEST, { ...by, variables: { input } });
  return body.data.requestAccess;
}

export async function opened(service: Service, by: By, input: object) {
  const { body } = await service.ask(OPEN, { ...by, variables: { input } });
  if (!body.data?.openAccessPackage)
    console.log(JSON.stringify(body), JSON.stringify(service.logged.filter((l) => Number(l.level) >= 40)));
  return body.data.openAccessPackage;
}

/** Where a link leads, on the service of a test. */
export const at = (service: Service, url: string): string => `${service.url}${new URL(url).pathname}`;

/** What whoever asks is told, as data. */
export async function told(service: Service, by: By, input: object = {}) {
  const { request } = await requested(service, by);
  const { url } = await opened(service, by, { id: request.id, format: 'DATA', ...input });
  const response = await fetch(at(service, url));
  return { text: await response.text(), response };
}
