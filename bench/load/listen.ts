import type { Listener } from "./calls.ts";
import { arrived } from "./deliveries.ts";
import { openStream, type Streaming } from "./http.ts";

const AT_ONCE = 50;

const open = new Set<Streaming>();

/** Opens streams and keeps them open; every line that comes counts as delivered. */
export async function openListeners({
  origin,
  listeners,
}: {
  origin: string;
  listeners: Listener[];
}): Promise<void> {
  const left = [...listeners];
  const opener = async () => {
    for (let next = left.pop(); next; next = left.pop()) {
      const stream = await openStream(`${origin}${next.path}`, next.headers, ({ data }) => arrived(data));
      open.add(stream);
      void stream.ended.then(() => open.delete(stream));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, opener));
  if (open.size < listeners.length)
    throw new Error(
      `${listeners.length - open.size} of ${listeners.length} streams were closed by the server`,
    );
}

export async function closeListeners(): Promise<void> {
  const ended = [...open].map((stream) => stream.ended);
  for (const stream of open) stream.cut();
  await Promise.all(ended);
}
