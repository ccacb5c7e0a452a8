import { type Service, startService } from '../support/service.js';
import { freshStorage } from '../support/town.js';
import { LINK, post, stateOf } from './support.js';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
beforeAll(async () => {
  storage = await freshStorage('empty');
  service = await startService(storage);
});
afterAll(async () => {
  await service?.close();
  await storage?.drop();
});

test('a message that is posted leaves once its transaction commits, in her language, to her alone', async () => {
  const id = await post(service.stores, { to: 'amina@example.test', language: 'EN' });
  expect(await stateOf(service.stores, id)).toBe('QUEUED');
  await post(service.stores, { to: 'luc@example.test', language: 'FR' });
  const [english] = await service.mailed('amina@example.test');
  const [french] = await service.mailed('luc@example.test');
  expect(english?.subject).toBe('Confirm your address at Klusster');
  expect(french?.subject).toBe('Confirmez votre adresse chez Klusster');
  for (const mail of [english, french]) {
    expect(mail?.link).toBe(LINK);
    expect(mail?.text).toContain(LINK);
  }
  expect(await stateOf(service.stores, id)).toBe('SENT');
});
