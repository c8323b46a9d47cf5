// The world: who met whom within some weeks, by level.
import { Answer, countryLink, Empty, h, link, pairLink } from "./ui.js";
import { useAnswer } from "./data.js";
import { arcsOf, WorldMap } from "./map.js";
import { addDays, dayText, daysBetween, LEVELS, levelName } from "./words.js";

const WINDOWS = { 28: "4 weeks", 91: "13 weeks", 364: "a year" };
const YEARS_BACK = 3;
/** Meetings that are announced lie ahead of the newest story. */
const DAYS_AHEAD = 91;

export function World({ asked, go }) {
  const status = useAnswer("api/status");
  const newest = status.data?.newestStory;
  const day = asked.get("day") ?? (newest && addDays(newest, DAYS_AHEAD));
  const span = Number(asked.get("span") ?? 364);
  const level = asked.get("level") ?? "";
  const from = day && addDays(day, -span);
  const answer = useAnswer(day ? `api/meetings?from=${from}&to=${day}&limit=1000${level ? `&level=${level}` : ""}` : null);
  const set = (name, value) => { asked.set(name, value); go(asked); };
  const back = YEARS_BACK * 364;
  return [
    h("h1", null, "World"),
    h(Answer, { of: status }, () => !newest
      ? h(Empty, null, "No meeting is known yet.")
      : [
          h("p", { class: "standfirst" }, `Who met, or is to meet, whom from ${dayText(from)} to ${dayText(day)}; the newest story is of ${dayText(newest)}.`),
          h("form", { class: "filters", onSubmit: event => event.preventDefault() },
            h("label", { class: "slider" }, "Up to ", h("output", null, dayText(day)),
              h("input", { type: "range", min: -back + DAYS_AHEAD, max: DAYS_AHEAD, step: 7, value: Math.max(-back + DAYS_AHEAD, daysBetween(newest, day)), "aria-valuetext": dayText(day), onInput: event => set("day", addDays(newest, Number(event.target.value))) })),
            h("label", null, "Within ", h("select", { value: String(span), onChange: event => set("span", event.target.value) }, Object.entries(WINDOWS).map(([days, word]) => h("option", { key: days, value: days }, word)))),
            h("label", null, "Level ", h("select", { value: level, onChange: event => set("level", event.target.value) }, h("option", { value: "" }, "all"), Object.entries(LEVELS).map(([key, word]) => h("option", { key, value: key }, word))))),
          h(Answer, { of: answer }, data => {
            const real = data.items.filter(meeting => !["CANCELLED", "REFUSED"].includes(meeting.status) && meeting.countries.length > 1);
            const arcs = arcsOf(real);
            const held = new Set(arcsOf(real.filter(meeting => ["HELD", "ONGOING"].includes(meeting.status))).map(arc => arc.pair));
            return [
              h(WorldMap, { arcs, held }),
              h("p", { class: "quiet" }, "A solid arc: they met. A dashed one: a meeting is planned. The wider, the higher the level."),
              arcs.length === 0 ? h(Empty, null, "Nobody met in these weeks, on record.") : h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Who met whom" },
                h("table", null,
                  h("caption", null, "Who met whom"),
                  h("thead", null, h("tr", null, ["Pair", "Meetings", "Highest level", "Latest"].map(name => h("th", { key: name, scope: "col" }, name)))),
                  h("tbody", null, arcs.map(arc => h("tr", { key: arc.pair },
                    h("th", { scope: "row" }, pairLink(arc.pair)), h("td", { class: "number" }, arc.meetings.length), h("td", null, levelName(arc.level)),
                    h("td", null, link(`meeting/${arc.meetings[0].meetingId}`, arc.meetings[0].sentence))))))),
              data.next ? h("p", { class: "quiet" }, "Only the newest 1,000 meetings are drawn: choose fewer weeks.") : null,
            ];
          }),
        ]),
  ];
}
