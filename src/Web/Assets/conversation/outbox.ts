// What was written and not yet answered, kept by the browser so that a reload or a flat battery loses nothing.
import type { Outgoing } from "./model";

const STORE = "outbox";

export interface Outbox {
  /** In the order in which they were written. */
  all(): Promise<Outgoing[]>;
  find(id: string): Promise<Outgoing | undefined>;
  put(item: Outgoing): Promise<void>;
  remove(id: string): Promise<void>;
}

/** The outbox of one account. Where the browser keeps nothing, as in some private windows, it lasts as long as the page. */
export async function openOutbox(account: string): Promise<Outbox> {
  try {
    return stored(await open(), account);
  } catch {
    return forgetful();
  }
}

function stored(db: IDBDatabase, account: string): Outbox {
  const store = (mode: IDBTransactionMode) => db.transaction(STORE, mode).objectStore(STORE);
  return {
    // The ids begin with the time, so their order is the order of writing.
    all: async () => (await done<Outgoing[]>(store("readonly").getAll())).filter((x) => x.account === account),
    find: (id) => done<Outgoing | undefined>(store("readonly").get(id)),
    put: async (item) => void (await done(store("readwrite").put(item))),
    remove: async (id) => void (await done(store("readwrite").delete(id))),
  };
}

function forgetful(): Outbox {
  const items = new Map<string, Outgoing>();
  return {
    all: async () => [...items.values()],
    find: async (id) => items.get(id),
    put: async (item) => void items.set(item.clientMessageId, item),
    remove: async (id) => void items.delete(id),
  };
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open("port", 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "clientMessageId" });
  return done(request);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
