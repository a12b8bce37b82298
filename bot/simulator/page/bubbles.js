// One message, or one album, as a list item.

import { clockTime, el, fileSize, fileUrl, icon, initials } from "./dom.js";

const INLINE = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };
const BLOCK = { pre: "pre", blockquote: "blockquote", expandable_blockquote: "blockquote" };

// Telegram counts offsets in UTF-16 units, as JavaScript strings do.
export function richText(text, entities, onCommand) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const build = (start, end, inside) => {
    const nodes = [];
    let at = start;
    let rest = inside;
    while (rest.length) {
      const [entity, ...others] = rest;
      const last = Math.min(entity.offset + entity.length, end);
      if (entity.offset > at) nodes.push(text.slice(at, entity.offset));
      const children = others.filter((other) => other.offset < last);
      nodes.push(wrap(entity, text.slice(entity.offset, last), build(entity.offset, last, children), onCommand));
      at = last;
      rest = others.filter((other) => other.offset >= last);
    }
    if (at < end) nodes.push(text.slice(at, end));
    return nodes;
  };
  return build(0, text.length, sorted);
}

function wrap(entity, words, children, onCommand) {
  if (INLINE[entity.type]) return el(INLINE[entity.type], {}, ...children);
  if (BLOCK[entity.type]) return el(BLOCK[entity.type], {}, ...children);
  if (entity.type === "bot_command") {
    return el("button", { type: "button", class: "link", onclick: () => onCommand(words) }, ...children);
  }
  if (entity.type === "url" || entity.type === "text_link") {
    const address = entity.url ?? words;
    if (!/^https?:\/\//.test(address)) return el("span", { class: "link" }, ...children);
    return el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, ...children);
  }
  if (entity.type === "spoiler") {
    const spoiler = el("button", { type: "button", class: "spoiler", "aria-label": "Teks tersembunyi, tekan untuk melihat" }, ...children);
    spoiler.addEventListener("click", () => {
      spoiler.classList.add("shown");
      spoiler.removeAttribute("aria-label");
    });
    return spoiler;
  }
  return el("span", {}, ...children);
}

// `group` holds one message, or all messages of an album; `last` tells whether the bubble gets the tail.
export function bubble(group, { last, first, actions, spinning }) {
  const lead = group[0];
  const { message } = lead;
  const own = !message.from.is_bot;
  const bare = Boolean(message.sticker);
  const photos = group.flatMap((each) => (each.message.photo ? [each.message] : []));
  const words = group.map((each) => each.message).find((each) => each.caption || each.text) ?? {};
  const text = words.text ?? words.caption ?? "";
  const edited = group.some((each) => each.edited);
  const body = el("div", { class: `body${bare ? " bare" : ""}${photos.length && !text ? " picture-only" : ""}` });
  body.append(el("span", { class: "unseen" }, own ? "Anda: " : "Bot: "));
  if (message.forward_origin) {
    body.append(el("p", { class: "forwarded" }, "Diteruskan dari ", el("b", {}, message.forward_origin.sender_user_name ?? "Telegram")));
  }
  if (message.reply_to_message) body.append(quoted(message.reply_to_message));
  if (photos.length) body.append(pictures(photos, actions));
  for (const each of group) {
    if (each.message.document) body.append(documentCard(each.message.document));
  }
  if (message.venue) body.append(placeCard(message.location, message.venue.title, message.venue.address));
  else if (message.location) body.append(placeCard(message.location, "Lokasi", ""));
  if (message.contact) body.append(contactCard(message.contact));
  if (message.voice) body.append(voiceCard(message.voice));
  if (message.sticker) body.append(el("p", { class: "sticker", role: "img", "aria-label": `Stiker ${message.sticker.emoji}` }, message.sticker.emoji));
  const tail = group[group.length - 1].message;
  if (text) {
    body.append(el("div", { class: "words", testid: "message-text" }, ...richText(text, words.entities ?? words.caption_entities, actions.command), meta(tail, own, edited)));
  } else {
    body.append(meta(tail, own, edited));
  }
  const more = el(
    "button",
    { type: "button", class: "more", "aria-label": "Tindakan pesan", "aria-haspopup": "menu", testid: "message-menu", onclick: (event) => actions.menu(lead, event.currentTarget) },
    icon("down"),
  );
  const box = el("div", { class: "bubble" }, body, more);
  const item = el("li", {
    class: `message ${own ? "own" : "theirs"}${last ? " last" : ""}${first ? " first" : ""}`,
    testid: "message",
    "data-message-id": message.message_id,
    "data-from": own ? "participant" : "bot",
  });
  item.append(el("div", { class: "stack" }, box, message.reply_markup ? inlineKeyboard(lead, actions, spinning) : null));
  pressLong(box, () => actions.menu(lead, more));
  return item;
}

