/** Journeys as bytes, for a file, a cache or another process. */
import { noMore } from "./arguments.js";
import { bytesOf } from "./cells.js";
import { JourneysMethods } from "./generated/methods.js";
import { journeysOf } from "./journeys-native.js";
import { native } from "./native.js";
import type { NativeJourneys } from "./native-types.js";
import { withTable } from "./show.js";
import { askWithSpend } from "./spend.js";
import { type Watched, whileWatched } from "./watching.js";

const WHOLE = "bytes hold journeys with their rules and their report";

/** Journeys that are written as bytes, and read again. */
export abstract class StoredJourneys extends JourneysMethods {
  /** The journeys as bytes, to be kept or sent. */
  async toBytes(watched: Watched = {}, ...more: undefined[]): Promise<Uint8Array> {
    noMore(more, WHOLE);
    return whileWatched(watched, WHOLE, (watch) => journeysOf(this).toBytes(watch));
  }

  /** Reads what `toBytes` wrote, in any language, and checks it. */
  static async fromBytes<Self>(
    this: new (journeys: NativeJourneys) => Self,
    bytes: Uint8Array | ArrayBuffer,
    watched: Watched = {},
    ...more: undefined[]
  ): Promise<Self> {
    noMore(more, WHOLE);
    const given = bytesOf(bytes);
    return new this(await whileWatched(watched, WHOLE, (watch) => native.journeysFromBytes(given, watch)));
  }

  protected async asked<T>(name: string, given: unknown, watched: Watched, hint: string, kind?: string): Promise<T> {
    const answer = await askWithSpend<T>(journeysOf(this), name, given, watched, hint);
    return kind === undefined ? answer : (withTable(kind, answer as object) as T);
  }
}
