import { setUp } from "./set-up.ts";

await setUp();
console.log("The app is in build/, the chat bubble in extensions/chat-bubble/assets/.");
