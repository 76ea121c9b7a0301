// The list: visible encounters in the order of their dates, the undated last.

const MOST_LINES = 200;

function drawList(go) {
  const shown = visibleEncounters();
  document.getElementById("list-count").textContent = shown.length;
  const lines = shown.slice(0, MOST_LINES).map((card) => {
    const line = element("li", {}, element("small", { textContent: longDate(card.date) || words.undated }), " ", goButton(card.label, card.id, go));
    if (card.status !== "occurred") line.append(" ", badge(words.statuses[card.status]));
    if (card.id === choice.selected) line.setAttribute("aria-current", "true");
    return line;
  });
  if (shown.length > MOST_LINES) lines.push(element("li", { textContent: words.more_lines.replace("{count}", shown.length - MOST_LINES) }));
  document.getElementById("lines-met").replaceChildren(...lines);
}

const visibleEncounters = () =>
  cards
    .filter((card) => isEncounter(card) && !view.hidden.has(card.id))
    .sort((one, other) => (one.date || "9").localeCompare(other.date || "9") || one.label.localeCompare(other.label));
