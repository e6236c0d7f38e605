/** The operator's log; any logger with these two methods (pino, console) fits. */
export interface StorageLog {
  info(message: string): void;
  warn(message: string): void;
}
