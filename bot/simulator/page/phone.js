// One participant's phone: header, conversation, keyboards, composer.

import { conversationItems, showItems } from "./conversation.js";
import { copyText, el, icon, iconButton, initials, post } from "./dom.js";
import { attachSheet, contactSheet, menuSheet, placeSheet, previewSheet } from "./sheets.js";

const DOING = {
  typing: "mengetik",
  upload_photo: "mengirim foto",
  upload_document: "mengirim berkas",
  find_location: "mencari lokasi",
  record_voice: "merekam suara",
  upload_voice: "mengirim suara",
};
const SPINS_AT_MOST = 30_000;

export class Phone {
  constructor(state, bot, descriptions) {
    this.id = state.id;
    this.bot = bot;
    this.descriptions = descriptions;
    this.messages = new Map();
    this.spinning = new Map();
    this.answered = new Set();
    this.nodes = new Map();
    this.keyboardOpen = true;
    this.editing = null;
    this.build(state);
    this.load(state, bot, descriptions);
  }

  build(state) {
    this.title = el("h2", { class: "bot-name" });
    this.status = el("p", { class: "status", testid: "status", "aria-live": "polite" });
    this.avatar = el("span", { class: "avatar", "aria-hidden": "true" });
    const menu = iconButton("dots", "Menu percakapan", "chat-menu", () => this.chatMenu(), { "aria-haspopup": "menu" });
    const head = el("header", { class: "phone-head" }, this.avatar, el("div", { class: "names" }, this.title, this.status), menu);
    this.log = el("ol", { class: "log", role: "log", "aria-live": "polite", "aria-label": `Percakapan ${state.name} dengan bot`, tabindex: "0", testid: "log" });
    this.intro = el("div", { class: "intro" });
    this.jump = iconButton("down", "Ke pesan terbaru", "jump", () => this.scrollDown(true), { class: "icon-button jump", hidden: true });
    this.scroller = el("div", { class: "scroller" }, this.intro, this.log);
    this.scroller.addEventListener("scroll", () => (this.jump.hidden = this.nearEnd()));
    this.overlay = el("div", { class: "overlay", hidden: true });
    this.toastBox = el("div", { class: "toast-box", role: "status", "aria-live": "polite" });
    this.buildComposer();
    this.element = el(
      "section",
      { class: "phone", testid: "phone", "data-participant": state.name, "aria-label": `Ponsel ${state.name}` },
      el("p", { class: "owner" }, `Ponsel ${state.name} · ${state.phone_number}`),
      el("div", { class: "screen" }, head, el("div", { class: "wall" }, this.scroller, this.jump, this.toastBox), this.bottom, this.overlay),
    );
    this.overlay.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.closeSheet();
    });
    this.overlay.addEventListener("click", (event) => {
      if (event.target === this.overlay) this.closeSheet();
    });
  }

  buildComposer() {
    this.input = el("textarea", { rows: "1", placeholder: "Pesan", "aria-label": "Tulis pesan", testid: "composer", maxlength: "4096", enterkeyhint: "send" });
    this.input.addEventListener("input", () => this.fitInput());
    this.input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.submit();
      }
      if (event.key === "Escape") this.stopEditing();
    });
    this.commandsButton = el("button", { type: "button", class: "commands-button", testid: "commands", "aria-haspopup": "menu", onclick: () => this.commandsMenu() }, "Menu");
    this.attachButton = iconButton("clip", "Lampirkan", "attach", () => this.openSheet(attachSheet(this)));
    this.keyboardButton = iconButton("keyboard", "Tampilkan papan tombol", "toggle-keyboard", () => this.toggleKeyboard());
    this.sendButton = iconButton("send", "Kirim", "send", () => this.submit(), { class: "icon-button send" });
    this.voiceButton = iconButton("voice", "Kirim pesan suara", "send-voice", () => this.act("voice", {}), { class: "icon-button send" });
    this.editBar = el("div", { class: "edit-bar", hidden: true }, icon("pencil"), el("span", {}, "Mengubah pesan"), iconButton("close", "Batal mengubah", "cancel-edit", () => this.stopEditing()));
    this.composer = el("div", { class: "composer" }, this.commandsButton, el("div", { class: "field" }, this.input, this.keyboardButton, this.attachButton), this.voiceButton, this.sendButton);
    this.replyKeyboard = el("div", { class: "reply-keyboard", role: "group", "aria-label": "Papan tombol", testid: "reply-keyboard", hidden: true });
    this.wide = el("button", { type: "button", class: "wide", testid: "start", hidden: true });
    this.bottom = el("footer", { class: "bottom" }, this.editBar, this.composer, this.wide, this.replyKeyboard);
  }

  load(state, bot, descriptions) {
    Object.assign(this, { bot, descriptions, state: { ...state, messages: [] } });
    this.messages = new Map(state.messages.map((seen) => [seen.message.message_id, seen]));
    this.title.textContent = bot.first_name;
    this.avatar.textContent = initials(bot.first_name);
    this.showStatus(state.typing ? "typing" : "");
    this.showKeyboard(state.keyboard);
    this.showBottom();
    this.render();
    this.scrollDown(true);
  }

  refresh(state, bot, descriptions) {
    Object.assign(this, { bot, descriptions });
    this.state.commands = state.commands;
    this.title.textContent = bot.first_name;
    this.showBottom();
  }

  hear(event) {
    if (event.type === "message") {
      const isNew = !this.messages.has(event.message.message_id);
      const own = !event.message.from.is_bot;
      const follow = own || this.nearEnd();
      this.messages.set(event.message.message_id, event);
      this.state.started = true;
      if (isNew && !own) this.showStatus("");
      this.showBottom();
      this.render();
      if (isNew && follow) this.scrollDown();
    } else if (event.type === "deleted") {
      this.messages.delete(event.message_id);
      if (this.editing === event.message_id) this.stopEditing();
      this.render();
    } else if (event.type === "keyboard") {
      const follow = this.nearEnd();
      this.showKeyboard(event.keyboard);
      if (follow) this.scrollDown();
    } else if (event.type === "typing") {
      this.showStatus(event.action, event.seconds);
    } else if (event.type === "blocked") {
      this.state.blocked = event.blocked;
      this.showBottom();
    } else if (event.type === "answer") {
      this.hearAnswer(event);
    }
  }

  // The conversation

  render() {
    this.nodes = showItems(this.log, this.nodes, conversationItems(this.messages, this.spinning, this.actions));
    this.showIntro();
  }

  get actions() {
    return {
      command: (words) => this.act("send", { text: words }),
      press: (message, button, place) => this.press(message, button, place),
      menu: (seen, anchor) => this.messageMenu(seen, anchor),
      view: (address) => this.element.dispatchEvent(new CustomEvent("view", { bubbles: true, detail: address })),
    };
  }

  async press(message, button, place) {
    if (this.spinning.has(place)) return;
    if (button.copy_text) {
      await this.tell(copyText(button.copy_text.text), "Disalin ke papan klip");
      return;
    }
    if (button.callback_data === undefined) {
      this.toast("Tombol ini tidak tersedia di simulasi");
      return;
    }
    this.spinning.set(place, "");
    this.render();
    const stop = () => {
      this.spinning.delete(place);
      this.render();
    };
    try {
      const { result } = await post(`/participants/${this.id}/press`, { message_id: message.message_id, data: button.callback_data });
      const query = result.press.query_id;
      if (this.answered.has(query)) stop();
      else {
        this.spinning.set(place, query);
        setTimeout(() => this.spinning.get(place) === query && stop(), SPINS_AT_MOST);
      }
    } catch (error) {
      stop();
      this.toast(error.message);
    }
  }

  hearAnswer(event) {
    this.answered.add(event.query_id);
    for (const [place, query] of this.spinning) if (query === event.query_id) this.spinning.delete(place);
    this.render();
    if (event.text && event.show_alert) {
      this.openSheet(
        el("div", { class: "sheet alert", role: "alertdialog", "aria-label": this.bot.first_name, testid: "alert" }, el("h3", {}, this.bot.first_name), el("p", {}, event.text), el("p", { class: "choices" }, el("button", { type: "button", class: "quiet", testid: "alert-ok", onclick: () => this.closeSheet() }, "OK"))),
      );
    } else if (event.text) {
      this.toast(event.text);
    }
  }

  // Writing

  async submit() {
    const text = this.input.value.trim();
    if (!text) return;
    const editing = this.editing;
    this.input.value = "";
    this.stopEditing();
    const done = editing ? await this.act("edit", { message_id: editing, text }) : await this.act("send", { text });
    if (!done) this.input.value = text;
    this.fitInput();
    this.input.focus();
  }

  async act(action, body) {
    try {
      await post(`/participants/${this.id}/${action}`, body);
      return true;
    } catch (error) {
      this.toast(error.message);
      return false;
    }
  }

  async tell(promise, words) {
    try {
      await promise;
      this.toast(words);
    } catch {
      this.toast("Tidak berhasil di peramban ini");
    }
  }

  pickFiles(fileList, asFile) {
    const chosen = [...fileList].slice(0, 10);
    if (chosen.length) this.openSheet(previewSheet(this, chosen, asFile));
  }

  fitInput() {
    this.input.style.height = "auto";
    if (this.input.scrollHeight) this.input.style.height = `${Math.min(this.input.scrollHeight, 132)}px`;
    const empty = !this.input.value.trim();
    this.sendButton.hidden = empty;
    this.voiceButton.hidden = !empty;
  }

  stopEditing() {
    if (this.editing) this.input.value = "";
    this.editing = null;
    this.editBar.hidden = true;
    this.fitInput();
  }

  // Menus

  messageMenu(seen, anchor) {
    const { message } = seen;
    const text = message.text ?? message.caption ?? "";
    const own = !message.from.is_bot;
    const choices = [];
    if (own && (message.text || message.caption)) {
      choices.push(["pencil", "Ubah", "menu-edit", () => {
        this.editing = message.message_id;
        this.input.value = text;
        this.editBar.hidden = false;
        this.fitInput();
        this.input.focus();
      }]);
    }
    if (text) {
      choices.push(["copy", "Salin", "menu-copy", () => this.tell(copyText(text), "Teks disalin")]);
      choices.push(["forward", "Teruskan ke bot", "menu-forward", () => this.act("forward", { text, sender: message.from.first_name })]);
    }
    choices.push(["bin", "Hapus", "menu-delete", () => this.act("delete", { message_id: message.message_id })]);
    this.openSheet(menuSheet(this, "Pesan", choices), anchor);
  }

  chatMenu() {
    const block = this.state.blocked
      ? ["block", "Buka blokir bot", "menu-unblock", () => this.act("unblock", {})]
      : ["block", "Blokir bot", "menu-block", () => this.act("block", {})];
    this.openSheet(menuSheet(this, "Menu percakapan", [["send", "Kirim /start", "menu-start", () => this.act("start", {})], block]));
  }

  commandsMenu() {
    const choices = this.state.commands.map((command) => ["", `/${command.command}`, "command", () => this.act("send", { text: `/${command.command}` }), command.description]);
    this.openSheet(menuSheet(this, "Perintah", choices));
  }

  openSheet(sheet, anchor = document.activeElement) {
    this.returnTo = anchor;
    this.overlay.replaceChildren(sheet);
    this.overlay.hidden = false;
    (sheet.querySelector("[data-first]") ?? sheet.querySelector("button, input"))?.focus();
  }

  closeSheet() {
    this.overlay.hidden = true;
    this.overlay.replaceChildren();
    if (this.returnTo?.isConnected) this.returnTo.focus({ preventScroll: true });
  }

  // The parts around the conversation

  showStatus(action, seconds = 5) {
    clearTimeout(this.statusTimer);
    this.status.replaceChildren(...(action ? [el("span", { class: "busy" }, DOING[action] ?? DOING.typing), el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i"))] : ["bot"]));
    this.status.classList.toggle("doing", Boolean(action));
    if (action) this.statusTimer = setTimeout(() => this.showStatus(""), seconds * 1000);
  }

  showKeyboard(keyboard) {
    this.state.keyboard = keyboard;
    this.keyboardOpen = true;
    const rows = keyboard?.keyboard ?? [];
    this.replyKeyboard.replaceChildren(
      ...rows.map((row) => el("div", { class: "row" }, ...row.map((button) => el("button", { type: "button", testid: "reply-button", onclick: () => this.pressReply(button) }, button.text)))),
    );
    this.input.placeholder = keyboard?.input_field_placeholder || "Pesan";
    this.placeKeyboard();
  }

  toggleKeyboard() {
    this.keyboardOpen = !this.keyboardOpen;
    this.placeKeyboard();
    if (!this.keyboardOpen) this.input.focus();
  }

  placeKeyboard() {
    const any = this.replyKeyboard.childElementCount > 0;
    this.keyboardButton.hidden = !any;
    this.keyboardButton.setAttribute("aria-expanded", String(any && this.keyboardOpen));
    this.replyKeyboard.hidden = !(any && this.keyboardOpen && !this.wideShown);
  }

  pressReply(button) {
    if (button.request_contact) this.openSheet(contactSheet(this));
    else if (button.request_location) this.openSheet(placeSheet(this));
    else this.act("send", { text: button.text });
  }

  showBottom() {
    const { blocked, started, commands } = this.state;
    this.wideShown = blocked || !started;
    this.wide.hidden = !this.wideShown;
    this.composer.hidden = this.wideShown;
    this.commandsButton.hidden = !commands.length;
    this.wide.textContent = blocked ? "BUKA BLOKIR" : "MULAI";
    this.wide.dataset.testid = blocked ? "unblock" : "start";
    this.wide.onclick = () => this.act(blocked ? "unblock" : "start", {});
    this.placeKeyboard();
    this.fitInput();
    this.showIntro();
  }

  showIntro() {
    const description = this.descriptions[this.state.language_code] ?? this.descriptions[""] ?? "";
    this.intro.hidden = this.messages.size > 0;
    this.intro.replaceChildren(
      el("div", { class: "intro-card" }, el("span", { class: "avatar large", "aria-hidden": "true" }, initials(this.bot.first_name)), el("h3", {}, "Apa yang bisa dilakukan bot ini?"), el("p", {}, description || "Ketuk MULAI untuk memulai percakapan.")),
    );
  }

  nearEnd() {
    return this.scroller.scrollHeight - this.scroller.scrollTop - this.scroller.clientHeight < 120;
  }

  scrollDown() {
    requestAnimationFrame(() => {
      this.scroller.scrollTop = this.scroller.scrollHeight;
      this.jump.hidden = true;
    });
  }

  toast(words) {
    const toast = el("p", { class: "toast", testid: "toast" }, words);
    this.toastBox.replaceChildren(toast);
    setTimeout(() => toast.remove(), 4000);
  }
}
