// How nodes and edges look: by kind, status, filter, choice and the light or dark of the screen.

const LINES = { represents: "mandate", memberOf: "mandate", place: "place", within: "place", partOf: "place" };
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/** A colour thinned with the ground, not made transparent: lines would shine through the symbols. */
function faint(hex, share) {
  const [ink, ground] = [hex, colour("ground")].map((code) => [1, 3, 5].map((at) => parseInt(code.slice(at, at + 2), 16)));
  return `rgb(${ink.map((part, at) => Math.round(part * share + ground[at] * (1 - share))).join(", ")})`;
}

/** All nodes and edges as vis-network draws them now. */
function looks() {
  const hidden = hiddenNodes();
  const near = nearSelected();
  return {
    nodes: nodes.map((node) => nodeLook(node, hidden.has(node.id), !near || near.has(node.id))),
    edges: edges.map((edge) => edgeLook(edge, hidden.has(edge.from) || hidden.has(edge.to), !near || isNear(edge, near))),
  };
}

/** The selected node, its neighbours and whoever took part in its encounters; null if none is selected. */
function nearSelected() {
  if (!choice.selected) return null;
  const next = tiesOf.get(choice.selected).map((tie) => tie.other);
  const others = next.filter(meets).flatMap((encounter) => tiesOf.get(encounter).map((tie) => tie.other));
  return new Set([choice.selected, ...next, ...others]);
}

const meets = (id) => isEncounter(cardOf.get(id));

function isNear(edge, near) {
  const ends = [edge.from, edge.to];
  return ends.every((id) => near.has(id)) && ends.some((id) => id === choice.selected || tiesOf.get(choice.selected).some((tie) => tie.other === id && meets(id)));
}

function nodeLook(node, hidden, near) {
  const { type, status } = cardOf.get(node.id);
  const gone = isGone({ status });
  const kind = colour(type);
  const border = faint(kind, near ? (gone ? 0.6 : 1) : 0.2);
  const inside = status === "planned" ? colour("ground") : faint(kind, near ? (gone ? 0.3 : 1) : 0.15);
  const look = { background: inside, border };
  return {
    id: node.id,
    hidden,
    color: { ...look, highlight: { background: inside, border: colour("text") }, hover: look },
    shapeProperties: { borderDashes: status === "planned" ? [5, 3] : false },
  };
}

function edgeLook(edge, hidden, near) {
  const line = LINES[edge.type] ?? "encounter";
  const gone = isGone(edge);
  const ink = faint(colour(`${line}-line`), near ? (gone ? 0.5 : 1) : 0.15);
  return {
    id: edge.id,
    hidden,
    width: line === "mandate" ? 2 : 1.3,
    dashes: edge.status === "planned" || edge.status === "former" ? [7, 5] : gone ? [2, 5] : false,
    color: { color: ink, highlight: ink, hover: ink },
  };
}
