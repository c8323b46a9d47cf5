// The temperature of a pair over time, with its meetings on it.
import { h } from "./ui.js";
import { dayText, LEVELS, levelName, rangeText, signed, STATUSES, toDate } from "./words.js";

const { useEffect, useRef, useState } = preactHooks;

const HEIGHT = 300;
const MARGIN = { top: 16, right: 16, bottom: 28, left: 40 };
const SIZES = Object.fromEntries(Object.keys(LEVELS).map((level, i) => [level, 8 - i]));

/** D3 is most of the page's weight and only draws: it is had when something is drawn, or when there is nothing else to do. */
let drawer = null;
export const loadDrawer = () =>
  (drawer ??= new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = "vendor/d3-7.9.0.js";
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  }).catch(failure => {
    drawer = null;
    throw failure;
  }));

/** Whether D3 is there; asks for it where it is not. */
export function useDrawer() {
  const [ready, setReady] = useState(Boolean(globalThis.d3));
  useEffect(() => {
    if (!ready) loadDrawer().then(() => setReady(true), () => {});
  }, []);
  return ready;
}

/** The width that an element has, as it changes. */
export function useWidth() {
  const ref = useRef(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(Math.round(entry.contentRect.width)));
    watch.observe(ref.current);
    return () => watch.disconnect();
  }, []);
  return [ref, width];
}

/** Where a meeting stands on the line: its last day, or the day of its latest report. */
const dayOf = meeting => meeting.date?.to ?? meeting.lastReported;

/** Runs of days that are known, and of days between which only a straight line can be drawn. */
function runs(line) {
  const all = [];
  for (let i = 1; i < line.length; i++) {
    const exact = line[i - 1].exact && line[i].exact;
    const last = all[all.length - 1];
    if (last && last.exact === exact) last.points.push(line[i]);
    else all.push({ exact, points: [line[i - 1], line[i]] });
  }
  return all;
}

function drawing(width, pair, meetings, from) {
  const line = pair.line.filter(point => point.day >= from);
  const dated = meetings.filter(meeting => dayOf(meeting) >= from);
  const days = [...line.map(point => point.day), ...dated.map(dayOf), pair.day].map(toDate);
  const x = d3.scaleUtc(d3.extent(days), [MARGIN.left, width - MARGIN.right]);
  const y = d3.scaleLinear([-100, 100], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const path = d3.line(point => x(toDate(point.day)), point => y(point.temperature));
  const byDay = new Map(line.map(point => [point.day, point.temperature]));
  const near = d3.bisector(point => point.day).left;
  const heightAt = day => {
    if (byDay.has(day)) return byDay.get(day);
    const i = near(line, day);
    const a = line[Math.max(0, i - 1)];
    const b = line[Math.min(line.length - 1, i)];
    if (!a || a.day === b.day) return (b ?? a)?.temperature ?? 0;
    const share = (toDate(day) - toDate(a.day)) / (toDate(b.day) - toDate(a.day));
    return a.temperature + share * (b.temperature - a.temperature);
  };
  return { line, dated, x, y, path, heightAt };
}

/** Filled where it was held, hollow where it is planned, crossed where it came to nothing. */
function Mark({ meeting, x, y, onPick }) {
  const r = SIZES[meeting.level] ?? 4;
  const lost = ["CANCELLED", "REFUSED", "POSTPONED"].includes(meeting.status);
  const held = ["HELD", "ONGOING"].includes(meeting.status);
  const label = `${levelName(meeting.level)}, ${STATUSES[meeting.status].word}, ${rangeText(meeting.date)}`;
  return h(
    "a",
    { href: `#/meeting/${meeting.meetingId}`, class: "mark", "aria-label": label, onFocus: () => onPick(meeting), onMouseEnter: () => onPick(meeting) },
    h("circle", { cx: x, cy: y, r: Math.max(12, r), class: "target" }),
    lost
      ? h("path", { class: "lost", d: `M${x - r},${y - r}l${2 * r},${2 * r}M${x - r},${y + r}l${2 * r},${-2 * r}` })
      : h("circle", { cx: x, cy: y, r, class: held ? "held" : "planned" }),
  );
}

export function TemperatureChart({ pair, meetings, from }) {
  const [ref, width] = useWidth();
  const ready = useDrawer();
  const [picked, setPicked] = useState(null);
  return h(
    "figure",
    { class: "chart", ref },
    !ready ? h("p", { class: "empty loading", role: "status" }, "Loading…") : width > 0 ? h(Drawing, { width, pair, meetings, from, onPick: setPicked }) : null,
    h("figcaption", { "aria-live": "polite" },
      picked
        ? picked.sentence
        : h("span", { class: "quiet" }, "● held  ○ planned  ✕ came to nothing; the larger, the higher the level. A dashed line is a guess: a record holds its latest ten changes, and before them only where the pair stood four weeks and a year ago.")),
  );
}

function Drawing({ width, pair, meetings, from, onPick }) {
  const { line, dated, x, y, path, heightAt } = drawing(width, pair, meetings, from);
  const last = line[line.length - 1];
  const bandFrom = Math.max(x(toDate(pair.phaseSince)), MARGIN.left);
  const bandTo = x(toDate(pair.day));
  return h(
    "svg",
    { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: "group", "aria-label": `Temperature, now ${signed(pair.temperature)}, and meetings` },
    bandTo > bandFrom ? [
      h("rect", { class: `band ${pair.phase.toLowerCase()}`, x: bandFrom, y: MARGIN.top, width: Math.max(2, bandTo - bandFrom), height: HEIGHT - MARGIN.top - MARGIN.bottom }),
      h("text", { class: "bandname", x: bandTo - 4, y: MARGIN.top + 12, "text-anchor": "end" }, pair.phase.toLowerCase()),
    ] : null,
    h("g", { class: "axis", "aria-hidden": "true" },
      [-100, -50, 0, 50, 100].map(t => [
        h("line", { key: t, class: t === 0 ? "zeroline" : "grid", x1: MARGIN.left, x2: width - MARGIN.right, y1: y(t), y2: y(t) }),
        h("text", { x: MARGIN.left - 8, y: y(t) + 4, "text-anchor": "end" }, signed(t)),
      ]),
      x.ticks(Math.max(2, Math.floor(width / 130))).map(date =>
        h("text", { key: +date, x: x(date), y: HEIGHT - 8, "text-anchor": "middle" }, x.tickFormat()(date)))),
    h("g", { "aria-hidden": "true" },
      runs(line).map((run, i) => h("path", { key: i, class: run.exact ? "line" : "line guessed", d: path(run.points) })),
      last ? h("circle", { class: "now", cx: x(toDate(last.day)), cy: y(last.temperature), r: 3.5 }) : null),
    dated.map(meeting => h(Mark, { key: meeting.meetingId, meeting, x: x(toDate(dayOf(meeting))), y: y(heightAt(dayOf(meeting))), onPick })),
  );
}

export const lineRows = pair =>
  pair.line
    .filter((point, i, all) => i === 0 || i === all.length - 1 || Math.abs(point.temperature - all[i - 1].temperature) >= 0.5)
    .map(point => [dayText(point.day), signed(point.temperature, 1), point.exact ? "on record" : "guessed between days on record"]);
