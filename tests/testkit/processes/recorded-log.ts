import { vi } from 'vitest';
import type { TestApp } from '../app.ts';

export type LogLine = Record<string, unknown> & { readonly requestId: string };

/** Records the lines that the server logs from now on. */
export function recordedLog(app: TestApp): LogLine[] {
  const lines: LogLine[] = [];
  const { log } = app.shop.core;
  log.level = 'info';
  for (const level of ['info', 'warn', 'error'] as const) {
    vi.spyOn(log, level).mockImplementation((fields: unknown) => void lines.push(fields as LogLine));
  }
  return lines;
}
