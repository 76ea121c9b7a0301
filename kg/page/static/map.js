// The map: outlines of the land and borders, and the places of visible encounters, larger the more there were.

const STRETCH = 1.35; // of heights, so that Europe looks as one is used to

/** The arcs of world-atlas, whose points are stored as steps, as longitude and stretched latitude downwards. */
const coasts = world.arcs.map((arc) => {
  let [x, y] = [0, 0];
  return arc.map(([right, up]) => {
    x += right;
    y += up;
    return [x * world.scale[0] + world.translate[0], -STRETCH * (y * world.scale[1] + world.translate[1])];
  });
});
/** A path along points; one that leaps from one edge of the map to the other runs on beyond the edge instead. */
function stroke(points) {
  let turn = 0;
  return points
    .map(([x, y], at) => {
      const leap = at ? x - points[at - 1][0] : 0;
      if (Math.abs(leap) > 180) turn -= 360 * Math.sign(leap);
      return `${at ? "L" : "M"}${(x + turn).toFixed(2)} ${y.toFixed(2)}`;
    })
    .join("");
}
const ring = (arcs) => `${stroke(arcs.flatMap((arc) => (arc < 0 ? [...coasts[~arc]].reverse() : coasts[arc])))}Z`;
const LAND = world.land.map((polygon) => polygon.map(ring).join("")).join("");
const BORDERS = coasts.map(stroke).join("");

/** Places on the map with the visible encounters that took place there. */
function placesMet() {
  const met = new Map();
  for (const card of cards) {
    if (!isEncounter(card) || view.hidden.has(card.id)) continue;
    for (const { edge, other } of tiesOf.get(card.id)) {
      if (edge.type === "place" && cardOf.get(other).point) met.set(other, [...(met.get(other) ?? []), card.id]);
    }
  }
  return met;
}

function drawMap(go) {
  const met = [...placesMet()].map(([id, events]) => {
    const [latitude, longitude] = cardOf.get(id).point;
    return { id, events, x: longitude, y: -STRETCH * latitude };
  });
  const frame = mapFrame(met);
  const pixel = frame.width / Math.max(document.getElementById("map").clientWidth, 1);
  const svg = drawing(
    "svg",
    { viewBox: `${frame.x} ${frame.y} ${frame.width} ${frame.height}`, role: "group", "aria-label": words.map },
    drawing("path", { class: "land", d: LAND }),
    drawing("path", { class: "borders", d: BORDERS }),
  );
  for (const place of met.sort((one, other) => other.events.length - one.events.length)) svg.append(mapPoint(place, pixel, go));
  document.getElementById("map").replaceChildren(svg);
}

function mapPoint({ id, events, x, y }, pixel, go) {
  const label = `${cardOf.get(id).label}: ${events.length}`;
  const chosen = id === choice.selected || events.includes(choice.selected);
  const point = drawing(
    "circle",
    { cx: x, cy: y, r: pixel * (4 + 2 * Math.sqrt(events.length)), class: chosen ? "chosen" : "", tabindex: 0, role: "button", "aria-label": label },
    drawing("title", {}, label),
  );
  point.addEventListener("click", () => go(id));
  point.addEventListener("keydown", (event) => event.key === "Enter" && go(id));
  return point;
}

/** What of the world is shown: all places with some room around them, in the shape of the frame. */
function mapFrame(met) {
  const { clientWidth, clientHeight } = document.getElementById("map");
  const shape = clientWidth / Math.max(clientHeight, 1);
  const [xs, ys] = [met.map(({ x }) => x), met.map(({ y }) => y)];
  const [left, right, top, bottom] = met.length ? [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)] : [-170, 170, -110, 75];
  const wide = Math.min(Math.max(right - left + 16, (bottom - top + 16) * shape, 40), 360);
  return { x: (left + right - wide) / 2, y: (top + bottom - wide / shape) / 2, width: wide, height: wide / shape };
}
