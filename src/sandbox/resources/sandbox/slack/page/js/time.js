const at = (options) => new Intl.DateTimeFormat('en-US', options);
const CLOCK = at({ hour: 'numeric', minute: '2-digit' });
const CLOCK_SECONDS = at({ hour: 'numeric', minute: '2-digit', second: '2-digit' });
const DAY = at({ weekday: 'long', month: 'long', day: 'numeric' });
const FULL = at({ weekday: 'long', month: 'long', day: 'numeric', year: 'numeric', hour: 'numeric', minute: '2-digit', second: '2-digit' });

export const dateOfTs = (ts) => new Date(Number(ts) * 1000);
export const clock = (date) => CLOCK.format(date);
export const full = (date) => FULL.format(date);
export const dayKey = (date) => date.toDateString();

export function day(date) {
  const days = daysAgo(date);
  if (days === 0) return 'Today';
  return days === 1 ? 'Yesterday' : DAY.format(date);
}

export function ago(date) {
  const minutes = Math.floor((Date.now() - date) / 60000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return hours === 1 ? '1 hour ago' : `${hours} hours ago`;
  return `${day(date)} at ${clock(date)}`;
}

/** Slack's `<!date^SECONDS^FORMAT|...>` (docs.slack.dev/messaging/formatting-message-text). */
export function formatted(seconds, format) {
  const date = new Date(seconds * 1000);
  const pretty = daysAgo(date) <= 1 && daysAgo(date) >= 0 ? day(date).toLowerCase() : null;
  const long = at({ weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' }).format(date);
  const medium = at({ month: 'long', day: 'numeric', year: 'numeric' }).format(date);
  const short = at({ month: 'short', day: 'numeric', year: 'numeric' }).format(date);
  const parts = {
    date: medium, date_short: short, date_long: long,
    date_pretty: pretty ?? medium, date_short_pretty: pretty ?? short, date_long_pretty: pretty ?? long,
    date_num: date.toISOString().slice(0, 10), date_slash: at({}).format(date),
    time: CLOCK.format(date), time_secs: CLOCK_SECONDS.format(date), ago: ago(date),
  };
  return format.replace(/\{(\w+)\}/g, (whole, name) => parts[name] ?? whole);
}

function daysAgo(date) {
  const midnight = (when) => new Date(when.getFullYear(), when.getMonth(), when.getDate());
  return Math.round((midnight(new Date()) - midnight(date)) / 86400000);
}
