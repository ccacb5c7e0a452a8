import fc from 'fast-check';
import { PASSWORD_MIN, passwordProblem } from '../../src/accounts/passwordRules.js';

const GOOD = 'four owls counted the ferry lights';

test('fifteen characters are asked for, counted as people count them, and nothing else', () => {
  expect(PASSWORD_MIN).toBe(15);
  expect(passwordProblem('owl-ferry-lamp')).toBe('PASSWORD_TOO_SHORT');
  expect(passwordProblem('owl-ferry-lamps')).toBeUndefined();
  // Fourteen characters of two UTF-16 units each, and fifteen.
  expect(passwordProblem('🦉🛳️💡🌲🍁🦆🌊🪵🛶🏕️🫎'.repeat(1))).toBe('PASSWORD_TOO_SHORT');
  expect(passwordProblem('nine herons, no digits')).toBeUndefined();
  expect(passwordProblem(`${GOOD} ${'and on '.repeat(140)}`)).toBeUndefined();
});

test.each([
  ['on the list', 'passwordpassword'],
  ['on the list, in capitals', 'PASSWORDPASSWORD'],
  ['on the list with an ending', 'passwordpassword2026!!'],
  ['a listed word again and again', 'sunshinesunshine'],
  ['a listed word again and again with an ending', 'sunshinesunshine!1'],
  ['one character again and again', 'zzzzzzzzzzzzzzzz'],
  ['a few characters again and again', 'a1!a1!a1!a1!a1!a1!'],
  ['counting', 'abcdefghijklmnopq'],
  ['counting backwards', 'zyxwvutsrqponmlk'],
  ['the name of the service', 'klusster-klusster-1'],
  ['her address', 'desmond.kakfwi@home'],
  ['her name and a year', 'Desmond-Kakfwi-1971'],
])('refused is what is tried first: %s', (_, password) => {
  expect(passwordProblem(password, ['Desmond', 'Kakfwi', 'desmond.kakfwi@home.test'])).toBe('PASSWORD_TOO_COMMON');
});

test('a name among enough that is not the person is accepted', () => {
  expect(passwordProblem('desmond hums while it rains', ['Desmond', 'Kakfwi'])).toBeUndefined();
});

test('the same password is judged the same however it is composed, and no text is too odd to be judged', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(fc.string({ maxLength: 20 }), { maxLength: 4 }),
      (text, about) => {
        expect(passwordProblem(text.normalize('NFD'), about)).toBe(passwordProblem(text.normalize('NFC'), about));
      },
    ),
  );
});
