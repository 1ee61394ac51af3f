/** How somebody works, kept in this browser from one desk to the next. In cookies: what is stored otherwise belongs to a
 * port, and each desk has another one (RFC 6265, section 8.5: cookies do not tell ports apart). */
const YEAR = 31_536_000; // seconds

export const isHabit = (name: string): boolean => document.cookie.split("; ").includes(`${name}=yes`);

export function setHabit(name: string, on: boolean): void {
  document.cookie = `${name}=${on ? "yes" : ""}; path=/; samesite=strict; max-age=${on ? YEAR : 0}`;
}
