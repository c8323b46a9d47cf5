// Small parts that every page is made of.
import { direction, LEVELS, nameOf, PHASES, signed, STATUSES, dayText } from "./words.js";
import { useLink } from "./data.js";

export const { h, Fragment } = preact;

export const link = (address, ...content) => h("a", { href: `#/${address}` }, ...content);
export const pairLink = pair => {
  const [one, other] = pair.split("-");
  return h("a", { href: `#/pair/${pair}` }, nameOf(one), " – ", nameOf(other));
};
export const countryLink = code => h("a", { href: `#/country/${code}` }, nameOf(code));

/** The change over four weeks: an arrow, a sign and a figure, so that colour is never alone. */
export function Delta({ change, large }) {
  const way = direction(change);
  const arrow = { up: "▲", down: "▼", flat: "■" }[way];
  const words = { up: "warmer by", down: "colder by", flat: "unchanged," }[way];
  return h(
    "span",
    { class: `delta ${way}${large ? " large" : ""}` },
    h("span", { "aria-hidden": "true" }, `${arrow} `),
    h("span", { class: "unseen" }, `${words} `),
    signed(change),
  );
}

/** A place on the scale from −100 to +100, with its figure. */
export function Temperature({ value, bare }) {
  const half = Math.min(50, Math.abs(value) / 2);
  const x = value < 0 ? 50 - half : 50;
  return h(
    "span",
    { class: "temperature" },
    h(
      "svg",
      { viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" },
      h("rect", { class: "track", x: 0, y: 4, width: 100, height: 2 }),
      h("rect", { class: value < 0 ? "cold" : "warm", x, y: 2, width: half, height: 6 }),
      h("rect", { class: "zero", x: 49.6, y: 0, width: 0.8, height: 10 }),
    ),
    h("span", { class: bare ? "unseen" : "figure" }, signed(value), h("span", { class: "unseen" }, " degrees, of −100 to +100")),
  );
}

export const Phase = ({ phase, since }) =>
  h(
    "span",
    { class: `phase ${phase.toLowerCase()}` },
    h("span", { "aria-hidden": "true" }, `${PHASES[phase].mark} `),
    PHASES[phase].word,
    since ? h("span", { class: "quiet" }, ` since ${dayText(since)}`) : null,
  );

export const Status = ({ status }) =>
  h("span", { class: `status ${status.toLowerCase()}` }, h("span", { "aria-hidden": "true" }, `${STATUSES[status].mark} `), STATUSES[status].word);

export const levelOptions = () => Object.entries(LEVELS);

/** The stories behind a figure: headline, agency, day. Folded where there are several. */
export function Stories({ stories, open }) {
  if (!stories?.length) return null;
  const items = stories.map(story =>
    h(
      "li",
      { key: `${story.provider}|${story.storyId}|${story.version}` },
      h("cite", null, story.headline ?? "(no headline)"),
      h("span", { class: "quiet" }, ` ${story.provider}, ${dayText(story.published)}`),
    ));
  if (open || stories.length === 1) return h("ul", { class: "stories" }, items);
  return h("details", { class: "stories" }, h("summary", null, `${stories.length} stories`), h("ul", null, items));
}

/** What a chart shows, as a table for those who cannot or do not want to look at it. */
export const TableBehind = ({ caption, head, rows }) =>
  h(
    "details",
    { class: "behind" },
    h("summary", null, "The same as a table"),
    h(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
      h(
        "table",
        null,
        h("caption", null, caption),
        h("thead", null, h("tr", null, head.map(name => h("th", { key: name, scope: "col" }, name)))),
        h("tbody", null, rows.map((row, i) => h("tr", { key: i }, row.map((cell, j) => h("td", { key: j }, cell))))),
      ),
    ),
  );

export const Empty = ({ children }) => h("p", { class: "empty" }, children);

/** Loading, failed, or the answer: with a note where the answer on the screen may be old. */
export function Answer({ of, children }) {
  if (of.data) {
    return h(Fragment, null, of.error ? h("p", { class: "warning", role: "status" }, `What you see may be old: ${of.error.message}.`) : null, children(of.data));
  }
  if (of.error) {
    const waiting = of.error.status === 503;
    return h(
      "div",
      { class: "empty", role: "status" },
      h("p", null, waiting ? "Still reading what there is." : "This cannot be shown."),
      h("p", { class: "quiet" }, of.error.message),
    );
  }
  return h("p", { class: "empty loading", role: "status" }, "Loading…");
}

/** One honest line on whether what is shown is current. */
export function LinkState() {
  const { state, health } = useLink();
  const told = {
    CONNECTING: ["wait", "Connecting…"],
    CLOSED: ["off", "Not connected: what you see may be old. Trying again."],
  }[state];
  const own = health && {
    LIVE: ["on", "Live"],
    CATCHING_UP: ["wait", health.trouble ? `Waiting: ${health.trouble}` : "Still reading what there is"],
    DISCONNECTED: ["off", `What you see may be old: ${health.trouble ?? "the topics do not answer"}`],
  }[health.state];
  const [way, text] = told ?? own ?? ["wait", "Connecting…"];
  return h("p", { class: `link ${way}`, role: "status" }, h("span", { class: "dot", "aria-hidden": "true" }), text);
}
