import { type OpeningSpan, openingHours, WEEKDAYS, type Weekday } from '../../src/businesses/openingHours.js';
import { websiteUrl } from '../../src/businesses/websiteUrl.js';
import { localTime } from '../../src/kernel/localTime.js';

const span = (text: string): OpeningSpan => {
  const [day = '', opens = '', closes = ''] = text.split(' ');
  const weekday = WEEKDAYS.find((one) => one.startsWith(day)) as Weekday;
  return { weekday, opens: localTime(opens), closes: localTime(closes) };
};
const week = (...spans: string[]) => openingHours(spans.map(span));
const short = (spans: readonly OpeningSpan[] | undefined) =>
  spans?.map(({ weekday, opens, closes }) => `${weekday.slice(0, 2)} ${opens} ${closes}`);

test.each<[string, string[]]>([
  ['nothing', []],
  ['one span', ['MO 09:00 17:00']],
  ['several a day', ['TU 10:00 12:30', 'TU 13:30 18:00']],
  ['spans that touch', ['TU 10:00 12:00', 'TU 12:00 18:00', 'TU 18:00 02:00']],
  ['past midnight', ['FR 18:00 02:00', 'SA 10:00 12:00']],
  ['past midnight and on from there', ['FR 18:00 02:00', 'SA 02:00 04:00']],
  ['from Sunday into Monday', ['MO 02:00 04:00', 'SU 22:00 02:00']],
  ['whole days', ['MO 00:00 24:00', 'SU 00:00 24:00']],
  ['always', ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'].map((day) => `${day} 00:00 24:00`)],
])('hours of a week may be %s', (_name, spans) => {
  expect(short(week(...spans))).toEqual(spans);
  expect(short(week(...[...spans].reverse()))).toEqual(spans);
});

test.each<[string, string[]]>([
  ['a span without length', ['MO 09:00 09:00']],
  ['one at the end of the day', ['MO 24:00 24:00']],
  ['one that opens when the day is over', ['MO 24:00 02:00']],
  ['the same twice', ['MO 09:00 17:00', 'MO 09:00 17:00']],
  ['one within another', ['MO 09:00 17:00', 'MO 10:00 11:00']],
  ['two that share a minute', ['MO 09:00 12:01', 'MO 12:00 17:00']],
  ['one that reaches into the next day', ['FR 18:00 02:00', 'SA 01:59 04:00']],
  ['one that reaches from Sunday into Monday', ['MO 01:00 04:00', 'SU 22:00 02:00']],
  ['a day and some of it', ['MO 00:00 24:00', 'MO 10:00 11:00']],
  ['a night and the whole day after', ['MO 22:00 02:00', 'TU 00:00 24:00']],
])('and not %s', (_name, spans) => {
  expect(week(...spans)).toBeUndefined();
});

test.each(['9:00', '09.00', '25:00', '24:01', '09:60', '09:00:00', '', ' 09:00', '٠٩:٠٠', '-1:00'])(
  'a time of day is not %j',
  (text) => {
    expect(() => localTime(text)).toThrow('HH:MM');
  },
);

test.each<[string, string | undefined]>([
  ['https://mile-end-bagels.test', 'https://mile-end-bagels.test/'],
  ['  http://Épices-Benali.test/menu?jour=1#soir ', 'http://xn--pices-benali-9db.test/menu?jour=1#soir'],
  ['https://user:pass@shop.test/', undefined],
  ['https://user@shop.test/', undefined],
  ['javascript:alert(1)', undefined],
  ['java\nscript:alert(1)', undefined],
  ['data:text/html,<script>alert(1)</script>', undefined],
  ['ftp://shop.test/', undefined],
  ['//shop.test', undefined],
  ['shop.test', undefined],
  ['https://localhost/', undefined],
  ['https://shop.test./', undefined],
  ['https://', undefined],
  [`https://shop.test/${'x'.repeat(500)}`, undefined],
])('a website is %j: %j', (text, url) => {
  expect(websiteUrl(text)).toBe(url);
});
