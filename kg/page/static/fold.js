// Large networks open with their communities folded to one symbol each; a click, a search or a link opens them.

const LARGEST_UNFOLDED = 400; // nodes: more of them make a picture that nobody reads
const foldable = nodes.length > LARGEST_UNFOLDED;
const foldId = (community) => `fold:${community}`;
const isFold = (id) => String(id).startsWith("fold:") && !cardOf.has(id);

/** The communities as symbols: in the middle of their members, named after those that most evidence speaks of. */
const folds = new Map();
if (foldable) {
  for (const card of cards) {
    const fold = folds.get(card.community) ?? { members: [] };
    fold.members.push(card.id);
    folds.set(card.community, fold);
  }
  for (const [community, fold] of folds) {
    const mean = (axis) => Math.round(fold.members.reduce((sum, id) => sum + nodeOf.get(id)[axis], 0) / fold.members.length);
    const named = fold.members.filter((id) => !isEncounter(cardOf.get(id))).sort((one, other) => nodeOf.get(other).size - nodeOf.get(one).size);
    Object.assign(fold, { id: foldId(community), x: mean("x"), y: mean("y"), names: named.slice(0, 2).map((id) => cardOf.get(id).label) });
  }
  const most = Math.max(...[...folds.values()].map((fold) => fold.members.length));
  // Positions leave room for every member; folded they would be specks, so the symbols are drawn larger.
  const extent = Math.max(...nodes.map((node) => Math.abs(node.x)), 1);
  for (const fold of folds.values()) {
    fold.size = Math.round(extent * (0.012 + 0.035 * Math.sqrt(fold.members.length / most)));
  }
}

const isFolded = (id) => foldable && !choice.open.has(cardOf.get(id).community);

/** What stands in the picture for a node: itself, or its folded community. */
const standIn = (id) => (isFolded(id) ? foldId(cardOf.get(id).community) : id);

/** The symbols of folded communities that have visible members, and how many those are. */
function foldedCounts(hidden) {
  const counts = new Map();
  if (!foldable) return counts;
  for (const { id, community } of cards) {
    if (isFolded(id) && !hidden.has(id)) counts.set(community, (counts.get(community) ?? 0) + 1);
  }
  return counts;
}
