// The conversation as a list of items, and the list on the screen kept in step with it.

import { bubble } from "./bubbles.js";
import { dayName, el } from "./dom.js";

const TOGETHER_SECONDS = 300;

// Day chips and bubbles in their order; an album is one item. The signature changes when an item must be drawn anew.
export function conversationItems(messages, spinning, actions) {
  const groups = [];
  for (const seen of [...messages.values()].sort((a, b) => a.message.message_id - b.message.message_id)) {
    const album = seen.message.media_group_id;
    const before = groups[groups.length - 1];
    if (album && before && before[0].message.media_group_id === album) before.push(seen);
    else groups.push([seen]);
  }
  const items = [];
  let day = "";
  groups.forEach((group, number) => {
    const { message } = group[0];
    const name = dayName(message.date);
    if (name !== day) {
      day = name;
      items.push({ key: `day ${name}`, signature: name, make: () => el("li", { class: "day" }, el("span", {}, name)) });
    }
    const options = { first: !together(group, groups[number - 1]), last: !together(group, groups[number + 1]) };
    const waiting = new Set([...spinning.keys()].filter((place) => place.startsWith(`${message.message_id}:`)));
    items.push({
      key: `message ${message.message_id}`,
      signature: JSON.stringify([group.map((seen) => [seen.seq, seen.edited]), options, [...waiting]]),
      make: () => bubble(group, { ...options, spinning: waiting, actions }),
    });
  });
  return items;
}

// Changes only what differs, so that a screen reader hears only news; the focus stays where it was.
export function showItems(list, nodes, items) {
  const focused = document.activeElement?.dataset?.focus;
  const shown = new Map();
  let previous = null;
  for (const item of items) {
    const old = nodes.get(item.key);
    const node = old && old.signature === item.signature ? old.node : item.make();
    if (old && old.node !== node) old.node.replaceWith(node);
    const next = previous ? previous.nextSibling : list.firstChild;
    if (next !== node) list.insertBefore(node, next);
    shown.set(item.key, { node, signature: item.signature });
    previous = node;
  }
  for (const [key, old] of nodes) if (!shown.has(key)) old.node.remove();
  if (focused && document.activeElement === document.body) {
    list.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }
  return shown;
}

function together(group, other) {
  if (!other) return false;
  const [one, two] = [group[0].message, other[0].message];
  return one.from.is_bot === two.from.is_bot && Math.abs(one.date - two.date) < TOGETHER_SECONDS;
}
