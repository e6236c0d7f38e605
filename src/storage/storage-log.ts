/** What storage tells the operator; any logger with these two (pino, console) fits. */
export interface StorageLog {
  info(message: string): void;
  warn(message: string): void;
}
