// How the dashboard goes, and which agencies it hears of.
import { Answer, Empty, h } from "./ui.js";
import { useAnswer } from "./data.js";
import { dayText, timeText } from "./words.js";

const STATES = {
  LIVE: "Live: everything has been read, and what comes is shown at once.",
  CATCHING_UP: "Still reading what there is.",
  DISCONNECTED: "Broker or registry do not answer: what is shown may be old.",
};
const number = figure => figure.toLocaleString("en-GB");

export function Feeds() {
  const feeds = useAnswer("api/feeds");
  const status = useAnswer("api/status");
  return [
    h("h1", null, "Feeds"),
    h("h2", null, "Agencies"),
    h("p", { class: "standfirst" }, "Those whose stories changed something. One that has been silent longer than it should be is worth a look."),
    h(Answer, { of: feeds }, data => data.items.length === 0
      ? h(Empty, null, "No story has changed anything yet.")
      : h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Agencies" },
          h("table", null,
            h("thead", null, h("tr", null, h("th", { scope: "col" }, "Agency"), h("th", { scope: "col" }, "Newest story"), h("th", { scope: "col", class: "number" }, "Changes caused"))),
            h("tbody", null, data.items.map(row => h("tr", { key: row.provider },
              h("th", { scope: "row" }, row.provider), h("td", null, dayText(row.newestStory)), h("td", { class: "number" }, number(row.changes)))))))),
    h("h2", null, "This dashboard"),
    h(Answer, { of: status }, data => h("dl", { class: "facts" },
      h("dt", null, "State"), h("dd", null, STATES[data.state], data.trouble ? ` (${data.trouble})` : ""),
      h("dt", null, "Since"), h("dd", null, timeText(data.since)),
      h("dt", null, "Newest record"), h("dd", null, data.lastRecord ? timeText(data.lastRecord) : "none yet"),
      h("dt", null, "Newest story"), h("dd", null, data.newestStory ? dayText(data.newestStory) : "none yet"),
      h("dt", null, "Holds"), h("dd", null, `${number(data.meetings)} meetings, ${number(data.relations)} pairs, ${number(data.changes)} changes`),
      h("dt", null, "Unreadable records"), h("dd", null, number(data.unreadable)))),
  ];
}