function meta(message, own, edited) {
  return el(
    "span",
    { class: "meta" },
    edited ? el("span", { testid: "edited" }, "diedit ") : null,
    el("time", { datetime: new Date(message.date * 1000).toISOString() }, clockTime(message.date)),
    own ? icon("ticks") : null,
    own ? el("span", { class: "unseen" }, " terkirim") : null,
  );
}

function inlineKeyboard(lead, actions, spinning) {
  const { message } = lead;
  const rows = message.reply_markup.inline_keyboard.map((row, y) =>
    el(
      "div",
      { class: "row" },
      ...row.map((button, x) => {
        const place = `${message.message_id}:${y}:${x}`;
        const shared = { class: "inline", testid: "inline-button", "data-focus": place, "data-data": button.callback_data };
        if (button.url) {
          return el("a", { ...shared, href: button.url, target: "_blank", rel: "noopener noreferrer" }, label(button.text), icon("link"));
        }
        const waiting = spinning.has(place);
        return el(
          "button",
          { ...shared, type: "button", class: `inline${waiting ? " waiting" : ""}`, "aria-busy": waiting ? "true" : null, onclick: () => actions.press(message, button, place) },
          label(button.text),
        );
      }),
    ),
  );
  return el("div", { class: "inline-keyboard", role: "group", "aria-label": "Tombol pesan", testid: "inline-keyboard" }, ...rows);
}

const label = (text) => el("span", { class: "label" }, text);

function pictures(messages, actions) {
  const shown = messages.map((message) => {
    const largest = message.photo[message.photo.length - 1];
    const fitting = message.photo.find((size) => Math.max(size.width, size.height) >= 800) ?? largest;
    const image = el("img", { src: fileUrl(fitting.file_id), alt: message.caption ? `Foto: ${message.caption}` : "Foto", width: fitting.width, height: fitting.height, loading: "lazy" });
    return el("button", { type: "button", class: "picture", "aria-label": "Lihat foto", testid: "photo", onclick: () => actions.view(fileUrl(largest.file_id)) }, image);
  });
  return el("div", { class: `pictures of-${Math.min(shown.length, 4)}`, testid: shown.length > 1 ? "album" : null }, ...shown);
}

function documentCard(document_) {
  const pdf = document_.mime_type === "application/pdf";
  const opens = pdf ? { target: "_blank", rel: "noopener" } : { download: document_.file_name ?? "" };
  return el(
    "a",
    { class: "card", href: fileUrl(document_.file_id), ...opens, testid: "document" },
    el("span", { class: "disc" }, icon("file")),
    el("span", { class: "two-lines" }, el("b", {}, document_.file_name ?? "Berkas"), el("small", {}, fileSize(document_.file_size ?? 0))),
  );
}

function contactCard(contact) {
  return el(
    "div",
    { class: "card", testid: "contact" },
    el("span", { class: "disc" }, initials(contact.first_name)),
    el("span", { class: "two-lines" }, el("b", {}, contact.first_name), el("small", {}, contact.phone_number)),
  );
}

function placeCard(location, title, address) {
  const where = `${location.latitude.toFixed(4)}, ${location.longitude.toFixed(4)}`;
  return el(
    "div",
    { class: "place", testid: "location" },
    el("div", { class: "map", "aria-hidden": "true" }, icon("place")),
    el("div", { class: "two-lines" }, el("b", {}, title), el("small", {}, address || where)),
  );
}

function voiceCard(voice) {
  const bars = [5, 9, 14, 8, 16, 11, 6, 13, 18, 10, 7, 12, 16, 9, 5, 11, 8, 4];
  const wave = el("span", { class: "wave", "aria-hidden": "true" }, ...bars.map((height) => el("i", { class: `h${height}` })));
  return el("div", { class: "card", testid: "voice" }, el("span", { class: "disc" }, icon("voice")), el("span", { class: "two-lines" }, wave, el("small", {}, `Pesan suara 0.${String(voice.duration).padStart(2, "0")}`)));
}

function quoted(message) {
  return el("blockquote", { class: "quoted" }, el("b", {}, message.from.first_name), el("br"), (message.text ?? message.caption ?? "Pesan").slice(0, 80));
}

function pressLong(node, act) {
  let timer = 0;
  const stop = () => clearTimeout(timer);
  node.addEventListener("contextmenu", (event) => {
    if (event.target.closest("a, img")) return;
    event.preventDefault();
    act();
  });
  node.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "touch") return;
    timer = setTimeout(act, 500);
  });
  for (const end of ["pointerup", "pointercancel", "pointermove", "pointerleave"]) node.addEventListener(end, stop);
}
