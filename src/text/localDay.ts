/** The day of a moment where this machine is: `2026-11-29`. By itself, since pages load it that need nothing else of dates. */
export function localDay(time: Date): string {
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
