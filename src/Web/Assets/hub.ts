// The one live connection of a page. Register handlers on it first, then call connect().
import { type HubConnection, HubConnectionBuilder, LogLevel } from "@microsoft/signalr";

const LONGEST_PAUSE = 30_000;

/** Pauses grow, and differ from page to page: a restarted server is not met by everybody at once. */
const pause = (tries: number) => Math.random() * Math.min(LONGEST_PAUSE, 1_000 * 2 ** tries);

export const connection: HubConnection = new HubConnectionBuilder()
  .withUrl("/hubs/port")
  .withAutomaticReconnect({ nextRetryDelayInMilliseconds: (context) => pause(context.previousRetryCount) })
  .configureLogging(LogLevel.None)
  .build();

let started: Promise<boolean> | undefined;

/** Starts the connection once for all who ask. True when it stands; false when the session has ended. Until then it keeps trying. */
export function connect(): Promise<boolean> {
  started ??= start();
  return started;
}

async function start(): Promise<boolean> {
  for (let tries = 0; ; tries++) {
    try {
      await connection.start();
      return true;
    } catch (error) {
      if (/Status code '40[13]'/.test(String(error))) return false;
      await new Promise((resolve) => setTimeout(resolve, pause(tries)));
    }
  }
}
