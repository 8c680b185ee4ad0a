import type { Turn } from "#app/domain/understanding/turn.ts";

const SPEAKERS: readonly (readonly [Turn["role"], RegExp])[] = [
  ["customer", /^(?:customer|shopper|visitor|client|user|me|c)\s*[:>]\s*/i],
  ["bot", /^(?:bot|assistant|chatbot|ai|b)\s*[:>]\s*/i],
  ["agent", /^(?:agent|person|support|staff|team|a)\s*[:>]\s*/i],
];
const MOST_TURNS = 200;

/**
 * What was typed or pasted as turns. A line that begins with who speaks ("Customer: …", "Bot: …", "Agent: …") begins a
 * turn, one that does not goes on with it; without any speaker all of it is one message of a shopper.
 */
export function turnsPasted(text: string): Turn[] {
  const turns: Turn[] = [];
  for (const line of text.split(/\r?\n/)) {
    const spoken = speakerOf(line.trim());
    const last = turns.at(-1);
    if (spoken) turns.push(spoken);
    else if (last) turns[turns.length - 1] = { ...last, text: `${last.text}\n${line}` };
    else if (line.trim() !== "") turns.push({ role: "customer", text: line.trim() });
  }
  return turns
    .map(({ role, text: said }) => ({ role, text: said.trim() }))
    .filter((turn) => turn.text !== "")
    .slice(-MOST_TURNS);
}

function speakerOf(line: string): Turn | null {
  for (const [role, pattern] of SPEAKERS) {
    const found = pattern.exec(line);
    if (found) return { role, text: line.slice(found[0].length) };
  }
  return null;
}
