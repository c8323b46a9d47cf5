// One pair of countries: how it stands, how it came to that, what is next.
import { Answer, countryLink, Delta, Empty, h, link, Phase, Status, Stories, TableBehind, Temperature } from "./ui.js";
import { useAnswer } from "./data.js";
import { lineRows, TemperatureChart } from "./chart.js";
import { History, Reports } from "./page-meeting.js";
import { addDays, dayText, levelName, movedBy, nameOf, pairName, rangeText, signalName, signed } from "./words.js";

const { useState } = preactHooks;

const SPANS = { "13 weeks": 91, "1 year": 364, "3 years": 1092, "All": 0 };

const ref = meeting => meeting
  ? link(`meeting/${meeting.meetingId}`, [rangeText(meeting.date), levelName(meeting.level), meeting.place, meeting.hostEvent].filter(Boolean).join(", "))
  : null;

/** "First at this level since …": only where an earlier one is on record. */
const firstSince = pair => pair.lastMeeting && pair.previousAtLevel
  ? h("span", null, "first at this level since ", ref(pair.previousAtLevel))
  : null;

const Fact = ({ name, children }) => (children === null || children === undefined ? null : [h("dt", null, name), h("dd", null, children)]);

const Standing = ({ pair }) => h(
  "dl",
  { class: "facts" },
  h(Fact, { name: "Last met" }, pair.lastMeeting ? [ref(pair.lastMeeting), firstSince(pair) ? h("br") : null, firstSince(pair)] : "no meeting on record"),
  h(Fact, { name: "Next announced" }, ref(pair.nextAnnounced) ?? "none"),
  pair.nextProposed ? h(Fact, { name: "Next proposed" }, ref(pair.nextProposed)) : null,
  pair.overdue.length ? h(Fact, { name: "Overdue" }, h("ul", { class: "plain-list" }, pair.overdue.map(m => h("li", { key: m.meetingId }, ref(m), h("span", { class: "quiet" }, " announced; nobody told whether it was held"))))) : null,
  pair.openIssues.length ? h(Fact, { name: "Open issues" }, h("ul", { class: "plain-list" }, pair.openIssues.map(issue => h("li", { key: issue.issue },
    h("strong", null, issue.issue), ` (${signalName(issue.signal)}${issue.since ? `, since ${rangeText(issue.since)}` : ""})`, h(Stories, { stories: issue.stories }))))) : null,
  h(Fact, { name: "Met in all" }, pair.meetingsHeld === 0 ? "never, on record" : `${pair.meetingsHeld === 1 ? "once" : `${pair.meetingsHeld} times`}: ${pair.meetingsByLevel.map(l => `${levelName(l.level)} ${l.held}`).join(", ")}`),
  h(Fact, { name: "Over a year" }, `${signed(pair.trend52Weeks)} points`),
);

/** A change counts from the last day of its meeting: where the stories give a month, no day is made up for it. */
const dayOf = (change, meetings) => {
  const date = meetings.find(meeting => meeting.meetingId === change.meetingId)?.date;
  return date?.to === change.day ? rangeText(date) : dayText(change.day);
};

const Moves = ({ pair, meetings }) => pair.recentChanges.length === 0
  ? h(Empty, null, "Nothing on record moved this pair.")
  : h("ol", { class: "moves" }, pair.recentChanges.map((change, i) => h("li", { key: i },
      h("span", { class: `points ${change.points < 0 ? "down" : "up"}` }, h("span", { "aria-hidden": "true" }, change.points < 0 ? "▼ " : "▲ "), signed(change.points, 1)),
      h("div", null,
        h("p", null, h("time", { datetime: change.day }, dayOf(change, meetings)), " ", change.meetingId ? link(`meeting/${change.meetingId}`, movedBy(change.what)) : h("strong", null, movedBy(change.what))),
        h(Stories, { stories: change.stories })))));

