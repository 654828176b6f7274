// The tabs of one browser share an outbox: one of them sends at a time, and each hears what the others take on and what became of it.
// So a message goes out although the tab in which it was written has been closed.
import type { Outgoing } from "./model";
import type { Action } from "./state";

/** A tab that the browser has put to sleep may keep its turn; nobody waits longer for it. */
const LONGEST_WAIT = 25_000;

/** What becomes of a message that is sent. */
export type Report = Extract<Action, { readonly id: string }>;

export type Said = { readonly item: Outgoing } | { readonly report: Report };

export interface Tabs {
  /** Runs it while no other tab has its turn. */
  turn<T>(work: () => Promise<T>): Promise<T>;
  /** To the other tabs. */
  tell(said: Said): void;
  hear(heard: (said: Said) => void): void;
}

/** The tabs of one account. A browser that lets them know nothing of each other sends from each: the server stores a message once. */
export function openTabs(account: string): Tabs {
  const name = `outbox:${account}`;
  const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(name) : undefined;
  return {
    turn: (work) => (navigator.locks ? inTurn(name, work) : work()),
    tell: (said) => channel?.postMessage(said),
    hear: (heard) => channel?.addEventListener("message", (message: MessageEvent<Said>) => heard(message.data)),
  };
}

async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  let begun = false;
  try {
    return await navigator.locks.request(name, { signal: AbortSignal.timeout(LONGEST_WAIT) }, () => {
      begun = true;
      return work();
    });
  } catch (error) {
    if (begun) throw error;
    return work();
  }
}
