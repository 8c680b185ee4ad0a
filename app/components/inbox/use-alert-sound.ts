import { useCallback, useEffect, useRef, useState } from "react";
import { type AlertSound, alertSound } from "./alert-sound.ts";
import { nextSoundAt, type Sounded } from "./alerts.ts";
import { useOneTab } from "./use-one-tab.ts";

/** Kept in this browser: one is muted on the shared screen, not at one's desk. */
const MUTED = "baton.alerts.muted";

export type AlertSwitch = {
  readonly state: "on" | "off" | "blocked";
  readonly toggle: () => void;
};

/** Sounds as long as these conversations call. */
export function useAlertSound(ids: readonly string[]): AlertSwitch {
  const [isMuted, setIsMuted] = useState(false);
  const [isAllowed, setIsAllowed] = useState(false);
  const sound = useSound(setIsAllowed);
  const sounded = useRef<Sounded | null>(null);
  const isSounding = useOneTab(isAllowed && !isMuted);
  useEffect(() => {
    const read = () => setIsMuted(readMuted());
    read();
    // Muted in one tab is muted in all.
    addEventListener("storage", read);
    return () => removeEventListener("storage", read);
  }, []);

  const called = ids.join(" ");
  useEffect(() => {
    const waiting = called === "" ? [] : called.split(" ");
    let timer: ReturnType<typeof setTimeout> | undefined;
    const next = () => {
      const now = performance.now();
      const at = isSounding ? nextSoundAt(waiting, sounded.current, now) : null;
      if (at === null) return;
      if (at <= now) {
        sound.current?.play();
        sounded.current = { at: now, ids: new Set(waiting) };
      }
      timer = setTimeout(next, Math.max(0, at - now));
    };
    next();
    return () => clearTimeout(timer);
  }, [called, isSounding, sound]);

  const toggle = useCallback(() => {
    if (!isMuted && !isAllowed) return void sound.current?.allow().then(() => setIsAllowed(true));
    keepMuted(!isMuted);
    setIsMuted(!isMuted);
  }, [isMuted, isAllowed, sound]);
  return { state: isMuted ? "off" : isAllowed ? "on" : "blocked", toggle };
}

/**
 * A browser lets a page sound after the first click or key in it, whatever they were meant for. A key on a button counts
 * as the click that follows, so that the first press of the switch allows the sound and does not mute it as well.
 */
function useSound(onAllowed: (isAllowed: boolean) => void) {
  const sound = useRef<AlertSound>();
  useEffect(() => {
    const heard = new AbortController();
    sound.current = alertSound();
    const allow = async ({ type, target }: Event) => {
      if (type === "keydown" && target instanceof HTMLButtonElement) return;
      await sound.current?.allow();
      if (heard.signal.aborted || !sound.current?.isAllowed()) return;
      onAllowed(true);
      heard.abort();
    };
    for (const type of ["click", "keydown"])
      addEventListener(type, (event) => void allow(event), { signal: heard.signal, capture: true });
    return () => heard.abort();
  }, [onAllowed]);
  return sound;
}

function readMuted(): boolean {
  try {
    return localStorage.getItem(MUTED) === "yes";
  } catch {
    return false;
  }
}

function keepMuted(isMuted: boolean): void {
  try {
    if (isMuted) localStorage.setItem(MUTED, "yes");
    else localStorage.removeItem(MUTED);
  } catch {
    // A browser that lets a frame store nothing forgets this with the tab, and nothing else.
  }
}
