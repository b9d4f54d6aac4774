import pino from "pino";
import { readEnv } from "@/lib/env";

/** Structured logs, one JSON object a line, on standard output. */
export const logger = pino({
  level: readEnv().LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
});
