import { type Action, ACTION_KEYS, type May } from "./actions.ts";
import { useKeys } from "./use-keys.ts";

const USE_SUGGESTION = "u";

/** The keys of what may be done now, and no others. Whoever may reply takes the suggested one with `U`. */
export function useActionKeys(may: May, does: Readonly<Record<Action, () => void>>): void {
  const actions = (Object.keys(ACTION_KEYS) as Action[]).filter((action) => may[action]);
  useKeys(Object.fromEntries(actions.map((action) => [ACTION_KEYS[action] ?? USE_SUGGESTION, does[action]])));
}
