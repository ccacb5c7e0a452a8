/** What is unusual in the work of staff, told again from the words of the issue and with no import: by walking through what happened, one thing after the other. */

export type Happened =
  | { readonly kind: 'SHOWN'; readonly staff: string; readonly at: number; readonly people: readonly string[] }
  /** Shown to a partner in her name; of nobody who works here, and never hers. */
  | {
      readonly kind: 'SHOWN_TO_PARTNER';
      readonly staff: string;
      readonly at: number;
      readonly people: readonly string[];
    }
  | {
      readonly kind: 'OPENED';
      readonly staff: string;
      readonly at: number;
      readonly id: string;
      readonly person: string;
    }
  /** Something refused: by the id of somebody or of something that is not there; or without naming anything. */
  | {
      readonly kind: 'REFUSED';
      readonly staff: string;
      readonly at: number;
      readonly names: 'HER' | 'NOBODY' | 'NOTHING';
    }
  | { readonly kind: 'ACTED'; readonly staff: string; readonly at: number };

/** The first hour of summer time and the first of winter time in Toronto, in milliseconds: two in the morning of the second Sunday of March and the first of November. */
function changes(year: number): readonly [number, number] {
  const sunday = (month: number, nth: number) => {
    const first = new Date(Date.UTC(year, month, 1)).getUTCDay();
    return 1 + ((7 - first) % 7) + 7 * (nth - 1);
  };
  return [Date.UTC(year, 2, sunday(2, 2), 7), Date.UTC(year, 10, sunday(10, 1), 6)];
}

/** What a clock in Toronto shows: the day, counted from 1970 on, and the minute of it. */
export function clockInToronto(at: number): { readonly day: number; readonly minute: number } {
  const [summer, winter] = changes(new Date(at).getUTCFullYear());
  const shown = at - (at >= summer && at < winter ? 4 : 5) * 3_600_000;
  return { day: Math.floor(shown / 86_400_000), minute: Math.floor((shown % 86_400_000) / 60_000) };
}

export const textOfDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** `staff pattern day` → how often, of each day that is unusual. */
export function unusual(happened: readonly Happened[]): Map<string, number> {
  const people = new Map<string, Set<string>>();
  const atNight = new Map<string, Set<string>>();
  const refused = new Map<string, number>();
  const opened = new Map<string, { readonly day: number; readonly times: number }[]>();
  const into = (of: Map<string, Set<string>>, key: string, ...what: readonly string[]) => {
    const set = of.get(key) ?? new Set();
    for (const one of what) set.add(one);
    of.set(key, set);
  };
  for (const one of happened) {
    const { day, minute } = clockInToronto(one.at);
    const key = `${one.staff} ${day}`;
    const isNight = minute >= 22 * 60 || minute < 6 * 60;
    if (one.kind === 'SHOWN') {
      into(people, key, ...one.people);
      if (isNight) into(atNight, key, ...one.people.map((id) => `person ${id}`));
    } else if (one.kind === 'OPENED') {
      if (isNight) into(atNight, key, `case ${one.id}`);
      const about = `${one.staff} ${one.person}`;
      opened.set(about, [...(opened.get(about) ?? []), { day, times: 1 }]);
    } else if (one.kind === 'REFUSED' && one.names !== 'NOTHING') refused.set(key, (refused.get(key) ?? 0) + 1);
  }
  const found = new Map<string, number>();
  const put = (key: string, pattern: string, count: number) => {
    const [staff, day] = key.split(' ') as [string, string];
    const name = `${staff} ${pattern} ${textOfDay(Number(day))}`;
    found.set(name, Math.max(count, found.get(name) ?? 0));
  };
  for (const [key, set] of people) if (set.size >= 31) put(key, 'MANY_PEOPLE', set.size);
  for (const [key, set] of atNight) if (set.size >= 1) put(key, 'AT_NIGHT', set.size);
  for (const [key, count] of refused) if (count >= 11) put(key, 'CLOSED_CASES', count);
  for (const [about, days] of opened)
    for (const { day } of days) {
      const week = days.filter((other) => other.day <= day && other.day > day - 7).length;
      if (week >= 3) put(`${about.split(' ')[0]} ${day}`, 'SAME_PERSON', week);
    }
  return found;
}