/** A meeting that unfolds into its sources and its history. */
function Entry({ meeting }) {
  const [open, setOpen] = useState(false);
  const whole = useAnswer(open ? `api/meetings/${encodeURIComponent(meeting.meetingId)}` : null);
  return h(
    "li",
    null,
    h("details", { open, onToggle: event => setOpen(event.target.open) },
      h("summary", null, h(Status, { status: meeting.status }), " ", meeting.sentence, h("span", { class: "quiet" }, ` ${meeting.reportCount} ${meeting.reportCount === 1 ? "story" : "stories"}`)),
      open ? h(Answer, { of: whole }, data => h("div", { class: "unfolded" }, h(Reports, { meeting: data }), h("h3", null, "How the record came to be"), h(History, { history: data.history }), h("p", null, link(`meeting/${data.meetingId}`, "Everything about this meeting")))) : null),
  );
}

export const Entries = ({ meetings }) => h("ul", { class: "entries" }, meetings.map(meeting => h(Entry, { key: meeting.meetingId, meeting })));

export function Pair({ about, asked, go }) {
  const day = asked.get("day");
  const answer = useAnswer(`api/relations/${encodeURIComponent(about)}${day ? `?day=${day}` : ""}`);
  const meetings = useAnswer(`api/meetings?pair=${encodeURIComponent(about)}&limit=300`);
  const span = asked.get("span") ?? "1 year";
  const [one, other] = about.toUpperCase().split("-");
  const listed = meetings.data?.items ?? [];
  if (answer.error?.status === 404) {
    return [h("h1", null, pairName(about)), h(Empty, null, "Nothing is known of these two yet. ", countryLink(one), " and ", countryLink(other), " each have their own page.")];
  }
  return h(Answer, { of: answer }, pair => [
    h("p", { class: "kicker" }, countryLink(one), " · ", countryLink(other)),
    h("h1", null, `${nameOf(one)} and ${nameOf(other)}`),
    h("p", { class: "standfirst" }, pair.reason.text),
    h(Stories, { stories: pair.reason.stories }),
    h("div", { class: "headline" },
      h("div", null, h("p", { class: "big" }, signed(pair.temperature), h("span", { class: "quiet small" }, " of −100 to +100")), h(Temperature, { value: pair.temperature, bare: true })),
      h("div", null, h(Delta, { change: pair.trend4Weeks, large: true }), h("p", { class: "quiet" }, "over four weeks")),
      h("div", null, h(Phase, { phase: pair.phase, since: pair.phaseSince }), h(Stories, { stories: pair.phaseCauses })),
      h("div", null, h("p", { class: "quiet" }, `As of ${dayText(pair.day)}`), pair.asOf !== pair.day ? h("p", { class: "quiet" }, `newest story: ${dayText(pair.asOf)}`) : null)),
    h("h2", null, "How it came to this"),
    h("div", { class: "choice", role: "group", "aria-label": "How far back" }, Object.keys(SPANS).map(key =>
      h("button", { key, type: "button", "aria-pressed": span === key, onClick: () => { asked.set("span", key); go(asked); } }, key))),
    h(TemperatureChart, { pair, meetings: listed, from: SPANS[span] ? addDays(pair.asOf, -SPANS[span]) : "0000-01-01" }),
    h(TableBehind, { caption: `Temperature of ${nameOf(one)} and ${nameOf(other)}`, head: ["Day", "Temperature", "Known"], rows: lineRows(pair) }),
    h("div", { class: "columns" },
      h("section", null, h("h2", null, "How they stand"), h(Standing, { pair })),
      h("section", null, h("h2", null, "What moved them"), h(Moves, { pair, meetings: listed }))),
    h("h2", null, "Meetings"),
    h(Answer, { of: meetings }, data => data.items.length === 0 ? h(Empty, null, "No meeting on record.") : h(Entries, { meetings: data.items })),
  ]);
}
