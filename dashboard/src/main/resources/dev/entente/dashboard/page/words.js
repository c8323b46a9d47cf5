// Names and words of what the API answers. Countries' names come from countries.json, once.

let countries = new Map();

export async function loadCountries() {
  const list = await (await fetch("countries.json")).json();
  countries = new Map(list.map(country => [country.code, country]));
}

export const allCountries = () => [...countries.values()];
export const country = code => countries.get(code);
export const nameOf = code => countries.get(code)?.name ?? code;
export const pairOf = (one, other) => [one, other].sort().join("-");
export const pairName = pair => pair.split("-").map(nameOf).join(" – ");
export const sides = meeting => [...meeting.countries.map(nameOf), ...meeting.bodies].join(", ");

export const PHASES = {
  WARMING: { word: "warming", mark: "↗" },
  STEADY: { word: "steady", mark: "→" },
  COOLING: { word: "cooling", mark: "↘" },
  STRAINED: { word: "strained", mark: "≠" },
  FROZEN: { word: "frozen", mark: "✕" },
  UNKNOWN: { word: "unknown", mark: "?" },
};

export const STATUSES = {
  HELD: { word: "held", mark: "●" },
  ONGOING: { word: "going on", mark: "◐" },
  SCHEDULED: { word: "announced", mark: "○" },
  PROPOSED: { word: "proposed", mark: "◌" },
  POSTPONED: { word: "put off", mark: "◷" },
  CANCELLED: { word: "called off", mark: "✕" },
  REFUSED: { word: "refused", mark: "⊘" },
  UNKNOWN: { word: "unknown", mark: "?" },
};

export const LEVELS = {
  HEAD_OF_STATE_OR_GOVERNMENT: "leaders",
  MINISTER: "ministers",
  VICE_MINISTER: "vice ministers",
  SENIOR_OFFICIAL: "senior officials",
  WORKING: "working level",
};
export const levelName = level => LEVELS[level] ?? "level not known";

const CHANGES = {
  REPORTED: "first report",
  UPDATED: "more is known",
  STATUS_CHANGED: "it moved",
  CORRECTED: "corrected",
  MERGED: "part of another meeting",
  SPLIT: "several meetings",
  RETRACTED: "taken back",
  UNKNOWN: "changed",
};
/** What a change did, in a word or two: "now called off". */
export const changeName = change =>
  change.change === "STATUS_CHANGED" && change.after ? `now ${STATUSES[change.after.status].word}` : CHANGES[change.change];
export const takesAway = change => ["RETRACTED", "MERGED", "SPLIT"].includes(change);

const SIGNALS = {
  THAW: "ties thaw",
  COOPERATION: "working together",
  AGREEMENT: "an agreement",
  STRAIN: "strained ties",
  THREAT: "a threat",
  PROTEST: "a protest",
};

/** What moved a pair: "AGREEMENT", or a meeting's status with its level, "HELD MINISTER". */
export function movedBy(what) {
  if (SIGNALS[what]) return SIGNALS[what];
  const [status, level] = what.split(" ");
  const word = STATUSES[status]?.word ?? what.toLowerCase();
  return level ? `meeting of ${levelName(level)} ${word}` : `meeting ${word}`;
}
export const signalName = signal => SIGNALS[signal] ?? "";

const utc = options => new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options });
const LONG = utc({ day: "numeric", month: "long", year: "numeric" });
const MONTH = utc({ month: "long", year: "numeric" });
const CLOCK = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", second: "2-digit" });

export const toDate = day => new Date(`${day}T00:00:00Z`);
export const dayText = day => (day ? LONG.format(toDate(day)) : "no date");
export const monthText = day => MONTH.format(toDate(day));
export const timeText = instant => CLOCK.format(new Date(instant));
export const addDays = (day, days) => new Date(toDate(day).getTime() + days * 86400000).toISOString().slice(0, 10);
export const daysBetween = (from, to) => Math.round((toDate(to) - toDate(from)) / 86400000);

/** "4 March 2026", "4–7 March 2026", "March 2026", "2026": as exact as the stories were. */
export function rangeText(date) {
  if (!date) return "no date given";
  const { from, to } = date;
  if (from === to) return dayText(from);
  const lastOfMonth = addDays(to, 1).endsWith("-01");
  if (from.endsWith("-01-01") && to.endsWith("-12-31") && from.slice(0, 4) === to.slice(0, 4)) return from.slice(0, 4);
  if (from.endsWith("-01") && lastOfMonth && from.slice(0, 7) === to.slice(0, 7)) return monthText(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${dayText(to)}`;
  return `${dayText(from)} – ${dayText(to)}`;
}

export const signed = (figure, digits = 0) => {
  const rounded = Number(figure.toFixed(digits));
  return rounded === 0 ? "0" : `${rounded > 0 ? "+" : "−"}${Math.abs(rounded).toFixed(digits)}`;
};

/** A change of less than half a point is none. */
export const direction = change => (change >= 0.5 ? "up" : change <= -0.5 ? "down" : "flat");

/** The facts of a change, in a line. */
export function facts(of) {
  if (!of) return "";
  return [
    STATUSES[of.status]?.word,
    of.level && levelName(of.level),
    of.mode === "PHONE" ? "by telephone" : of.mode === "VIDEO" ? "by video" : "",
    of.place,
    of.date && rangeText(of.date),
    of.hostEvent,
  ].filter(Boolean).join(" · ");
}
