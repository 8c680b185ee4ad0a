/** Two soft notes, a fourth apart: heard over music, and no start at the fiftieth time. Hz and seconds from now. */
const NOTES = [
  { hertz: 659.25, at: 0 },
  { hertz: 880, at: 0.16 },
] as const;
const LOUDEST = 0.16;
const RISES_S = 0.02;
const LASTS_S = 0.55;

export type AlertSound = {
  /** False: the browser lets this page make no sound before somebody has clicked on it. */
  readonly isAllowed: () => boolean;
  /** To be called from a click or a key press. Resolves when it is known whether it may sound. */
  readonly allow: () => Promise<void>;
  readonly play: () => void;
};

/** The sound of somebody waiting, made here: there is nothing to load that could be missing. */
export function alertSound(): AlertSound {
  let context: AudioContext | undefined;
  return {
    isAllowed: () => context?.state === "running",
    async allow() {
      context ??= new AudioContext();
      if (context.state !== "running") await context.resume();
    },
    play() {
      if (context?.state !== "running") return;
      for (const note of NOTES) playNote(context, note);
    },
  };
}

function playNote(context: AudioContext, { hertz, at }: (typeof NOTES)[number]): void {
  const start = context.currentTime + at;
  const note = context.createOscillator();
  const volume = context.createGain();
  note.frequency.value = hertz;
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(LOUDEST, start + RISES_S);
  volume.gain.exponentialRampToValueAtTime(0.001, start + LASTS_S);
  note.connect(volume).connect(context.destination);
  note.start(start);
  note.stop(start + LASTS_S);
}
