/** Numbers of no card, which networks and gateways publish for tests; each is taken for one. */
export const TEST_NUMBERS = [
  '4222222222222',
  '4242424242424242',
  '4000056655665556',
  '4917610000000000003',
  '5555555555554444',
  '2223003122003222',
  '5105105105105100',
  '378282246310005',
  '371449635398431',
  '6011111111111117',
  '6011000990139424',
  '3056930009020004',
  '36227206271667',
  '3566002020360505',
  '6200000000000005',
  '6205500000000000004',
  '6759649826438453',
  '6555900000604105',
] as const;

/** The ways in which people write them. */
export const WRITTEN: readonly ((number: string) => string)[] = [
  (number) => number,
  (number) => number.replace(/.{4}(?=.)/g, '$& '),
  (number) => number.replace(/.{4}(?=.)/g, '$&-'),
  (number) => number.replace(/.{4}(?=.)/g, '$&\u00a0'),
  (number) => number.replace(/.{4}(?=.)/g, '$& – '),
  (number) => number.replace(/^(.{4})(.{6})/, '$1 $2 '),
  (number) => number.split('').join(' '),
  (number) => `${number} 12/29 123`,
  (number) => `card${number}cvv123`,
  (number) => number.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
];
