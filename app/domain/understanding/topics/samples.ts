import type { TopicModel } from "./topic-model.ts";
import type { Lesson } from "./learn-topics.ts";

/** With more, a message would take too long to compare; topics with many examples give evenly spread ones. */
const MOST_SAMPLES = 150;

/** Examples that are kept to see how near a message comes to one. */
export function samplesOf(
  lessons: readonly Lesson[],
  topics: number,
): Pick<TopicModel, "samples" | "sampleTopics"> {
  const byTopic = Array.from({ length: topics }, (): Lesson[] => []);
  for (const lesson of lessons) byTopic[lesson.to]?.push(lesson);
  const each = Math.max(1, Math.floor(MOST_SAMPLES / Math.max(1, topics)));
  const kept = lessons.length <= MOST_SAMPLES ? byTopic.flat() : byTopic.flatMap((of) => spread(of, each));
  return {
    samples: Int8Array.from(kept.flatMap(({ message }) => [...inBytes(message.meaning)])),
    sampleTopics: Uint16Array.from(kept, ({ to }) => to),
  };
}

/** 127 times the value: whole numbers multiply faster. */
export function inBytes(meaning: Float32Array): Int8Array {
  const bytes = new Int8Array(meaning.length);
  for (let at = 0; at < meaning.length; at += 1) bytes[at] = Math.round((meaning[at] ?? 0) * 127);
  return bytes;
}

function spread(lessons: readonly Lesson[], most: number): Lesson[] {
  if (lessons.length <= most) return [...lessons];
  return Array.from({ length: most }, (_, at) => lessons[Math.floor((at * lessons.length) / most)]).filter(
    (it) => it !== undefined,
  );
}
