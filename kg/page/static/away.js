// Take away: what is visible as a picture, a graph, a table or a question.

function save(name, type, content) {
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function asPicture() {
  const drawn = document.querySelector("#picture canvas");
  const copy = element("canvas", { width: drawn.width, height: drawn.height });
  const pen = copy.getContext("2d");
  pen.fillStyle = colour("ground");
  pen.fillRect(0, 0, copy.width, copy.height);
  pen.drawImage(drawn, 0, 0);
  copy.toBlob((blob) => save("graph.png", "image/png", blob));
}

/** What no XML may hold: control characters and halves of surrogate pairs. */
const cleaned = (text) => text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
const written = (node) => `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(node)}\n`;

function asDrawing() {
  const places = network.getPositions();
  const all = drawnNodes.get();
  const edge = Math.max(...all.map((node) => node.size), 20) + 80;
  const [xs, ys] = ["x", "y"].map((axis) => all.map((node) => places[node.id][axis]));
  const [left, top] = [Math.min(...xs) - edge, Math.min(...ys) - edge];
  const box = `${left} ${top} ${Math.max(...xs) - left + edge} ${Math.max(...ys) - top + edge}`;
  const defs = drawing("defs", {}, ...[...document.querySelectorAll("symbol")].map((symbol) => symbol.cloneNode(true)));
  const svg = drawing("svg", { viewBox: box, "font-family": "sans-serif", "font-size": LETTERS, "text-anchor": "middle" }, defs);
  for (const { from, to, color, width } of drawnEdges.get()) {
    const [one, other] = [places[from], places[to]];
    svg.append(drawing("line", { x1: one.x, y1: one.y, x2: other.x, y2: other.y, stroke: color.color, "stroke-width": width }));
  }
  for (const { id, size, shape, color } of all) {
    const { x, y } = places[id];
    svg.append(drawing("use", { href: `#${shape}`, x: x - size, y: y - size, width: 2 * size, height: 2 * size, fill: color.background, stroke: color.border }));
    if (isFold(id)) continue;
    nodeOf.get(id).label.split("\n").forEach((line, index) => {
      svg.append(drawing("text", { x, y: y + size + LETTERS * 1.17 * (index + 1), fill: colour("text") }, cleaned(line)));
    });
  }
  return written(svg);
}

function asGexf() {
  const shown = cards.filter((card) => !view.hidden.has(card.id));
  const file = document.implementation.createDocument("http://gexf.net/1.3", "gexf");
  const tag = (name, attributes, ...children) => {
    const node = file.createElementNS("http://gexf.net/1.3", name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, cleaned(String(value)));
    node.append(...children);
    return node;
  };
  const fields = ["type", "status", "date"];
  const values = (card) => fields.filter((key) => card[key]).map((key) => tag("attvalue", { for: key, value: card[key] }));
  const attributes = fields.map((key) => tag("attribute", { id: key, title: key, type: "string" }));
  const ties = edges.filter((edge) => !view.hidden.has(edge.from) && !view.hidden.has(edge.to));
  file.documentElement.setAttribute("version", "1.3");
  file.documentElement.append(
    tag("graph", { defaultedgetype: "directed" },
      tag("attributes", { class: "node" }, ...attributes),
      tag("nodes", {}, ...shown.map((card) => tag("node", { id: card.id, label: card.label }, tag("attvalues", {}, ...values(card))))),
      tag("edges", {}, ...ties.map((tie) => tag("edge", { id: tie.id, source: tie.from, target: tie.to, label: words.ties[tie.type] })))),
  );
  return written(file);
}

/** One line an encounter; what a spreadsheet would run as a formula is marked as text. */
function asTable() {
  const cell = (text) => `"${String(text).toWellFormed().replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
  const names = (card, types) =>
    tiesOf.get(card.id).filter(({ edge }) => types.includes(edge.type) && edge.from === card.id).map(({ other }) => cardOf.get(other).label).join("; ");
  const lines = visibleEncounters().map((card) => {
    const { quotes } = factOf.get(card.facts[0]);
    const told = [quotes.map((quote) => quote.text).join(" | "), [...new Set(quotes.map((quote) => quote.article))].join("; ")];
    return [card.date, card.type, card.status, card.label, names(card, ["participant", "visitor", "host"]), names(card, ["place"]), ...told, card.id];
  });
  const head = ["date", "type", "status", "label", "participants", "place", "quotes", "articles", "id"];
  return `\ufeff${[head, ...lines].map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** The question whose answer are the visible encounters with those who took part. */
function asQuery() {
  const iri = (id) => (/[<>"{}|^`\\\s]/.test(id) ? "" : `<${id}>`);
  const name = (word) => `kg:${word[0].toUpperCase()}${word.slice(1)}`;
  const values = (variable, all, hidden) => {
    const kept = all.filter((value) => !hidden.has(value));
    return kept.length < all.length || variable === "kind" ? [`  VALUES ?${variable} { ${kept.map(name).join(" ")} }`] : [];
  };
  const text = (value) => JSON.stringify(value.toWellFormed());
  const lines = [...values("kind", ENCOUNTERS, choice.hiddenKinds), ...values("status", Object.keys(words.statuses), choice.hiddenStatuses)];
  lines.push("  ?encounter a ?kind ; rdfs:label ?label ; kg:status ?status ; kg:participant ?person .");
  lines.push(choice.from || choice.to ? "  ?encounter kg:date ?date ; kg:earliest ?earliest ; kg:latest ?latest ." : "  OPTIONAL { ?encounter kg:date ?date }");
  if (choice.from) lines.push(`  FILTER (?latest >= "${choice.from}"^^xsd:date)`);
  if (choice.to) lines.push(`  FILTER (?earliest <= "${choice.to}"^^xsd:date)`);
  if (choice.hiddenOutlets.size || choice.sure) {
    lines.push("  FILTER EXISTS {", "    ?encounter kg:evidence ?evidence . ?evidence kg:article ?article .");
    if (choice.sure) lines.push(`    ?evidence kg:confidence ?confidence . FILTER (?confidence >= ${choice.sure})`);
    if (choice.hiddenOutlets.size) {
      lines.push("    OPTIONAL { ?article dcterms:publisher ?outlet }");
      lines.push(`    FILTER (COALESCE(?outlet, "") NOT IN (${[...choice.hiddenOutlets].map(text).join(", ")}))`);
    }
    lines.push("  }");
  }
  const wanted = choice.focus.map(iri).filter(Boolean);
  if (wanted.length) lines.push(`  VALUES ?centre { ${wanted.join(" ")} }`, "  { ?encounter kg:participant|kg:place ?centre } UNION { BIND (?centre AS ?encounter) }");
  const without = [...choice.gone].map(iri).filter(Boolean);
  if (without.length) lines.push(`  FILTER (?encounter NOT IN (${without.join(", ")}))`);
  const prefixes = ["PREFIX kg: <https://w3id.org/kg-news/ontology#>", "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>",
    "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>", "PREFIX dcterms: <http://purl.org/dc/terms/>"];
  return [...prefixes, "SELECT DISTINCT ?encounter ?label ?date ?status ?person WHERE {", ...lines, "}", "ORDER BY ?date ?encounter", ""].join("\n");
}

function startAway() {
  const ways = {
    png: asPicture,
    svg: () => save("graph.svg", "image/svg+xml", asDrawing()),
    gexf: () => save("graph.gexf", "application/xml", asGexf()),
    csv: () => save("graph.csv", "text/csv", asTable()),
    rq: () => save("graph.rq", "application/sparql-query", asQuery()),
  };
  for (const button of document.querySelectorAll("#away button")) button.addEventListener("click", ways[button.value]);
}
