// To the server and back: through the hub while it stands, else over plain HTTP.
import { HubConnectionState } from "@microsoft/signalr";
import { connection } from "../hub";
import { Failure } from "./failure";
import type { Attachment, Conversation, EventPage, Message, Outgoing, Position, Receipt, Word } from "./model";

const PATIENCE = 20_000;
const UPLOAD_PATIENCE = 300_000;
const PAGE = 500;

interface Problem {
  readonly title?: string;
  readonly code?: string;
  readonly errors?: Record<string, { readonly message: string }[]>;
}

export const isConnected = () => connection.state === HubConnectionState.Connected;

/** A first try goes through the hub, unless it carries files or a quote; a repeated one over HTTP, whose answers tell more. */
export function send(item: Outgoing, tries: number): Promise<Receipt> {
  const attachmentIds = (item.attachments ?? []).map((x) => x.id);
  return isConnected() && tries === 0 && attachmentIds.length === 0 && item.replyTo === undefined
    ? invoke<Receipt>("SendMessage", item.conversationId, item.clientMessageId, item.body)
    : http<Receipt>("POST", `/conversations/${item.conversationId}/messages`, { clientMessageId: item.clientMessageId, body: item.body, attachmentIds, replyTo: item.replyTo });
}

export const positions = () => (isConnected() ? invoke<Position[]>("Sync") : http<Position[]>("GET", "/sync"));

export const conversations = () => http<Conversation[]>("GET", "/conversations");

export const conversation = (id: string) => http<Conversation>("GET", `/conversations/${id}`);

export const events = (id: string, after: number) => http<EventPage>("GET", `/conversations/${id}/events?after=${after}&limit=${PAGE}`);

export const newest = (id: string) => http<Message[]>("GET", `/conversations/${id}/messages`);

export const history = (id: string, before: number) => http<Message[]>("GET", `/conversations/${id}/messages?before=${before}`);

/** Words of the platform that stand after the messages from one number to another. */
export const words = (id: string, from: number, to?: number) => http<Word[]>("GET", `/conversations/${id}/words?from=${from}${to === undefined ? "" : `&to=${to}`}`);

export async function markRead(id: string, number: number): Promise<void> {
  if (isConnected()) await invoke("MarkRead", id, number);
  else await http("PUT", `/conversations/${id}/read`, { number });
}

/** A file may take longer than other things to arrive. */
export function upload(id: string, file: File): Promise<Attachment> {
  const form = new FormData();
  form.append("file", file);
  return http<Attachment>("POST", `/conversations/${id}/attachments`, form, UPLOAD_PATIENCE);
}

export async function discard(id: string, attachment: string): Promise<void> {
  await http("DELETE", `/conversations/${id}/attachments/${attachment}`, {}).catch(() => undefined);
}

/** Only ever a hint: nobody misses it when it is lost. */
export function sayTyping(id: string): void {
  if (isConnected()) connection.send("Typing", id).catch(() => undefined);
}

async function http<T>(method: string, path: string, body?: unknown, patience = PATIENCE): Promise<T> {
  const file = body instanceof FormData;
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      headers: { accept: "application/json", ...(body === undefined ? {} : { ...(file ? {} : { "content-type": "application/json" }), "X-CSRF-Token": token() }) },
      body: body === undefined ? null : file ? body : JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    });
    if (response.status === 204) return undefined as T;
    if (response.ok) return (await response.json()) as T;
    throw failureOf(response, (await response.json().catch(() => ({}))) as Problem);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure("later");
  }
}

function failureOf(response: Response, problem: Problem): Failure {
  const { status } = response;
  if (status === 401 || problem.code === "csrf") return new Failure("signedOut", problem.title, 0, status);
  if (status === 408 || status === 429 || status >= 500) return new Failure("later", problem.title, Number(response.headers.get("retry-after") ?? 0) * 1000, status);
  return new Failure("refused", Object.values(problem.errors ?? {})[0]?.[0]?.message ?? problem.title, 0, status);
}

async function invoke<T>(method: string, ...args: unknown[]): Promise<T> {
  try {
    return await Promise.race([connection.invoke<T>(method, ...args), late()]);
  } catch (error) {
    throw error instanceof Failure ? error : hubFailure(String(error));
  }
}

/** The hub's expected failures carry their code in front; whatever else went wrong may go well the next time. */
function hubFailure(text: string): Failure {
  const [, code, message] = /HubException: ([\w.]+): (.*)/s.exec(text) ?? [];
  if (code === undefined) return new Failure("later");
  if (code === "tooMany") return new Failure("later", message, 1_000);
  return new Failure(code === "auth.required" ? "signedOut" : "refused", message);
}

function late(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Failure("later")), PATIENCE));
}

function token(): string {
  return document.querySelector<HTMLMetaElement>("meta[name=csrf-token]")?.content ?? "";
}
