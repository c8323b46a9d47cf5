// What changed: pairs by the change of their temperature, with the reason.
import { Answer, Delta, Empty, h, link, pairLink, Phase, Stories, Temperature } from "./ui.js";
import { useAnswer } from "./data.js";
import { dayText, direction } from "./words.js";

const WAYS = { "": "All", up: "Warmer", down: "Colder" };

export function DayForm({ asked, go, day }) {
  return h(
    "form",
    { class: "filters", onSubmit: event => event.preventDefault() },
    h("label", null, "As of ", h("input", {
      type: "date", value: asked.get("day") ?? day ?? "",
      onChange: event => { asked.set("day", event.target.value); go(asked); },
    })),
    asked.get("day") ? h("button", { type: "button", class: "plain", onClick: () => { asked.delete("day"); go(asked); } }, "newest story") : null,
  );
}

export const HowToRead = () =>
  h(
    "details",
    { class: "howto" },
    h("summary", null, "How to read this"),
    h("p", null, "The temperature of two countries runs from −100 to +100. Meetings warm it, the more the higher their level; agreements warm it, threats, protests and strain cool it. What happened half a year ago counts half."),
    h("p", null, "▲ warmer, ▼ colder: the change over four weeks. Nothing here is anybody’s opinion: each figure follows from stories, and leads to them."),
  );

const Item = ({ item, lead }) =>
  h(
    "li",
    { class: lead ? "lead" : null },
    h("div", { class: "change" }, h(Delta, { change: item.trend4Weeks, large: lead })),
    h(
      "div",
      { class: "text" },
      h("h2", null, pairLink(item.pair)),
      h("p", { class: "reason" }, item.reason.meetingId ? link(`meeting/${item.reason.meetingId}`, item.reason.text) : item.reason.text),
      h(Stories, { stories: item.reason.stories }),
    ),
    h("div", { class: "stand" }, h(Temperature, { value: item.temperature }), h(Phase, { phase: item.phase })),
  );

export function Changed({ asked, go }) {
  const way = asked.get("way") ?? "";
  const answer = useAnswer(`api/relations?limit=200${asked.get("day") ? `&day=${asked.get("day")}` : ""}`);
  return [
    h("h1", null, "What changed"),
    h(Answer, { of: answer }, data => {
      const moved = data.items.filter(item => (way ? direction(item.trend4Weeks) === way : direction(item.trend4Weeks) !== "flat"));
      const still = data.items.filter(item => direction(item.trend4Weeks) === "flat");
      return h(
        "div",
        null,
        h("p", { class: "standfirst" }, `In the four weeks to ${dayText(data.day)}${asked.get("day") ? "" : ", the day of the newest story"}.`),
        h("div", { class: "tools" },
          h("div", { class: "choice", role: "group", "aria-label": "Which way" }, Object.entries(WAYS).map(([key, word]) =>
            h("button", { key, type: "button", "aria-pressed": way === key, onClick: () => { asked.set("way", key); go(asked); } }, word))),
          h(DayForm, { asked, go, day: data.day })),
        h(HowToRead),
        data.items.length === 0
          ? h(Empty, null, "No pair of countries is known yet. As soon as a story tells of one, it is here.")
          : moved.length === 0
            ? h(Empty, null, way ? "No pair moved this way." : "No pair moved in these weeks.")
            : h("ol", { class: "changes" }, moved.map((item, i) => h(Item, { key: item.pair, item, lead: i === 0 && !way }))),
        !way && still.length > 0
          ? h("section", { class: "still" }, h("h2", null, "No change"),
              h("ul", { class: "plain-list" }, still.map(item => h("li", { key: item.pair }, pairLink(item.pair), " ", h(Temperature, { value: item.temperature }), " ", h(Phase, { phase: item.phase })))))
          : null,
      );
    }),
  ];
}
