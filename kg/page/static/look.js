// How nodes and edges look: by kind, status, filter, choice and the light or dark of the screen.

const LINES = { represents: "mandate", memberOf: "mandate", place: "place", within: "place", partOf: "place" };
const FAINT = 0.2; // what does not belong to the selected node
const GONE = 0.6; // what was cancelled or is denied
const OUTLINE = 0.65; // of the colour of a kind, the rest is that of text

/** What is hidden and what belongs to the selected node (null: none is selected); kept for every drawing of the picture. */
const view = { hidden: new Set(), near: null, drawn: new Set(), counts: new Map() };

/** The colours of the style sheet, asked for once and again when the screen turns light or dark. */
const inks = new Map();
function colour(name) {
  if (!inks.has(name)) inks.set(name, getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim());
  return inks.get(name);
}

/** One part of a colour in another, as #rrggbb. */
function mixed(ink, share, base) {
  const parts = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const sums = parts(ink).map((part, at) => Math.round(part * share + parts(base)[at] * (1 - share)));
  return `#${sums.map((sum) => sum.toString(16).padStart(2, "0")).join("")}`;
}

/** A colour thinned with the ground, not made transparent: lines would shine through the symbols. */
const thinned = (name, share) => mixed(colour(name), share, colour("ground"));

/** All nodes and edges as vis-network draws them now. */
function looks() {
  view.hidden = hiddenNodes();
  const events = choice.selected ? encountersOf(choice.selected) : new Set();
  view.near = choice.selected && new Set([...around(choice.selected), ...[...events].flatMap(around)]);
  view.counts = foldedCounts(view.hidden);
  const visible = nodes.filter(({ id }) => !view.hidden.has(id) && !isFolded(id));
  view.drawn = new Set([...visible.map(({ id }) => id), ...[...view.counts.keys()].map(foldId)]);
  return {
    nodes: [
      ...visible.map(({ label, ...node }) => ({ ...node, ...nodeLook(cardOf.get(node.id), isNear(node.id)) })),
      ...[...view.counts].map(([community, count]) => foldLook(folds.get(community), count)),
    ],
    edges: [...edges.filter(bothDrawn).map((edge) => ({ ...edge, ...edgeLook(edge, edgeIsNear(edge, events)) })), ...bundles()],
  };
}

const bothDrawn = (edge) => view.drawn.has(edge.from) && view.drawn.has(edge.to);

/** Edges that end in folded communities, as one line for all between the same two symbols. */
function bundles() {
  const found = new Map();
  if (!view.counts.size) return [];
  for (const edge of edges) {
    if (view.hidden.has(edge.from) || view.hidden.has(edge.to)) continue;
    const ends = [standIn(edge.from), standIn(edge.to)].sort();
    if (ends[0] === ends[1] || !ends.some(isFold)) continue;
    const id = JSON.stringify(ends);
    found.set(id, { id, from: ends[0], to: ends[1], count: (found.get(id)?.count ?? 0) + 1 });
  }
  const bundled = [...found.values()].sort((one, other) => one.count - other.count); // the strongest on top
  const most = bundled.at(-1)?.count;
  return bundled.map(({ count, ...edge }) => {
    const ink = thinned("encounter-line", 0.15 + (0.7 * count) / most);
    return { ...edge, width: 1 + Math.log2(count), color: { color: ink, highlight: ink, hover: ink } };
  });
}

function foldLook(fold, count) {
  const border = colour("quiet");
  const background = colour("raised");
  return {
    id: fold.id,
    x: fold.x,
    y: fold.y,
    shape: "dot",
    size: fold.size,
    title: words.folded.replace("{count}", count).replace("{names}", fold.names.join(", ")),
    color: { background, border, highlight: { background, border: colour("text") }, hover: { background, border } },
  };
}

const around = (id) => [id, ...tiesOf.get(id).map((tie) => tie.other)];
const encountersOf = (id) => new Set(around(id).filter((other) => isEncounter(cardOf.get(other))));
const isNear = (id) => !view.near || view.near.has(id);

/** Of the edges between near nodes, those of the selected node and of its encounters. */
function edgeIsNear(edge, events) {
  const ends = [edge.from, edge.to];
  return !view.near || (ends.every(isNear) && ends.some((id) => id === choice.selected || events.has(id)));
}

function nodeLook(card, near) {
  const strength = near ? (isGone(card) ? GONE : 1) : FAINT;
  // Yellow and light blue are too pale for a white ground without a darker outline.
  const border = mixed(mixed(colour(card.type), OUTLINE, colour("text")), strength, colour("ground"));
  const background = card.status === "planned" ? colour("ground") : thinned(card.type, isGone(card) ? strength / 2 : strength);
  return {
    id: card.id,
    color: { background, border, highlight: { background, border: colour("text") }, hover: { background, border } },
    shapeProperties: { borderDashes: card.status === "planned" && [5, 3] },
  };
}

function edgeLook(edge, near) {
  const line = LINES[edge.type] ?? "encounter";
  const ink = thinned(`${line}-line`, near ? (isGone(edge) ? GONE : 1) : FAINT);
  const open = edge.status === "planned" || edge.status === "former";
  return {
    id: edge.id,
    width: line === "mandate" ? 2 : 1.3,
    dashes: open ? [7, 5] : isGone(edge) && [2, 5],
    color: { color: ink, highlight: ink, hover: ink },
  };
}
