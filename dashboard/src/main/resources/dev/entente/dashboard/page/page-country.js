// One country: whom it met, and its partners, warmest first.
import { Answer, Delta, Empty, h, link, pairLink, Phase, Temperature } from "./ui.js";
import { useAnswer } from "./data.js";
import { Ego } from "./map.js";
import { Entries } from "./page-pair.js";
import { country, dayText, levelName, nameOf, rangeText } from "./words.js";

export function Country({ about, asked }) {
  const code = about.toUpperCase();
  const day = asked.get("day");
  const answer = useAnswer(`api/countries/${encodeURIComponent(code)}${day ? `?day=${day}` : ""}`);
  const meetings = useAnswer(`api/meetings?country=${encodeURIComponent(code)}&limit=25`);
  const capital = country(code)?.capital;
  return [
    h("p", { class: "kicker" }, capital ?? ""),
    h("h1", null, nameOf(code)),
    h(Answer, { of: answer }, data => data.partners.length === 0
      ? h(Empty, null, "No story tells of ties of this country yet.")
      : [
          h("p", { class: "standfirst" }, `Ties with ${data.partners.length} ${data.partners.length === 1 ? "country" : "countries"}, as of ${dayText(data.day)}.`),
          h("div", { class: "columns wide" },
            h("section", null,
              h("h2", null, "Partners, warmest first"),
              h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Partners" },
                h("table", null,
                  h("thead", null, h("tr", null, ["Partner", "Temperature", "4 weeks", "Phase", "Last met"].map(name => h("th", { key: name, scope: "col" }, name)))),
                  h("tbody", null, data.partners.map(pair => {
                    const other = pair.pair.split("-").find(one => one !== code);
                    return h("tr", { key: pair.pair },
                      h("th", { scope: "row" }, h("a", { href: `#/pair/${pair.pair}` }, nameOf(other))),
                      h("td", null, h(Temperature, { value: pair.temperature })),
                      h("td", null, h(Delta, { change: pair.trend4Weeks })),
                      h("td", null, h(Phase, { phase: pair.phase })),
                      h("td", null, pair.lastMeeting ? link(`meeting/${pair.lastMeeting.meetingId}`, rangeText(pair.lastMeeting.date)) : "–", pair.lastMeeting ? h("span", { class: "quiet" }, `, ${levelName(pair.lastMeeting.level)}`) : ""));
                  }))))),
            h("section", null, h("h2", null, "Near and far"), h(Ego, { code, partners: data.partners, ties: data.ties }))),
        ]),
    h("h2", null, `Whom ${capital ?? nameOf(code)} met`),
    h(Answer, { of: meetings }, data => data.items.length === 0
      ? h(Empty, null, "No meeting on record.")
      : [h(Entries, { meetings: data.items.map(meeting => ({ ...meeting, sentence: `${meeting.countries.filter(one => one !== code).map(nameOf).concat(meeting.bodies).join(", ")}: ${meeting.sentence}` })) }),
         data.next ? h("p", null, link(`meetings?country=${code}`, "All of them")) : null]),
  ];
}
