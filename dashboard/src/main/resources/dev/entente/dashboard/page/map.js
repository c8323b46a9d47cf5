// Maps: the world with arcs between those who met, and a country amid its partners.
import { h } from "./ui.js";
import { allCountries, country, LEVELS, nameOf, signed } from "./words.js";
import { useDrawer, useWidth } from "./chart.js";

const { useEffect, useMemo, useState } = preactHooks;

let shapes;

/** TopoJSON's arcs, decoded: integers that add up, then scaled. */
function decoded({ arcs, transform }) {
  return arcs.map(arc => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]];
    });
  });
}

function features(topology) {
  const arcs = decoded(topology);
  const ring = indexes => indexes.flatMap((index, i) => {
    const points = index < 0 ? [...arcs[~index]].reverse() : arcs[index];
    return i ? points.slice(1) : points;
  });
  return topology.objects.countries.geometries.map(shape => ({
    type: "Feature",
    id: shape.id,
    geometry: {
      type: "MultiPolygon",
      coordinates: (shape.type === "Polygon" ? [shape.arcs] : shape.arcs).map(polygon => polygon.map(ring)),
    },
  }));
}

export function useShapes() {
  const [, again] = useState(0);
  useEffect(() => {
    if (!shapes) fetch("shapes.json").then(response => response.json()).then(topology => { shapes = features(topology); again(1); }, () => {});
  }, []);
  return shapes;
}

const WEIGHTS = Object.fromEntries(Object.keys(LEVELS).map((level, i) => [level, [3.2, 2.4, 1.8, 1.4, 1][i]]));

/** The arcs: one for each two countries, as wide as the highest level at which they met. */
export function arcsOf(meetings) {
  const order = Object.keys(LEVELS);
  const byPair = new Map();
  for (const meeting of meetings) {
    meeting.countries.forEach((one, i) => meeting.countries.slice(i + 1).forEach(other => {
      const pair = `${one}-${other}`;
      const arc = byPair.get(pair) ?? { pair, meetings: [], level: null };
      arc.meetings.push(meeting);
      if (meeting.level && (arc.level === null || order.indexOf(meeting.level) < order.indexOf(arc.level))) arc.level = meeting.level;
      byPair.set(pair, arc);
    }));
  }
  return [...byPair.values()].sort((a, b) => b.meetings.length - a.meetings.length);
}

export function WorldMap({ arcs, held }) {
  const [ref, width] = useWidth();
  const drawn = useShapes();
  const ready = useDrawer();
  const height = Math.round(width * 0.5);
  const { path, project, land } = useMemo(() => {
    if (!drawn || !width || !ready) return {};
    const projection = d3.geoNaturalEarth1().fitExtent([[4, 4], [width - 4, height - 4]], { type: "Sphere" });
    const geoPath = d3.geoPath(projection);
    return { path: geoPath, project: projection, land: drawn.map(shape => ({ id: shape.id, d: geoPath(shape) })) };
  }, [drawn, width, ready]);
  const met = new Set(arcs.flatMap(arc => arc.pair.split("-")));
  const at = code => { const c = country(code); return c && [c.x, c.y]; };
  return h(
    "figure",
    { class: "map", ref },
    !path ? h("p", { class: "empty loading", role: "status" }, "Loading the map…") : h(
      "svg",
      { viewBox: `0 0 ${width} ${height}`, width, height, role: "group", "aria-label": "World map; the table below says the same" },
      h("path", { class: "sphere", d: path({ type: "Sphere" }) }),
      h("g", { "aria-hidden": "true" }, land.map(shape => h("path", { key: shape.id, class: met.has(shape.id) ? "land met" : "land", d: shape.d }, h("title", null, nameOf(shape.id))))),
      h("g", null, arcs.map(arc => {
        const [one, other] = arc.pair.split("-");
        if (!at(one) || !at(other)) return null;
        const text = `${nameOf(one)} – ${nameOf(other)}: ${arc.meetings.length} ${arc.meetings.length === 1 ? "meeting" : "meetings"}${arc.level ? `, up to ${LEVELS[arc.level]}` : ""}`;
        const d = path({ type: "LineString", coordinates: [at(one), at(other)] });
        return h("a", { key: arc.pair, href: `#/pair/${arc.pair}`, "aria-label": text },
          h("path", { class: "arc-target", d }),
          h("path", { class: held.has(arc.pair) ? "arc" : "arc planned", d, "stroke-width": WEIGHTS[arc.level] ?? 1.2 }), h("title", null, text));
      })),
      h("g", null, allCountries().filter(c => met.has(c.code)).map(c => {
        const [x, y] = project([c.x, c.y]);
        return h("a", { key: c.code, href: `#/country/${c.code}`, "aria-label": c.name }, h("circle", { class: "capital", cx: x, cy: y, r: 3.2 }), width > 640 || met.size < 7 ? h("text", { x: x + 5, y: y - 4 }, c.name) : h("title", null, c.name));
      })),
    ),
  );
}

/** A country amid its partners: the nearer, the warmer; the line says warm or cold, too. */
export function Ego({ code, partners, ties }) {
  const [ref, width] = useWidth();
  const side = Math.min(width || 0, 480);
  const middle = side / 2;
  const near = partners.slice().sort((a, b) => Math.abs(b.temperature) - Math.abs(a.temperature)).slice(0, 24).sort((a, b) => b.temperature - a.temperature);
  const place = new Map(near.map((partner, i) => {
    const other = partner.pair.split("-").find(one => one !== code);
    const angle = (2 * Math.PI * i) / near.length - Math.PI / 2;
    const r = (0.22 + 0.5 * ((100 - partner.temperature) / 200)) * side * 0.56;
    return [other, { partner, x: middle + r * Math.cos(angle), y: middle + r * Math.sin(angle), right: Math.cos(angle) >= 0 }];
  }));
  return h(
    "figure",
    { class: "ego", ref },
    side > 0 && h(
      "svg",
      { viewBox: `0 0 ${side} ${side}`, width: side, height: side, role: "group", "aria-label": `${nameOf(code)} and its partners; the table says the same` },
      ties.map(tie => {
        const [a, b] = tie.pair.split("-").map(one => place.get(one));
        return a && b ? h("line", { key: tie.pair, class: `tie ${tie.temperature < 0 ? "cold" : "warm"}`, x1: a.x, y1: a.y, x2: b.x, y2: b.y, "aria-hidden": "true" }) : null;
      }),
      [...place].map(([other, at]) => h("line", {
        key: other, class: `spoke ${at.partner.temperature < 0 ? "cold" : "warm"}`, x1: middle, y1: middle, x2: at.x, y2: at.y,
        "stroke-width": 1 + Math.abs(at.partner.temperature) / 18, "aria-hidden": "true",
      })),
      h("circle", { class: "self", cx: middle, cy: middle, r: 7 }),
      h("text", { class: "selfname", x: middle, y: middle - 12, "text-anchor": "middle" }, nameOf(code)),
      [...place].map(([other, at]) => h("a", { key: other, href: `#/pair/${at.partner.pair}`, "aria-label": `${nameOf(other)}, ${signed(at.partner.temperature)}` },
        h("circle", { class: "partner", cx: at.x, cy: at.y, r: 5 }),
        h("text", { x: at.x + (at.right ? 9 : -9), y: at.y + 4, "text-anchor": at.right ? "start" : "end" }, `${nameOf(other)} ${signed(at.partner.temperature)}`))),
    ),
    h("figcaption", { class: "quiet" }, "Nearer is warmer. A solid line is warm, a dashed one cold; thin lines join partners with each other."),
  );
}
