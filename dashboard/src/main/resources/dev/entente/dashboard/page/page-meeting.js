// One meeting: what it is, who says so in which words, and how the record came to be.
import { Answer, countryLink, h, link, pairLink, Status, Stories } from "./ui.js";
import { useAnswer } from "./data.js";
import { changeName, dayText, facts, levelName, nameOf, pairOf, rangeText, sides, takesAway, timeText } from "./words.js";

/** What a story says, word for word. A report whose status another story has overtaken is struck through, and says so. */
const Report = ({ report, now }) => {
  const overtaken = report.status !== now;
  return h(
    "li",
    { class: overtaken ? "overtaken" : null },
    h("blockquote", null, overtaken ? h("s", null, report.evidence) : report.evidence),
    h("p", { class: "quiet" },
      h("cite", null, report.story.headline ?? "(no headline)"),
      ` ${report.story.provider}, ${dayText(report.story.published)}`,
      report.story.version === null ? "" : `, version ${report.story.version}`,
      report.background ? " · in passing" : "",
      " · ", h(Status, { status: report.status }),
      overtaken ? " (no longer so)" : "",
      " · rule ", h("code", null, report.foundBy)),
  );
};

/** The record's changes, oldest first; what no longer holds is struck through. */
export const History = ({ history }) =>
  h(
    "ol",
    { class: "history" },
    history.map(change => {
      const gone = takesAway(change.change);
      const corrected = change.change === "CORRECTED" || change.change === "STATUS_CHANGED";
      return h(
        "li",
        { key: change.id, class: gone ? "gone" : null },
        h("time", { datetime: change.at }, timeText(change.at)),
        " ",
        h("strong", null, changeName(change)),
        change.before && (gone || corrected) ? [" ", h("s", null, facts(change.before))] : null,
        change.after ? ` ${facts(change.after)}` : null,
        change.cause ? h(Stories, { stories: [change.cause], open: true }) : null,
        change.replacedBy.length ? h("p", null, "See ", change.replacedBy.map(id => link(`meeting/${id}`, id))) : null,
      );
    }),
  );

export const Reports = ({ meeting }) =>
  h("ul", { class: "reports" }, meeting.reports.map((report, i) => h(Report, { key: i, report, now: meeting.status })));

const Fact = ({ name, children }) => [h("dt", null, name), h("dd", null, children)];

export function Meeting({ about }) {
  const answer = useAnswer(`api/meetings/${encodeURIComponent(about)}`);
  return h(Answer, { of: answer }, meeting => h(
    "article",
    null,
    h("p", { class: "kicker" }, meeting.countries.length === 2 ? pairLink(meeting.countries.join("-")) : sides(meeting)),
    h("h1", null, meeting.sentence),
    meeting.replaces ? h("p", { class: "warning" }, `${meeting.replaces} turned out to be this meeting.`) : null,
    h("p", { class: "standfirst" }, h(Status, { status: meeting.status }), ` · ${meeting.reportCount} ${meeting.reportCount === 1 ? "story" : "stories"} of ${meeting.providerCount} ${meeting.providerCount === 1 ? "agency" : "agencies"}`),
    h("dl", { class: "facts" },
      h(Fact, { name: "Countries" }, meeting.countries.map((code, i) => [i ? ", " : "", countryLink(code)])),
      meeting.bodies.length ? h(Fact, { name: "Bodies" }, meeting.bodies.join(", ")) : null,
      h(Fact, { name: "When" }, rangeText(meeting.date)),
      h(Fact, { name: "Where" }, meeting.place ?? "not told", meeting.placeCountry && nameOf(meeting.placeCountry) !== meeting.place ? `, ${nameOf(meeting.placeCountry)}` : ""),
      h(Fact, { name: "Level" }, levelName(meeting.level)),
      meeting.hostEvent ? h(Fact, { name: "At" }, meeting.hostEvent) : null,
      meeting.topics.length ? h(Fact, { name: "About" }, meeting.topics.join(", ").replaceAll("_", " ").toLowerCase()) : null,
      meeting.participants.length
        ? h(Fact, { name: "Who" }, h("ul", { class: "plain-list" }, meeting.participants.map((p, i) => h("li", { key: i }, p.title ? `${p.title} ` : "", h("strong", null, p.name), p.country ? `, ${nameOf(p.country)}` : ""))))
        : null,
      h(Fact, { name: "CAMEO" }, h("code", null, meeting.cameo))),
    meeting.countries.length > 2
      ? h("p", null, "Counts for ", meeting.countries.flatMap((one, i) => meeting.countries.slice(i + 1).map(other => pairLink(pairOf(one, other)))).flatMap((a, i) => (i ? [", ", a] : [a])), ".")
      : null,
    h("h2", null, "What the stories say"),
    h(Reports, { meeting }),
    meeting.reportCount > meeting.reports.length ? h("p", { class: "quiet" }, `${meeting.reports.length} of ${meeting.reportCount} are kept in the record.`) : null,
    h("h2", null, "How the record came to be"),
    h(History, { history: meeting.history }),
  ));
}
