// The files that will go with the next message. Each is uploaded as soon as it is chosen, so that sending takes no time.
import { copy, sizeOf, slot } from "./bubbles";
import { drafted, keepDraft } from "./drafts";
import { Failure } from "./failure";
import type { Attachment } from "./model";
import * as wire from "./wire";

const MOST = 10;

export class Tray {
  private readonly list: HTMLElement;
  private readonly chooser: HTMLInputElement;
  private readonly draft: string;
  private uploads = 0;
  private kept: readonly Attachment[] = [];

  constructor(
    form: HTMLFormElement,
    private readonly conversation: string,
  ) {
    this.draft = `files:${conversation}`;
    this.list = form.querySelector("[data-files]")!;
    this.chooser = form.querySelector("input[type=file]")!;
    const returned = [...this.list.querySelectorAll<HTMLElement>("[data-waiting]")].map((x) => JSON.parse(x.dataset.waiting!) as Attachment);
    this.list.replaceChildren();
    // What a refused form brought back comes before a draft.
    for (const file of returned.length > 0 ? returned : this.remembered()) this.show(this.row(file.name, file.size), file);
    this.chooser.addEventListener("change", () => this.chosen());
  }

  get files(): readonly Attachment[] {
    return this.kept;
  }

  get busy(): boolean {
    return this.uploads > 0;
  }

  /** Hands the files over and starts anew. */
  empty(): readonly Attachment[] {
    const files = this.kept;
    this.list.replaceChildren();
    this.keep([]);
    return files;
  }

  private chosen(): void {
    const room = Math.max(0, MOST - this.list.children.length);
    const files = [...(this.chooser.files ?? [])].slice(0, room);
    // The same file may be chosen again after it was refused; without script the form would send it.
    this.chooser.value = "";
    for (const file of files) void this.upload(file);
  }

  private async upload(file: File): Promise<void> {
    const row = this.row(file.name, file.size);
    this.uploads++;
    try {
      const attachment = await wire.upload(this.conversation, file);
      if (row.isConnected) this.show(row, attachment);
      else await wire.discard(this.conversation, attachment.id);
    } catch (error) {
      slot(row, "wait").hidden = true;
      slot(row, "refused").hidden = false;
      if (error instanceof Failure && error.kind === "refused" && error.message !== "") slot(row, "why").textContent = error.message;
    } finally {
      this.uploads--;
    }
  }

  private row(name: string, size: number): HTMLElement {
    const row = copy("composer-file");
    slot(row, "name").textContent = name;
    slot(row, "size").textContent = sizeOf(size);
    slot(row, "refused").hidden = true;
    slot(row, "remove").addEventListener("click", () => this.remove(row));
    this.list.append(row);
    return row;
  }

  private show(row: HTMLElement, file: Attachment): void {
    slot(row, "wait").hidden = true;
    row.dataset.attachment = file.id;
    this.keep([...this.kept, file]);
  }

  private remove(row: HTMLElement): void {
    const id = row.dataset.attachment;
    row.remove();
    this.chooser.focus();
    if (id === undefined) return;
    this.keep(this.kept.filter((x) => x.id !== id));
    void wire.discard(this.conversation, id);
  }

  private keep(files: readonly Attachment[]): void {
    this.kept = files;
    keepDraft(this.draft, files.length === 0 ? "" : JSON.stringify(files));
  }

  private remembered(): readonly Attachment[] {
    const text = drafted(this.draft);
    return text === "" ? [] : (JSON.parse(text) as Attachment[]);
  }
}
