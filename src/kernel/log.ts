import pino, { type DestinationStream } from 'pino';

/** Names of pino's levels; in a terminal `info` is the rule and needs no word. */
const LEVELS: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  40: 'warning',
  50: 'error',
  60: 'fatal',
};

/** Facts that a person in front of the terminal knows already. */
const KNOWN = new Set(['level', 'time', 'pid', 'hostname', 'msg', 'err']);

/** A line of the log for people: `12:30:05 request method=POST path=/graphql statusCode=200 ms=3`. */
export function readableLine(line: string): string {
  const entry = JSON.parse(line) as Record<string, unknown> & { level: number; time: number; msg?: string };
  const { level, time, msg = '', err } = entry;
  const facts = Object.entries(entry)
    .filter(([name]) => !KNOWN.has(name))
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const stack = (err as { stack?: string } | undefined)?.stack;
  const clock = new Date(time).toTimeString().slice(0, 8);
  const said = [clock, ...(LEVELS[level] === undefined ? [] : [`${LEVELS[level]}:`]), msg, ...facts].join(
    ' ',
  );
  return `${said}${stack === undefined ? '' : `\n${stack}`}\n`;
}

/** A log that writes its lines for people. */
export function readableLog(out: { write(text: string): unknown }): DestinationStream {
  return { write: (line) => void out.write(readableLine(line)) };
}

/** The destination of the log of the process: standard error, for people where that is a terminal. */
export function logDestination(format: string): DestinationStream {
  const isForPeople = format === 'pretty' || (format === 'auto' && process.stderr.isTTY);
  return isForPeople ? readableLog(process.stderr) : pino.destination(2);
}
