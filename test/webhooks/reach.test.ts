import { endpointUrl } from '../../src/webhooks/reach.js';

const PUBLIC = { loopback: false };
const HERE = { loopback: true };
const stored = (text: string, reach = PUBLIC) => endpointUrl(text, reach)?.href;

test.each([
  ['https://hooks.partner.test/klusster', 'https://hooks.partner.test/klusster'],
  ['HTTPS://Hooks.Partner.TEST:443/a?b=c', 'https://hooks.partner.test/a?b=c'],
  ['https://hooks.partner.test:8443/', 'https://hooks.partner.test:8443/'],
  ['https://8.8.8.8/', 'https://8.8.8.8/'],
  ['https://bücher.test/', 'https://xn--bcher-kva.test/'],
])('%s may be called', (text, href) => {
  expect(stored(text)).toBe(href);
});

test.each([
  'http://hooks.partner.test/',
  'ftp://hooks.partner.test/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'hooks.partner.test',
  '',
  'https://user@hooks.partner.test/',
  'https://user:word@hooks.partner.test/',
  'https://hooks.partner.test/#part',
  'https://hooks.partner.test:25/',
  'https://hooks.partner.test:80/',
  'https://localhost/',
  'https://localhost:8443/',
  'https://postgres:5432/',
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0177.0.0.1/',
  'https://127.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://[::1]/',
  'https://[::ffff:8.8.8.8]/',
  'https://10.0.0.1/',
  `https://hooks.partner.test/${'a'.repeat(2_000)}`,
])('%s may not', (text) => {
  expect(stored(text)).toBeUndefined();
});

test('where everything is embedded this machine may be called too, by http and at any port, and no other that is not public', () => {
  expect(stored('http://127.0.0.1:81/hook', HERE)).toBe('http://127.0.0.1:81/hook');
  expect(stored('http://localhost:3000/', HERE)).toBe('http://localhost:3000/');
  expect(stored('https://[::1]:3000/', HERE)).toBe('https://[::1]:3000/');
  for (const text of [
    'http://10.0.0.1/',
    'https://10.0.0.1/',
    'http://hooks.partner.test/',
    'ftp://127.0.0.1/',
    'http://a@127.0.0.1/',
  ])
    expect(stored(text, HERE)).toBeUndefined();
});
