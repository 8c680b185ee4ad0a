import { singleton } from "#app/singleton.ts";

const lanes = singleton("lanes", () => new Map<string, Promise<unknown>>());

/** Runs the work of one key in the order it came, one at a time: neighbours wait here and not as conflicts in the database. */
export function inLane<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = lanes.get(key);
  const mine = before ? before.then(work, work) : work();
  lanes.set(key, mine);
  const leave = () => {
    if (lanes.get(key) === mine) lanes.delete(key);
  };
  mine.then(leave, leave);
  return mine;
}
