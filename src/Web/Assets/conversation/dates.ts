// Times as the pages write them: the town's, in the page's language.
const english = document.documentElement.lang === "en";
const ZONE = "Asia/Tokyo";

const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(english ? "en-GB" : "ja-JP", { timeZone: ZONE, ...options });
const iso = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, year: "numeric", month: "2-digit", day: "2-digit" });
const hour = new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, hour: "numeric", minute: "2-digit", hourCycle: "h23" });

/** 2026-11-24 */
export const dayOf = (at: string | Date) => iso.format(new Date(at));

/** 9:40 */
export const clock = (at: string) => hour.format(new Date(at)).replace(/^0(?=\d)/, "");

/** 11月24日（火）; with the year when it is another one. */
export function day(at: string, now = new Date()): string {
  const date = new Date(at);
  const sameYear = dayOf(date).slice(0, 4) === dayOf(now).slice(0, 4);
  if (english) return format({ weekday: sameYear ? "short" : "long", day: "numeric", month: sameYear ? "short" : "long", ...(sameYear ? {} : { year: "numeric" }) }).format(date);
  const text = format({ day: "numeric", month: "long", ...(sameYear ? {} : { year: "numeric" }) }).format(date);
  return `${text}（${format({ weekday: "short" }).format(date)}）`;
}

/** As short as a list allows: the clock today, then the day, then the date. */
export function brief(at: string, now = new Date()): string {
  const days = Math.round((Date.parse(dayOf(now)) - Date.parse(dayOf(at))) / 86_400_000);
  if (days <= 0) return clock(at);
  if (days === 1) return english ? "Yesterday" : "昨日";
  if (days < 7) return format({ weekday: "long" }).format(new Date(at));
  return format({ day: "numeric", month: english ? "short" : "long", ...(dayOf(at).slice(0, 4) === dayOf(now).slice(0, 4) ? {} : { year: "numeric" }) }).format(new Date(at));
}
