// Captions and strokes above the symbols. At every distance as many captions as have room, in letters that can be read.

const LETTERS = 12; // pixels on the screen
const FONT = getComputedStyle(document.body).fontFamily;
const widths = new Map();

/** Nodes with their caption: those that most evidence speaks of first, actors before the encounters that name them. */
const captions = nodes
  .map(({ id, label, size }) => ({ id, size, lines: label.split("\n"), rank: size + (isEncounter(cardOf.get(id)) ? 0 : 6) }))
  .sort((one, other) => other.rank - one.rank);

function drawCaptions(network, pen) {
  const shown = captions.filter(({ id }) => view.drawn.has(id) && isNear(id));
  for (const [community, count] of view.counts) shown.push(foldCaption(folds.get(community), count));
  // The selected node keeps its caption whatever stands around it.
  shown.sort((one, other) => (other.id === choice.selected) - (one.id === choice.selected));
  const scale = network.getScale();
  const letters = LETTERS / Math.min(scale, 1);
  const window = screenBox(network);
  const taken = [];
  pen.textAlign = "center";
  pen.textBaseline = "top";
  pen.lineJoin = "round";
  for (const { id, size, lines } of shown) {
    const { x, y } = network.getPosition(id);
    const half = (width(pen, lines) * letters) / 2;
    const box = { left: x - half, right: x + half, top: y + size, bottom: y + size + 4 + lines.length * letters * 1.17 };
    if (!overlaps(box, window) || taken.some((other) => overlaps(box, other))) continue;
    taken.push(box, { left: x - size, right: x + size, top: y - size, bottom: y + size });
    writeLines(pen, id, lines, { x, y: box.top + 3, letters });
  }
}

function foldCaption({ id, size, names }, count) {
  const cut = (name) => (name.length > 24 ? `${name.slice(0, 23)}…` : name);
  return { id, size, lines: [...names.map(cut), words.members.replace("{count}", count)], rank: size };
}

function writeLines(pen, id, lines, { x, y, letters }) {
  pen.font = `${id === choice.selected ? "bold " : ""}${letters}px ${FONT}`;
  pen.strokeStyle = colour("ground");
  pen.lineWidth = letters / 4;
  pen.fillStyle = colour(isGone(cardOf.get(id) ?? {}) ? "quiet" : "text");
  lines.forEach((line, number) => {
    pen.strokeText(line, x, y + number * letters * 1.17);
    pen.fillText(line, x, y + number * letters * 1.17);
  });
}

/** The width of the longest line in letters of one pixel. */
function width(pen, lines) {
  const key = lines.join("\n");
  if (!widths.has(key)) {
    pen.font = `100px ${FONT}`;
    widths.set(key, Math.max(...lines.map((line) => pen.measureText(line).width)) / 100);
  }
  return widths.get(key);
}

function screenBox(network) {
  const { clientWidth, clientHeight } = document.getElementById("picture");
  const start = network.DOMtoCanvas({ x: 0, y: 0 });
  const end = network.DOMtoCanvas({ x: clientWidth, y: clientHeight });
  return { left: start.x, right: end.x, top: start.y, bottom: end.y };
}

const overlaps = (one, other) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Strike out what was cancelled and cross out what is denied, as the legend does. */
function strikeOut(network, pen) {
  pen.lineWidth = 2;
  for (const { id, size } of captions) {
    const card = cardOf.get(id);
    if (!isGone(card) || !view.drawn.has(id)) continue;
    const { x, y } = network.getPosition(id);
    pen.strokeStyle = thinned("text", isNear(id) ? 1 : FAINT);
    pen.beginPath();
    pen.moveTo(x - size, y + size);
    pen.lineTo(x + size, y - size);
    if (card.status === "denied") {
      pen.moveTo(x - size, y - size);
      pen.lineTo(x + size, y + size);
    }
    pen.stroke();
  }
}
