// Times as people read them: in their own time zone, in the language of the desk.

/** `22 Nov, 19:42`: the date by the language's own habit, hours from 0 to 23 in all of them. */
export const clockTime = (at: string, language: string): string =>
  new Date(at).toLocaleString(language, {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });

/** `0:07`, `12:30`, `2:05:00`. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const two = (n: number): string => String(n).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
