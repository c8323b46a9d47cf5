// How the dashboard goes, and which agencies it hears of.
import { Answer, Empty, h } from "./ui.js";
import { refresh, useAnswer } from "./data.js";
import { dayText, timeText } from "./words.js";

const { useEffect } = preactHooks;

const STATES = {
  LIVE: "Live: everything has been read, and what comes is shown at once.",
  CATCHING_UP: "Still reading what there is.",
  DISCONNECTED: "Broker or registry do not answer: what is shown may be old.",
};
const TRANSPORTS = { HTTP: "HTTP push", FOLDER: "folder", RSS: "RSS or Atom" };

/** Marks and words, so that colour is never alone. */
const FEED_STATES = {
  LIVE: ["on", "✓", "live"],
  WAITING: ["wait", "·", "waiting for its first story"],
  SILENT: ["off", "!", "silent"],
  FAILING: ["off", "✗", "failing"],
  UNKNOWN: ["wait", "?", "unknown"],
};

/** A producer speaks each minute; one that has not for so long may be gone, milliseconds. */
const UNHEARD = 3 * 60 * 1000;
/** Statuses are not told on the stream, so the page asks, milliseconds. */
const ASK_AGAIN = 30 * 1000;

const lag = milliseconds => {
  if (milliseconds === null) return "not said";
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 120) return `${seconds} s`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`;
  return seconds < 172800 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86400)} days`;
};

function FeedState({ feed }) {
  const unheard = Date.now() - Date.parse(feed.at) > UNHEARD;
  const [way, mark, word] = unheard ? ["off", "?", "unheard of"] : FEED_STATES[feed.state] ?? FEED_STATES.UNKNOWN;
  return h("span", { class: `feed ${way}` }, h("span", { "aria-hidden": "true" }, `${mark} `), word,
    unheard ? h("span", { class: "quiet" }, ` since ${timeText(feed.at)}`) : null,
    feed.lastProblem ? h("span", { class: "quiet problem" }, feed.lastProblem) : null);
}

const rejected = feed =>
  feed.rejections.length === 0
    ? "0"
    : h("details", null,
        h("summary", null, number(feed.rejections.reduce((sum, one) => sum + one.count, 0))),
        h("ul", null, feed.rejections.map(one => h("li", { key: one.reason }, `${one.reason.toLowerCase().replaceAll("_", " ")}: ${number(one.count)}`))));

function FeedTable({ feeds }) {
  const head = (text, figure) => h("th", { scope: "col", class: figure ? "number" : undefined }, text);
  return h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Feeds" },
    h("table", null,
      h("thead", null, h("tr", null, head("Feed"), head("State"), head("Last story"), head("Behind"), head("Taken in", true), head("Came before", true), head("Stale", true), head("Rejected", true))),
      h("tbody", null, feeds.map(feed => h("tr", { key: feed.feed },
        h("th", { scope: "row" }, feed.feed, h("span", { class: "quiet" }, ` ${TRANSPORTS[feed.transport] ?? ""}`)),
        h("td", null, h(FeedState, { feed })),
        h("td", null, feed.lastStory ? timeText(feed.lastStory) : "none yet"),
        h("td", null, lag(feed.lagMillis)),
        h("td", { class: "number" }, number(feed.accepted)),
        h("td", { class: "number" }, number(feed.duplicates)),
        h("td", { class: "number" }, number(feed.stale)),
        h("td", { class: "number" }, rejected(feed)))))));
}

const number = figure => figure.toLocaleString("en-GB");

export function Feeds() {
  const feeds = useAnswer("api/feeds");
  const status = useAnswer("api/status");
  useEffect(() => {
    const timer = setInterval(refresh, ASK_AGAIN);
    return () => clearInterval(timer);
  }, []);
  return [
    h("h1", null, "Feeds"),
    h("h2", null, "What producers take in"),
    h("p", { class: "standfirst" }, "Each feed as its producer last said. A silent one has brought nothing for longer than its newsroom allows."),
    h(Answer, { of: feeds }, data => data.feeds.length === 0
      ? h(Empty, null, "No producer that keeps running has said anything. Files that are published once are no feed.")
      : h(FeedTable, { feeds: data.feeds })),
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
