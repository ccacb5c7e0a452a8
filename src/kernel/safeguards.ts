/**
 * That a safeguard `s` is red, as of the instant in `at`: its day is over, it failed its last test, or whoever answered for it works here no more. SQL, for
 * whoever may not know the feature. One that is not relied on any more is never red.
 */
export const safeguardIsRed = (at: string): string => `s.retired_at is null and (
  coalesce((select t.passed and t.review_by > ${at} from safeguard_test t where t.safeguard_id = s.id order by t.tested_at desc limit 1), s.review_by > ${at}) is not true
  or exists (select from staff_member m where m.id = s.owner_id and m.left_at is not null))`;
