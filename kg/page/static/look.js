// How nodes and edges look: by kind, status, filter, choice and the light or dark of the screen.

const LINES = { represents: "mandate", memberOf: "mandate", place: "place", within: "place", partOf: "place" };
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
const faint = (hex, share) => `${hex}${Math.round(share * 255).toString(16).padStart(2, "0")}`;

/** All nodes and edges as vis-network draws them now. */
function looks() {
  const hidden = hiddenNodes();
  const near = nearSelected();
  return {
    nodes: nodes.map((node) => nodeLook(node, hidden.has(node.id), !near || near.has(node.id))),
    edges: edges.map((edge) => edgeLook(edge, hidden.has(edge.from) || hidden.has(edge.to))),
  };
}

/** The selected node with its neighbours; null if none is selected. */
function nearSelected() {
  if (!choice.selected) return null;
  return new Set([choice.selected, ...tiesOf.get(choice.selected).map((tie) => tie.other)]);
}

function nodeLook(node, hidden, near) {
  const { type, status } = cardOf.get(node.id);
  const gone = status === "cancelled" || status === "denied";
  const kind = colour(type);
  const border = faint(kind, near ? (gone ? 0.6 : 1) : 0.2);
  const inside = status === "planned" ? colour("ground") : faint(kind, near ? (gone ? 0.3 : 1) : 0.15);
  const look = { background: inside, border };
  return {
    id: node.id,
    hidden,
    borderWidth: 2,
    borderWidthSelected: 4,
    color: { ...look, highlight: { background: inside, border: colour("text") }, hover: look },
    shapeProperties: { borderDashes: status === "planned" ? [5, 3] : false },
    font: { size: node.font.size, color: near ? colour(gone ? "quiet" : "text") : faint(colour("quiet"), 0.25), strokeColor: colour("ground"), strokeWidth: 3 },
  };
}

function edgeLook(edge, hidden) {
  const line = LINES[edge.type] ?? "encounter";
  const near = !choice.selected || edge.from === choice.selected || edge.to === choice.selected;
  const gone = edge.status === "cancelled" || edge.status === "denied";
  const ink = faint(colour(`${line}-line`), near ? (gone ? 0.5 : 1) : 0.15);
  return {
    id: edge.id,
    hidden,
    width: line === "mandate" ? 2 : 1.3,
    dashes: edge.status === "planned" || edge.status === "former" ? [7, 5] : gone ? [2, 5] : false,
    color: { color: ink, highlight: ink, hover: ink },
  };
}

/** Strike out what was cancelled and cross out what is denied, as the legend does. */
function strikeOut(network, pen) {
  const hidden = hiddenNodes();
  const near = nearSelected();
  for (const card of cards) {
    if ((card.status !== "cancelled" && card.status !== "denied") || hidden.has(card.id)) continue;
    const { x, y } = network.getPosition(card.id);
    const reach = network.body.nodes[card.id].options.size;
    pen.strokeStyle = faint(colour("text"), near && !near.has(card.id) ? 0.2 : 1);
    pen.lineWidth = 2;
    pen.beginPath();
    pen.moveTo(x - reach, y + reach);
    pen.lineTo(x + reach, y - reach);
    if (card.status === "denied") {
      pen.moveTo(x - reach, y - reach);
      pen.lineTo(x + reach, y + reach);
    }
    pen.stroke();
  }
}
