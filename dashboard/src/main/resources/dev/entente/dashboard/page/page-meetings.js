// Meetings: a table to filter, and a calendar of what is announced.
import { Answer, Empty, h, link, Status } from "./ui.js";
import { useAnswer, usePages } from "./data.js";
import { addDays, allCountries, dayText, LEVELS, levelName, monthText, rangeText, sides, STATUSES, toDate } from "./words.js";

const { useEffect, useMemo, useRef } = preactHooks;

const FILTERS = ["country", "status", "level", "from", "to", "q", "order"];
const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Asks for the next page when its end comes near the screen. */
function Sentinel({ more }) {
  const ref = useRef(null);
  useEffect(() => {
    const watch = new IntersectionObserver(([entry]) => entry.isIntersecting && more(), { rootMargin: "800px" });
    watch.observe(ref.current);
    return () => watch.disconnect();
  });
  return h("p", { ref, class: "quiet" }, h("button", { type: "button", onClick: more }, "More"));
}

const Row = ({ meeting }) => h(
  "tr",
  null,
  h("td", null, rangeText(meeting.date)),
  h("th", { scope: "row" }, link(`meeting/${meeting.meetingId}`, sides(meeting))),
  h("td", null, h(Status, { status: meeting.status })),
  h("td", null, levelName(meeting.level)),
  h("td", null, [meeting.place, meeting.hostEvent].filter(Boolean).join(", ") || "–"),
  h("td", { class: "number" }, meeting.reportCount),
);

/** The rows of a page never change, so a list of ten thousand is not gone through again when it grows. */
const Rows = ({ page }) => useMemo(() => h("tbody", null, page.map(meeting => h(Row, { key: meeting.meetingId, meeting }))), [page]);

function Calendar({ newest }) {
  const answer = useAnswer(newest ? `api/meetings?status=SCHEDULED,PROPOSED&from=${newest.slice(0, 7)}-01&order=oldest&limit=200` : null);
  if (!newest || !answer.data) return null;
  const days = answer.data.items.filter(meeting => meeting.date && meeting.date.from === meeting.date.to);
  const vague = answer.data.items.filter(meeting => meeting.date && meeting.date.from !== meeting.date.to);
  const months = [...new Set(days.map(meeting => meeting.date.from.slice(0, 7)))].slice(0, 3);
  return h("section", null,
    h("h2", null, "Announced"),
    answer.data.items.length === 0 ? h(Empty, null, `Nothing is announced for ${monthText(newest)} or later.`) : null,
    h("div", { class: "months" }, months.map(month => {
      const first = `${month}-01`;
      const lead = (toDate(first).getUTCDay() + 6) % 7;
      const cells = [...Array(lead).fill(null)];
      for (let day = first; day.startsWith(month); day = addDays(day, 1)) cells.push(day);
      while (cells.length % 7) cells.push(null);
      return h("table", { key: month, class: "calendar" },
        h("caption", null, monthText(first)),
        h("thead", null, h("tr", null, WEEKDAYS.map(name => h("th", { key: name, scope: "col" }, name)))),
        h("tbody", null, Array.from({ length: cells.length / 7 }, (_, week) => h("tr", { key: week }, cells.slice(week * 7, week * 7 + 7).map((day, i) => {
          const here = days.filter(meeting => meeting.date.from === day);
          return h("td", { key: i, class: here.length ? "busy" : null }, day ? Number(day.slice(8)) : "", here.map(meeting => link(`meeting/${meeting.meetingId}`, sides(meeting))));
        })))));
    })),
    vague.length ? h("ul", { class: "plain-list" }, vague.map(meeting => h("li", { key: meeting.meetingId }, link(`meeting/${meeting.meetingId}`, sides(meeting)), ` ${rangeText(meeting.date)}, ${STATUSES[meeting.status].word}`))) : null);
}

export function Meetings({ asked, go }) {
  const query = new URLSearchParams(FILTERS.map(name => [name, asked.get(name) ?? ""]).filter(([, value]) => value));
  const list = usePages(`api/meetings?${new URLSearchParams([["limit", 100], ...query])}`);
  const status = useAnswer("api/status");
  const set = name => event => { asked.set(name, event.target.value); go(asked); };
  const choice = (name, label, options) => h("label", null, `${label} `, h("select", { value: asked.get(name) ?? "", onChange: set(name) }, h("option", { value: "" }, "all"), options.map(([key, word]) => h("option", { key, value: key }, word))));
  const count = list.pages.reduce((sum, page) => sum + page.length, 0);
  return [
    h("h1", null, "Meetings"),
    h("form", { class: "filters", onSubmit: event => event.preventDefault() },
      choice("country", "Country", allCountries().filter(c => c.state).sort((a, b) => a.name.localeCompare(b.name)).map(c => [c.code, c.name])),
      choice("status", "Status", Object.entries(STATUSES).filter(([key]) => key !== "UNKNOWN").map(([key, { word }]) => [key, word])),
      choice("level", "Level", Object.entries(LEVELS)),
      h("label", null, "From ", h("input", { type: "date", value: asked.get("from") ?? "", onChange: set("from") })),
      h("label", null, "To ", h("input", { type: "date", value: asked.get("to") ?? "", onChange: set("to") })),
      h("label", null, "Words ", h("input", { type: "search", value: asked.get("q") ?? "", onChange: set("q") })),
      h("label", null, "Order ", h("select", { value: asked.get("order") ?? "", onChange: set("order") }, h("option", { value: "" }, "newest first"), h("option", { value: "oldest" }, "oldest first"))),
      [...query].length ? h("button", { type: "button", class: "plain", onClick: () => go(new URLSearchParams()) }, "clear") : null),
    h(Answer, { of: { data: list.pages.length ? list : undefined, error: list.error } }, () => count === 0 && list.done
      ? h(Empty, null, [...query].length ? "No meeting is like this." : "No meeting is known yet.")
      : h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Meetings" },
          h("p", { class: "quiet", role: "status" }, list.done ? `${count} ${count === 1 ? "meeting" : "meetings"}. ` : `The first ${count}. `, h("a", { href: `api/meetings?${new URLSearchParams([["format", "csv"], ["limit", 1000], ...query])}`, download: "meetings.csv" }, "As CSV")),
          h("table", { class: "long" },
            h("thead", null, h("tr", null, ["When", "Who", "Status", "Level", "Where"].map(name => h("th", { key: name, scope: "col" }, name)), h("th", { scope: "col", class: "number" }, "Stories"))),
            list.pages.map((page, i) => h(Rows, { key: i, page }))),
          list.next ? h(Sentinel, { more: list.more }) : null)),
    h(Calendar, { newest: status.data?.newestStory }),
  ];
}
