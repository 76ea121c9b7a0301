// The timeline: every visible encounter as a bar as long as its date is unclear; drawing across it chooses a time.

const DAY = 86_400_000;
const LANES = 9; // bars above one another; further ones share them
const RANK = 0.6; // share of the order of dates in the scale, the rest is time itself: news crowd in a few days of many years
const MOST_BARS = 1500;
const plot = { width: 0, height: 0, moments: [] };

const timeOf = (day) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time) => new Date(time).toISOString().slice(0, 10);

/** Encounters with a date that all filters but that of time let through. */
function dated() {
  const { from, to } = choice;
  Object.assign(choice, { from: "", to: "" });
  const hidden = hiddenNodes();
  Object.assign(choice, { from, to });
  return cards
    .filter((card) => isEncounter(card) && !hidden.has(card.id) && days(card.date))
    .map((card) => ({ card, start: timeOf(days(card.date)[0]), end: timeOf(days(card.date)[1]) + DAY }))
    .filter(({ start, end }) => !Number.isNaN(start) && !Number.isNaN(end))
    .sort((one, other) => one.start - other.start || one.end - other.end);
}

function drawTimeline(go) {
  const place = document.getElementById("timeline");
  const bars = dated();
  Object.assign(plot, { width: place.clientWidth, height: place.clientHeight - 22 });
  plot.moments = [...new Set(bars.flatMap(({ start, end }) => [start, end]))].sort((one, other) => one - other);
  const svg = drawing("svg", { viewBox: `0 0 ${plot.width} ${plot.height + 22}`, role: "img", "aria-label": words.timeline });
  if (bars.length) svg.append(...ticks(), ...(bars.length > MOST_BARS ? heaps(bars) : laid(bars, go)));
  if (bars.length && (choice.from || choice.to)) svg.append(chosenTime());
  place.replaceChildren(svg);
  if (!bars.length) place.replaceChildren(element("p", { textContent: words.no_dates }));
}

/** Where a moment stands, in pixels. */
function across(time) {
  const { moments, width } = plot;
  const [first, last] = [moments[0], moments.at(-1)];
  let above = moments.findIndex((moment) => moment > time);
  if (above < 0) above = moments.length - 1;
  const below = Math.max(above - 1, 0);
  const part = above === below ? 0 : (time - moments[below]) / (moments[above] - moments[below]);
  const rank = (below + Math.min(Math.max(part, 0), 1)) / Math.max(moments.length - 1, 1);
  const share = RANK * rank + (1 - RANK) * Math.min(Math.max((time - first) / (last - first || 1), 0), 1);
  return 8 + share * (width - 16);
}

/** The moment that stands at a pixel: the other way round, by halving. */
function momentAt(x) {
  let [low, high] = [plot.moments[0], plot.moments.at(-1)];
  while (high - low > DAY / 4) {
    const middle = (low + high) / 2;
    if (across(middle) < x) low = middle;
    else high = middle;
  }
  return low;
}

function laid(bars, go) {
  const ends = Array(LANES).fill(-Infinity);
  const high = plot.height / LANES;
  return bars.map(({ card, start, end }) => {
    const [left, right] = [across(start), Math.max(across(end), across(start) + 5)];
    let lane = ends.findIndex((taken) => taken <= left);
    if (lane < 0) lane = ends.indexOf(Math.min(...ends));
    ends[lane] = right + 1;
    const place = { x: left, y: plot.height - (lane + 1) * high + 1, width: right - left, height: high - 2, rx: 2 };
    const classes = ["bar", card.type, card.status, timePasses(card) ? "" : "outside", card.id === choice.selected ? "chosen" : ""];
    const bar = drawing("rect", { ...place, class: classes.join(" ") }, drawing("title", {}, card.label));
    bar.addEventListener("click", () => go(card.id));
    return bar;
  });
}

/** Too many encounters for bars: columns as high as many begin there. */
function heaps(bars) {
  const columns = Array(Math.ceil(plot.width / 6)).fill(0);
  for (const { start } of bars) columns[Math.floor(across(start) / 6)] += 1;
  const most = Math.max(...columns);
  return columns.map((count, index) => {
    const high = (count / most) * plot.height;
    return drawing("rect", { class: "bar meeting", x: index * 6, y: plot.height - high, width: 5, height: high });
  });
}

/** Years where they have room, else months. */
function ticks() {
  const [first, last] = [new Date(plot.moments[0]), new Date(plot.moments.at(-1))];
  const months = (last - first) / DAY < 900;
  const found = [];
  let taken = -Infinity;
  for (let year = first.getUTCFullYear(); year <= last.getUTCFullYear(); year++) {
    for (let month = 0; month < (months ? 12 : 1); month++) {
      const time = Date.UTC(year, month, 1);
      const x = across(Math.max(time, +first));
      if (time > last || (time < first && !(Date.UTC(year, month + (months ? 1 : 12), 1) > first)) || x < taken) continue;
      const label = months ? new Intl.DateTimeFormat(words.language, { month: "short", year: "numeric", timeZone: "UTC" }).format(time) : String(year);
      taken = x + label.length * 7 + 8;
      if (taken > plot.width) continue;
      found.push(drawing("path", { class: "tick", d: `M${x} 0V${plot.height + 4}` }));
      found.push(drawing("text", { x: x + 2, y: plot.height + 17 }, label));
    }
  }
  return found;
}

function chosenTime() {
  const left = choice.from ? across(timeOf(choice.from)) : 0;
  const right = choice.to ? across(timeOf(choice.to) + DAY) : plot.width;
  return drawing("rect", { class: "brush", x: left, y: 0, width: Math.max(right - left, 1), height: plot.height });
}

function startTimeline(changed) {
  const place = document.getElementById("timeline");
  let start = null;
  const at = (event) => event.clientX - place.getBoundingClientRect().left;
  place.addEventListener("pointerdown", (event) => {
    if (plot.moments.length) start = at(event);
  });
  window.addEventListener("pointerup", (event) => {
    if (start === null) return;
    const [left, right] = [start, at(event)].sort((one, other) => one - other);
    start = null;
    if (right - left < 5) return; // a click on a bar
    Object.assign(choice, { from: dayOf(momentAt(left)), to: dayOf(momentAt(right)) });
    showChoices();
    changed();
  });
}
