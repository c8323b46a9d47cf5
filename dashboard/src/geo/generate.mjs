// Makes countries.json (names, capitals, where to draw them) and shapes.json (TopoJSON) of the dashboard's page.
// Shapes: Natural Earth 1:50m (public domain) through the npm package world-atlas. Names, capitals and coordinates of
// capitals: the lexicon of the module diplomacy (CLDR and GeoNames; see NOTICE).
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { geoArea, geoCentroid } from "d3-geo";
import { createRequire } from "node:module";
import { feature } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, quantile, simplify } from "topojson-simplify";

const { numericToAlpha3 } = createRequire(import.meta.url)("i18n-iso-countries");
const here = dirname(fileURLToPath(import.meta.url));
const lexicon = join(here, "../../../diplomacy/src/main/resources/dev/entente/diplomacy/lexicon");
const page = join(here, "../main/resources/dev/entente/dashboard/page");
const atlasFile = join(here, "node_modules/world-atlas/countries-50m.json");

/** Of the atlas' countries without a number of ISO 3166-1. */
const UNNUMBERED = { Kosovo: "XKX", "N. Cyprus": "CYP", Somaliland: "SOM" };
/** Steradians below which a shape cannot be hit: such countries are drawn as dots, too. */
const SMALL = 0.0003;
/** Of all corners of all shapes, how many go. */
const COARSENESS = 0.72;
const GRID = 8000;

const rows = file =>
  readFileSync(join(lexicon, file), "utf8").split("\n").filter(line => line && !line.startsWith("#")).map(line => line.split("\t"));
const table = file => {
  const [head, ...lines] = rows(file);
  return lines.map(line => Object.fromEntries(head.map((name, i) => [name, line[i] === "-" ? "" : line[i]])));
};

const countries = table("countries.tsv");
const codes = new Set(countries.map(country => country.code));
const codeOf = shape => UNNUMBERED[shape.properties.name] ?? numericToAlpha3(shape.id);

const atlas = JSON.parse(readFileSync(atlasFile, "utf8"));
const shapes = feature(atlas, atlas.objects.countries).features.filter(shape => shape.properties.name !== "Antarctica");
const unknown = shapes.filter(shape => !codes.has(codeOf(shape))).map(shape => shape.properties.name);
console.error("shapes that no country of the lexicon claims:", unknown.join(", ") || "none");

const byCode = new Map();
for (const shape of shapes.filter(shape => codes.has(codeOf(shape)))) {
  const known = byCode.get(codeOf(shape));
  const polygons = shape.geometry.type === "Polygon" ? [shape.geometry.coordinates] : shape.geometry.coordinates;
  if (known) known.geometry.coordinates.push(...polygons);
  else byCode.set(codeOf(shape), { type: "Feature", id: codeOf(shape), properties: {}, geometry: { type: "MultiPolygon", coordinates: [...polygons] } });
}

const round = degrees => Math.round(degrees * 100) / 100;
const cities = table("cities.tsv");
const capitalOf = country => {
  const found = cities.filter(city => city.country === country.code && city.name === country.capital);
  return found.sort((a, b) => Number(b.population) - Number(a.population))[0];
};
const listed = countries
  .filter(country => country.kind === "STATE" || byCode.has(country.code))
  .map(country => {
    const shape = byCode.get(country.code);
    const capital = capitalOf(country);
    const [x, y] = capital ? [Number(capital.longitude), Number(capital.latitude)] : shape ? geoCentroid(shape) : [null, null];
    return {
      code: country.code, name: country.name, capital: country.capital || undefined, state: country.kind === "STATE" || undefined,
      x: x === null ? undefined : round(x), y: y === null ? undefined : round(y),
      small: !shape || geoArea(shape) < SMALL ? true : undefined,
    };
  });

const weighted = presimplify(topology({ countries: { type: "FeatureCollection", features: [...byCode.values()] } }, 1e6));
const coarse = simplify(weighted, quantile(weighted, COARSENESS));
const drawn = feature(coarse, coarse.objects.countries);
// A ring that has shrunk to a line is not drawn; a country that has lost all of its rings is a dot.
for (const shape of drawn.features) {
  shape.geometry.coordinates = shape.geometry.coordinates.map(p => p.filter(ring => new Set(ring.map(String)).size > 3)).filter(p => p.length > 0);
}
drawn.features = drawn.features.filter(shape => shape.geometry.coordinates.length > 0);
const shipped = topology({ countries: drawn }, GRID);
delete shipped.bbox;

writeFileSync(join(page, "countries.json"), `[\n${listed.map(country => JSON.stringify(country)).join(",\n")}\n]\n`);
writeFileSync(join(page, "shapes.json"), JSON.stringify(shipped) + "\n");
const sha = file => createHash("sha256").update(readFileSync(file)).digest("hex");
const files = [atlasFile, join(page, "countries.json"), join(page, "shapes.json")];
writeFileSync(join(here, "generated.sha256"), files.map(file => `${sha(file)}  ${basename(file)}\n`).join(""));
