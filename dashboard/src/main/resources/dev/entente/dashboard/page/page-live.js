// The wire of changes as they come.
import { Answer, Empty, h, link, Stories } from "./ui.js";
import { useAnswer } from "./data.js";
import { changeName, facts, nameOf, takesAway, timeText } from "./words.js";

const { useState } = preactHooks;

const Line = ({ change }) => {
  const gone = takesAway(change.change);
  const who = [...change.countries.map(nameOf), ...change.bodies].join(" – ");
  return h(
    "li",
    { class: gone ? "gone" : null },
    h("time", { datetime: change.at }, timeText(change.at)),
    h("div", null,
      h("p", null,
        h("strong", null, changeName(change)), " ",
        gone ? h("s", null, who) : link(`meeting/${change.meetingId}`, who),
        change.before && change.after && change.changed.length ? [" ", h("s", { class: "quiet" }, facts(change.before))] : null,
        h("span", { class: "quiet" }, ` ${facts(change.after ?? change.before)}`)),
      change.cause ? h(Stories, { stories: [change.cause], open: true }) : null,
      change.replacedBy.length ? h("p", null, "See ", change.replacedBy.map(id => link(`meeting/${id}`, id))) : null),
  );
};

export function Live() {
  const [held, setHeld] = useState(null);
  const answer = useAnswer("api/changes?limit=100");
  return [
    h("h1", null, "Live"),
    h("p", { class: "standfirst" }, "Every change of every meeting, newest first. What is taken back is struck through."),
    h(Answer, { of: answer }, data => {
      const shown = held ?? data.items;
      const waiting = held ? data.items.findIndex(item => item.id === held[0]?.id) : 0;
      return h("div", null,
        h("div", { class: "tools" },
          h("button", { type: "button", "aria-pressed": held !== null, onClick: () => setHeld(held ? null : data.items) },
            held ? `Go on${waiting > 0 ? ` (${waiting} waiting)` : ""}` : "Hold still")),
        shown.length === 0
          ? h(Empty, null, "Nothing has happened yet. The next story that tells of a meeting is here at once.")
          : h("ol", { class: "wire", "aria-live": held ? "off" : "polite", "aria-relevant": "additions" }, shown.map(change => h(Line, { key: change.id, change }))));
    }),
  ];
}
