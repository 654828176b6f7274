// Draws the list of conversations.
import { copy, slot } from "./bubbles";
import { brief } from "./dates";
import { type Inbox, ordered } from "./inbox";
import type { Conversation } from "./model";

const MOST = 99;

export class InboxView {
  private readonly list = document.querySelector<HTMLElement>("[data-inbox]");

  draw(inbox: Inbox): void {
    if (!this.list) {
      // The page stood empty; the first conversation has begun.
      if (inbox.rows.size > 0) window.location.reload();
      return;
    }
    const rows = ordered(inbox).map((x) => this.row(x));
    // A list in its old order is left alone: moving a row would take the focus out of it.
    if (rows.some((x, i) => this.list!.children[i] !== x) || this.list.children.length !== rows.length) this.reorder(rows);
  }

  private row(conversation: Conversation): HTMLElement {
    const known = this.list!.querySelector<HTMLElement>(`[data-conversation="${conversation.id}"]`);
    const row = known ?? copy("inbox-row");
    row.dataset.conversation = conversation.id;
    row.classList.toggle("unread", conversation.unread > 0);
    const room = conversation.kind === "room";
    const names = conversation.participants.filter((x) => !x.me && (x.present || !room)).map((x) => x.displayName).join(this.list!.dataset.and);
    const name = room || names === "" ? conversation.title : names;
    row.querySelector("a")!.setAttribute("href", `/messages/${conversation.id}`);
    set(slot(row, "seal"), [...name][0] ?? "");
    set(slot(row, "name"), name);
    set(slot(row, "title"), room ? names : conversation.title);
    set(slot(row, "preview"), conversation.left ? this.list!.dataset.left! : conversation.lastBody || this.list!.dataset[emptiness(conversation)]!);
    const time = row.querySelector("time")!;
    time.dateTime = conversation.lastEventAt;
    set(time, brief(conversation.lastEventAt));
    badge(slot(row, "unread"), conversation.unread);
    return row;
  }

  private reorder(rows: readonly HTMLElement[]): void {
    const focused = document.activeElement;
    this.list!.replaceChildren(...rows);
    if (focused instanceof HTMLElement && this.list!.contains(focused)) focused.focus();
  }
}

function set(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Why there is nothing to preview. */
function emptiness(conversation: Conversation): "none" | "files" | "unsent" {
  if (conversation.lastNumber < (conversation.firstNumber ?? 1)) return "none";
  return conversation.lastBody === "" ? "files" : "unsent";
}

/** The same mark that the server writes; the words for readers come from the page. */
function badge(holder: HTMLElement, count: number): void {
  const old = holder.querySelector(".badge");
  const text = count > MOST ? "99+" : String(count);
  if (count === 0) old?.remove();
  if (count === 0 || old?.firstChild?.textContent === text) return;
  const mark = copy("unread-badge");
  mark.firstChild!.textContent = text;
  if (old) old.replaceWith(mark);
  else holder.append(mark);
}
