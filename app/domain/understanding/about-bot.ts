import { plain } from "./normalise.ts";

const WHAT_IT_CAN =
  /^(?:(?:hi|hello|hey) )?(?:(?:so )?what (?:can|do) (?:you|u) (?:do|help(?: me)?(?: with)?|know|answer)(?: for me)?|what (?:questions )?can i ask(?: you)?|what are you for|how (?:can|do) you help(?: me)?|how does this work|(?:show (?:me )?)?(?:the )?(?:main )?menu|(?:re)?start(?: over| again)?(?: the flow)?|restart(?: the flow)?|begin|options|help(?: me)?(?: please)?|i need (?:some )?help)$/;
const WHAT_IT_IS =
  /\b(?:are|r) (?:you|u) (?:an? )?(?:actual |real |really |live )*(?:human|person|real|bot|robot|chatbot|machine|ai|computer)\b|\bam i (?:talking|speaking|chatting) (?:to|with) (?:an? )?(?:real |live )?(?:human|person|bot|robot|machine|computer)\b|\b(?:is this|are you) (?:an? )?(?:automated|automatic|bot|chatbot)\b/;

/** A question about the bot itself: what it can do, or whether it is a person. */
export function asksAboutBot(text: string): "what-it-can" | "what-it-is" | null {
  const bare = plain(text);
  if (WHAT_IT_CAN.test(bare)) return "what-it-can";
  return WHAT_IT_IS.test(bare) ? "what-it-is" : null;
}
