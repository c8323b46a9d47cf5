// The frame: masthead, search, the page that the address names.
import { h, Empty, LinkState } from "./ui.js";
import { loadDrawer } from "./chart.js";
import { connect } from "./data.js";
import { allCountries, loadCountries, nameOf, pairName, pairOf } from "./words.js";
import { Changed } from "./page-changed.js";
import { Pair } from "./page-pair.js";
import { Country } from "./page-country.js";
import { World } from "./page-world.js";
import { Meetings } from "./page-meetings.js";
import { Meeting } from "./page-meeting.js";
import { Live } from "./page-live.js";
import { Feeds } from "./page-feeds.js";

const { useEffect, useRef, useState } = preactHooks;

const PAGES = [
  { path: "", title: "What changed", page: Changed },
  { path: "world", title: "World", page: World },
  { path: "meetings", title: "Meetings", page: Meetings },
  { path: "live", title: "Live", page: Live },
  { path: "feeds", title: "Feeds", page: Feeds },
  { path: "pair", page: Pair, title: "", name: pair => pairName(pair) },
  { path: "country", page: Country, title: "", name: code => nameOf(code) },
  { path: "meeting", page: Meeting, title: "", name: () => "A meeting" },
];

/** "#/meetings/?q=oslo": a page, what it is about, what is asked. */
function place() {
  const [path, query] = location.hash.replace(/^#\/?/, "").split("?");
  const [name, ...rest] = path.split("/").map(decodeURIComponent);
  const page = PAGES.find(known => known.path === name);
  return { page, about: rest.join("/"), asked: new URLSearchParams(query ?? "") };
}

function go(page, asked) {
  const query = new URLSearchParams([...asked].filter(([, value]) => value)).toString();
  history.replaceState(null, "", `#/${page}${query ? `?${query}` : ""}`);
  dispatchEvent(new Event("hashchange"));
}

/** Countries by name, code or capital, or two of them: "Seoul", "Japan Korea". */
function found(text) {
  const wanted = text.toLowerCase().split(/\s+and\s+|[–,/]|\s-\s/).map(part => part.trim()).filter(Boolean);
  const one = words =>
    allCountries().find(c => [c.name, c.code, c.capital].some(name => name?.toLowerCase() === words)) ??
    allCountries().find(c => c.state && [c.name, c.capital].some(name => name?.toLowerCase().startsWith(words))) ??
    allCountries().find(c => c.name.toLowerCase().includes(words));
  const hits = wanted.map(one);
  if (hits.length === 0 || hits.some(hit => !hit)) return null;
  return hits.length > 1 && hits[0] !== hits[1] ? `pair/${pairOf(hits[0].code, hits[1].code)}` : `country/${hits[0].code}`;
}

function Search() {
  const [text, setText] = useState("");
  const submit = event => {
    event.preventDefault();
    if (!text.trim()) return;
    location.hash = `#/${found(text.trim()) ?? `meetings?q=${encodeURIComponent(text.trim())}`}`;
    setText("");
  };
  return h(
    "form",
    { role: "search", onSubmit: submit },
    h("label", { class: "unseen", for: "search" }, "Country, capital, two countries, or words"),
    h("input", { id: "search", type: "search", list: "places", placeholder: "Country, capital, words", autocomplete: "off", value: text, onInput: event => setText(event.target.value) }),
    h("datalist", { id: "places" }, allCountries().filter(c => c.state).flatMap(c => [c.name, c.capital && c.capital !== c.name ? c.capital : null]).filter(Boolean).map(name => h("option", { key: name, value: name }))),
    h("button", { type: "submit" }, "Find"),
  );
}

function Frame() {
  const [at, setAt] = useState(place());
  const main = useRef(null);
  const first = useRef(true);
  useEffect(() => {
    const moved = () => setAt(place());
    addEventListener("hashchange", moved);
    return () => removeEventListener("hashchange", moved);
  }, []);
  const title = at.page ? at.page.title || at.page.name(at.about) : "Not found";
  const where = `${at.page?.path}/${at.about}`;
  useEffect(() => {
    document.title = `${title} · Entente`;
    // A new page is told to screen readers and begins at its top; a filter within one is not a new page.
    if (first.current) first.current = false;
    else {
      main.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
  }, [where]);
  return [
    h("a", { class: "skip", href: "#main", onClick: event => (event.preventDefault(), main.current.focus()) }, "Skip to the page"),
    h(
      "header",
      { class: "masthead" },
      h("div", { class: "bar" },
        h("p", { class: "brand" }, h("a", { href: "#/" }, "Entente")),
        h("p", { class: "motto" }, "Who met whom, and how countries stand"),
        h(Search)),
      h("nav", { "aria-label": "Pages" },
        h("ul", null, PAGES.filter(page => page.title).map(page =>
          h("li", { key: page.path }, h("a", { href: `#/${page.path}`, "aria-current": at.page === page ? "page" : undefined }, page.title)))),
        h(LinkState)),
    ),
    h("main", { id: "main", tabindex: -1, ref: main },
      at.page
        ? h(at.page.page, { key: where, about: at.about, asked: at.asked, go: asked => go(at.page.path + (at.about ? `/${at.about}` : ""), asked) })
        : h(Empty, null, "There is no such page. ", h("a", { href: "#/" }, "What changed"))),
    h("footer", null,
      h("p", null, "Read off news agencies’ stories by rule, and taken back when they are. ",
        h("a", { href: "api/openapi.json" }, "API"), " · ", h("a", { href: "api/asyncapi.json" }, "Topics")),
      h("p", { class: "quiet" }, "Shapes: Natural Earth. Capitals: GeoNames, CC BY 4.0.")),
  ];
}

// Without their names countries go by their codes.
await loadCountries().catch(() => {});
const app = document.getElementById("app");
app.replaceChildren();
preact.render(h(Frame), app);
connect();
(globalThis.requestIdleCallback ?? setTimeout)(() => loadDrawer().catch(() => {}));
