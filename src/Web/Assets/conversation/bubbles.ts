// Fills copies of the page's templates; the words and the markup stay with the page.
import { clock } from "./dates";
import type { Attachment, Message, Pending, Quote, SystemWord } from "./model";
import { type Talk, isRead, quoted } from "./state";

/** How long a message may be unsent. */
const CHANGEABLE = 24 * 60 * 60 * 1000;
/** A page that is opened at a message shows so many after it. */
const AROUND = 25;

export class BubbleMaker {
  constructor(private readonly path: string) {}

  message(message: Message, state: Talk, into?: HTMLElement): HTMLElement {
    const bubble = copy("bubble");
    const mine = message.senderId === state.me;
    bubble.classList.toggle("mine", mine);
    bubble.id = `m${message.number}`;
    bubble.dataset.number = String(message.number);
    const body = slot(bubble, "body");
    if (message.blocked && !message.deleted) body.textContent = body.dataset.blocked ?? "";
    else if (!message.deleted) body.textContent = message.body;
    body.classList.toggle("unsent", message.deleted || message.blocked === true);
    const quote = message.deleted ? undefined : quoted(state, message);
    if (quote) body.before(this.quote(quote, state));
    attach(body, message.attachments);
    const name = slot(bubble, "name");
    name.classList.toggle("vh", mine);
    if (!mine) name.textContent = state.names.get(message.senderId) ?? "";
    const time = bubble.querySelector("time")!;
    time.dateTime = message.sentAt;
    time.textContent = clock(message.sentAt);
    const reply = slot(bubble, "reply");
    if (message.deleted || message.blocked || state.closed) reply.remove();
    else reply.setAttribute("href", `${this.path}?reply=${message.number}#msg`);
    const change = slot(bubble, "change");
    if (mine && !message.deleted && !state.closed && Date.now() - Date.parse(message.sentAt) < CHANGEABLE) change.setAttribute("href", `${this.path}/${message.number}`);
    else change.remove();
    const report = slot(bubble, "report");
    if (mine) report.remove();
    else report.setAttribute("href", `${this.path}/report?number=${message.number}`);
    const masked = slot(bubble, "masked");
    if (!message.masked) masked.remove();
    else if (mine) masked.textContent = masked.dataset.mine ?? "";
    if (message.editedAt === undefined || message.deleted) slot(bubble, "edited").remove();
    if (!mine || message.deleted || !isRead(state, message.number)) bubble.querySelector(".state")!.remove();
    return moved(bubble, into);
  }

  /** What a message answers to; a press leads there. */
  quote(quote: Quote, state: Talk): HTMLElement {
    const element = copy("quote") as HTMLAnchorElement;
    const body = slot(element, "quote-body");
    body.textContent = quote.withheld ? body.dataset.withheld! : quote.deleted ? body.dataset.unsent! : quote.body === "" ? body.dataset.files! : quote.body;
    slot(element, "quote-name").textContent = quote.senderId === undefined ? "" : this.name(quote.senderId, state);
    if (quote.withheld) {
      element.removeAttribute("href");
      return element;
    }
    element.dataset.to = String(quote.number);
    element.href = `${this.path}?before=${quote.number + AROUND}#m${quote.number}`;
    return element;
  }

  word(): HTMLElement {
    return copy("talk-word");
  }

  /** A word of the platform as a sentence; the page has the patterns. */
  sentence(word: SystemWord, state: Talk): string {
    const patterns = copy("talk-word").dataset;
    const pattern = patterns[word.kind === "joined" && word.subjectId !== undefined ? "brought" : word.kind] ?? "";
    const name = (id: string | undefined) => (id === undefined ? "" : state.names.get(id) ?? patterns.gone!);
    return pattern.replace(/\{(\d)\}/g, (_, place) => [name(word.actorId), name(word.subjectId), word.name ?? ""][Number(place)] ?? "");
  }

  /** Above the field: whom an answer is to. */
  answerTo(id: string, state: Talk): string {
    return slot(copy("quote"), "quote-body").dataset.answer!.replace("{0}", this.name(id, state));
  }

  private name(id: string, state: Talk): string {
    return state.names.get(id) ?? copy("talk-word").dataset.gone ?? "";
  }

  pending(item: Pending, state: Talk, into?: HTMLElement): HTMLElement {
    const bubble = copy("bubble-waiting");
    bubble.dataset.pending = item.clientMessageId;
    const body = slot(bubble, "body");
    body.textContent = item.body;
    const answered = item.replyTo === undefined ? undefined : state.messages.get(item.replyTo);
    if (answered) body.before(this.quote({ ...answered, withheld: false, files: answered.attachments.length }, state));
    attach(body, item.attachments ?? []);
    const refused = item.stage === "refused";
    const waiting = item.stage === "waiting";
    if (!refused) slot(bubble, "refused").remove();
    else slot(bubble, "why").textContent = item.refused ?? "";
    if (!refused) slot(bubble, "answers").remove();
    if (!waiting) slot(bubble, "queued").remove();
    if (waiting || refused) slot(bubble, "sending").remove();
    return moved(bubble, into);
  }

  day(date: string, text: string): HTMLElement {
    const element = copy("talk-day");
    element.dataset.day = date;
    element.textContent = text;
    return element;
  }

  divider(): HTMLElement {
    return copy("talk-divider");
  }
}

export function copy(template: string): HTMLElement {
  return document.querySelector<HTMLTemplateElement>(`#${template}`)!.content.firstElementChild!.cloneNode(true) as HTMLElement;
}

export function slot(element: HTMLElement, name: string): HTMLElement {
  return element.querySelector<HTMLElement>(`[data-slot="${name}"]`)!;
}

/** Files stand below what is said, or in its place. */
function attach(body: HTMLElement, files: readonly Attachment[]): void {
  body.after(...files.map(attached));
  if (body.textContent === "") body.remove();
}

function attached(file: Attachment): HTMLElement {
  const element = copy("att");
  const link = slot(element, "file-name");
  link.setAttribute("href", file.url);
  link.textContent = file.name;
  slot(element, "file-size").textContent = sizeOf(file.size);
  return element;
}

/** 340 KB, 1.2 MB. */
export function sizeOf(bytes: number): string {
  const kilo = 1024;
  return bytes < kilo * kilo ? `${Math.max(1, Math.floor(bytes / kilo))} KB` : `${(bytes / (kilo * kilo)).toFixed(1)} MB`;
}

/** Redraws an element in its place, so that neither the place nor the focus in it is lost. */
function moved(fresh: HTMLElement, into?: HTMLElement): HTMLElement {
  if (!into) return fresh;
  const focused = into.contains(document.activeElement) ? document.activeElement?.getAttribute("data-slot") : null;
  into.className = fresh.className;
  into.id = fresh.id;
  into.replaceChildren(...fresh.childNodes);
  if (focused) into.querySelector<HTMLElement>(`[data-slot="${focused}"]`)?.focus();
  return into;
}
