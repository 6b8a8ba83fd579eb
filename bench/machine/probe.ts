import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Loaded into a server before its own code. Answers the bench's questions about memory and CPU time, and records CPU
 * profiles.
 */

export type ProbeQuestion =
  | { readonly ask: 'memory' }
  | { readonly ask: 'cpu' }
  | { readonly ask: 'startProfile' }
  | { readonly ask: 'stopProfile'; readonly path: string };

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
let session: Session | undefined;

async function answer(question: ProbeQuestion): Promise<object> {
  if (question.ask === 'memory') {
    collectGarbage();
    await new Promise((done) => setTimeout(done, 50));
    collectGarbage();
    return { ...process.memoryUsage() };
  }
  if (question.ask === 'cpu') return process.cpuUsage();
  if (question.ask === 'startProfile') {
    session = new Session();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: 200 });
    await session.post('Profiler.start');
    return {};
  }
  const stopped = await session?.post('Profiler.stop');
  session?.disconnect();
  writeFileSync(question.path, JSON.stringify(stopped?.profile));
  return {};
}

process.on('message', (question: ProbeQuestion) => {
  void answer(question).then((reply) => process.send?.(reply));
});
// The channel must not keep a stopped server alive, and no server outlives the bench.
process.channel?.unref();
process.on('disconnect', () => process.exit(1));
