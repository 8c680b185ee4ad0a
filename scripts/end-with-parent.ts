/** A preload: when whoever started this process is gone without a word, it goes too, instead of being left running. */
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
// Listening must not be what keeps it alive.
process.channel?.unref();
