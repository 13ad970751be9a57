// Loaded before a supervised program (`node --import`). When the supervisor dies without a word (SIGKILL, a closed
// terminal), the channel closes and this asks its own process to end the orderly way; a program that has no handler
// for SIGTERM simply ends.
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
