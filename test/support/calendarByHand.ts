/** Another calendar of Canada than the one of `src/kernel/legalCalendar.ts`, which shares nothing with it. */

/** Easter as the Church counts it: the Sunday after the fourteenth day of the moon, by golden number and epact. */
function churchEaster(year: number): number {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  let epact = (11 * golden + 20 + (Math.floor((8 * century + 5) / 25) - 5) - (Math.floor((3 * century) / 4) - 12)) % 30;
  if (epact < 0) epact += 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1;
  let fullMoon = 44 - epact;
  if (fullMoon < 21) fullMoon += 30;
  const at = new Date(Date.UTC(year, 2, fullMoon));
  do at.setUTCDate(at.getUTCDate() + 1);
  while (at.getUTCDay() !== 0);
  return at.getTime();
}

/** Whether a day is a holiday, told by looking at what is around it in a calendar, day by day. */
export function keptAsHoliday(at: Date): boolean {
  const [year, month, day, weekday] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCDay()];
  if (weekday === 0) return true;
  if (['1-1', '7-1', '9-30', '11-11', '12-25'].includes(`${month}-${day}`)) return true;
  if (month === 7 && day === 2 && weekday === 1) return true;
  const fromEaster = (at.getTime() - churchEaster(year)) / 86_400_000;
  if (fromEaster === -2 || fromEaster === 1) return true;
  if (weekday !== 1) return false;
  if (month === 5) return day >= 18 && day <= 24;
  return (month === 9 && day <= 7) || (month === 10 && day >= 8 && day <= 14);
}

/** The last day of so many after a day, counted by turning the pages. */
export function limitByHand(received: string, days: number): string {
  const at = new Date(`${received}T12:00:00Z`);
  at.setUTCHours(0);
  for (let counted = 0; counted < days; counted += 1) at.setUTCDate(at.getUTCDate() + 1);
  while (keptAsHoliday(at)) at.setUTCDate(at.getUTCDate() + 1);
  return at.toISOString().slice(0, 10);
}
